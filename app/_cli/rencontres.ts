import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dataDirOf, loadConfig } from "#app/_server/config.ts";
import { closeDb, openDb } from "#db/client.ts";
import { lockDataDir } from "#db/lock.ts";
import { migrateDb, needsMigration } from "#db/migrate.ts";
import { Refusal } from "#domain/refusal.ts";
import { backup } from "./backup.ts";
import { type Command, Misuse } from "./command.ts";
import { importFiles } from "./import.ts";
import { read } from "./read.ts";
import { userCreate, userDisable, userList, userResetLink } from "./user.ts";

const commands: Command[] = [userCreate, userList, userDisable, userResetLink, backup, read, importFiles];

// 0: done. 1: could not be done. 2: not typed as it should be.
process.exitCode = await runCommand(process.argv.slice(2));

async function runCommand(typed: string[]): Promise<0 | 1 | 2> {
  const command = findCommand(typed);
  const wantsHelp = typed.length === 0 || typed.includes("--help") || typed.includes("-h");
  if (wantsHelp) {
    console.log(command ? helpOf(command) : help());
    return 0;
  }
  if (!command) return complain(`Commande inconnue : ${typed.join(" ")}\n\n${help()}`, 2);

  try {
    const { values, args } = readArguments(command, typed.slice(command.name.split(" ").length));
    await openData(command);
    await command.run(values, args);
    return 0;
  } catch (error) {
    if (error instanceof Misuse) return complain(`${error.message}\n\n${helpOf(command)}`, 2);
    if (error instanceof Refusal) return complain(error.message, 1);
    return complain(`La commande a échoué : ${error instanceof Error ? error.message : String(error)}`, 1);
  } finally {
    closeDb();
  }
}

async function openData({ data }: Command): Promise<void> {
  if (data === "none") return;

  const dataDir = dataDirOf(process.env, { demo: false });
  const file = join(dataDir, "rencontres.sqlite");
  if (data !== "made" && !existsSync(file))
    throw new Refusal(`Le dossier ${dataDir} ne contient pas de données de Rencontres. Vérifiez DATA_DIR.`);
  loadConfig(process.env, { demo: false });
  const db = openDb(file);
  if (data === "asTheyAre" || !needsMigration(db)) return;

  const lock = lockDataDir(dataDir);
  if (!lock)
    throw new Refusal("Le service tourne et ces données sont d’une version plus ancienne. Redémarrez-le d’abord.");
  try {
    await migrateDb(db);
  } finally {
    lock.close();
  }
}

function findCommand(typed: string[]): Command | undefined {
  return commands.find(({ name }) => name.split(" ").every((word, index) => typed[index] === word));
}

function readArguments(command: Command, typed: string[]) {
  const expected = command.arguments ?? 0;
  const { values, positionals } = parse(command, typed);
  const [fewest, most] = expected === "some" ? [1, Number.POSITIVE_INFINITY] : [expected, expected];
  if (positionals.length < fewest) throw new Misuse("Il manque un argument.");
  if (positionals.length > most) throw new Misuse(`En trop : ${positionals.at(-1)}`);
  return { values: values as Parameters<Command["run"]>[0], args: positionals };
}

function parse(command: Command, typed: string[]) {
  try {
    return parseArgs({ args: typed, options: command.options ?? {}, allowPositionals: true });
  } catch {
    throw new Misuse("Option inconnue ou incomplète.");
  }
}

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    "Usage : npm run rencontres -- <commande> [options]",
    "",
    "Commandes :",
    ...lines,
    "",
    "« <commande> --help » explique une commande. Les données sont celles de DATA_DIR (./data par défaut).",
    "Code de sortie : 0 si c’est fait, 1 en cas d’échec, 2 si la commande est mal écrite.",
  ].join("\n");
}

function helpOf({ name, usage, summary, details }: Command): string {
  const lines = [`Usage : npm run rencontres -- ${`${name} ${usage}`.trim()}`, "", `${summary}.`];
  return details ? [...lines, "", details].join("\n") : lines.join("\n");
}

function complain(message: string, code: 1 | 2): 1 | 2 {
  console.error(message);
  return code;
}
