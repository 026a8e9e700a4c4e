import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerPublic } from "#app/(public)/public-side.ts";
import { closeDb, openDb } from "#db/client.ts";
import { lockDataDir } from "#db/lock.ts";
import { migrateDb } from "#db/migrate.ts";
import { firstAdministratorLink } from "#domain/account/first-administrator.ts";
import { roleLabels } from "#domain/account/labels.ts";
import { loadTerritory } from "#domain/territory/load-territory.ts";
import { buildIfNeeded } from "./build.ts";
import { type Config, ConfigMistakes, loadConfig } from "./config.ts";
import { createEdge } from "./edge.ts";
import { publishOnTime } from "./publish-on-time.ts";
import { readImports } from "./read-imports.ts";
import { stopOnSignal } from "./stop.ts";

const dev = process.argv.includes("--dev");
const demo = process.argv.includes("--demo");

const config = validConfig();
keepDemoApart(config);
const lock = lockDataDir(config.dataDir);
if (!lock) quit([`Un autre Rencontres utilise déjà le dossier ${config.dataDir}.`]);
if (!dev) buildIfNeeded();

const db = openDb(join(config.dataDir, "rencontres.sqlite"));
await migrateDb(db);
loadTerritory(db);
if (demo) await fillDemo();

Object.assign(process.env, {
  NODE_ENV: dev ? "development" : "production",
  NEXTAUTH_URL: config.publicUrl,
  NEXTAUTH_SECRET: config.secret,
});
const { default: next } = await import("next");
const app = next({ dev, hostname: config.host, port: config.port });
await app.prepare();

const framework = app.getRequestHandler();
const server = createEdge(config, dev, async (request, response) => {
  if (!(await answerPublic(request, response))) await framework(request, response);
});
server.on("error", (error: NodeJS.ErrnoException) => {
  const inUse = error.code === "EADDRINUSE";
  quit([
    inUse
      ? `Le port ${config.port} est déjà utilisé : choisissez-en un autre avec PORT=….`
      : `${error.message} (HOST, PORT).`,
  ]);
});
const stopPublishing = publishOnTime();
const stopReading = readImports();
stopOnSignal(server, () => {
  stopPublishing();
  stopReading();
  closeDb();
  lock.close();
});
server.listen(config.port, config.host, welcome);

function welcome(): void {
  const link = firstAdministratorLink(config.publicUrl);
  if (link) console.log(`Créez le compte du premier administrateur (une fois, dans l’heure) : ${link}`);
  console.log(`Rencontres est prêt : ${config.publicUrl}`);
}

/** Loaded for the demonstration alone: a real start does not wait for it. */
async function fillDemo(): Promise<void> {
  const { demoAccounts, seedDemo } = await import("#app/_cli/demo/seed-demo.ts");
  await seedDemo();
  console.log("Démonstration : personnes et rencontres inventées, dans un dossier à part. Comptes :");
  for (const { email, password, role } of demoAccounts)
    console.log(`  ${roleLabels[role].padEnd(15)} ${email.padEnd(34)} ${password}`);
}

function validConfig(): Config {
  try {
    return loadConfig(process.env, { demo });
  } catch (error) {
    if (error instanceof ConfigMistakes) return quit(error.sentences);
    throw error;
  }
}

/** Known passwords never meet real data: a folder is one or the other, from its first start. */
function keepDemoApart({ dataDir }: Config): void {
  const mark = join(dataDir, "demonstration");
  const isNew = !existsSync(join(dataDir, "rencontres.sqlite"));
  if (demo && isNew) writeFileSync(mark, "Données inventées : ce dossier peut être effacé.\n");
  if (demo !== existsSync(mark))
    quit([
      demo
        ? `Le dossier ${dataDir} contient de vraies données : la démonstration n’y touche pas.`
        : `Le dossier ${dataDir} est celui de la démonstration : choisissez-en un autre avec DATA_DIR=….`,
    ]);
}

function quit(sentences: string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
