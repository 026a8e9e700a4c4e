import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openSqlite } from "#db/client.ts";
import { type Client, saveText, signIn } from "#tests/support/client.ts";
import { people, prepareDataDir } from "#tests/support/people.ts";
import { freePort, startServer } from "#tests/support/server.ts";
import { type DrillText, drillTexts } from "./texts.ts";

const kills = 50;
const clients = 8;
const readyWithin = 3000;

type Acknowledged = { id: string; version: number; key: string; text: string };

/** Eight people save without pause while the server is killed fifty times: nothing acknowledged is lost or doubled. */
export async function fiftyKills(): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), "rencontres-drill-"));
  let texts: DrillText[] = [];
  await prepareDataDir(dataDir, () => {
    texts = drillTexts(clients);
  });
  const port = await freePort();
  let server = await startServer({ dataDir, port });
  const client = await signIn(server.url, people.editor);
  const drill = { over: false };
  const saving = texts.map((text) => keepSaving(client, text, drill));

  const readyAfter: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await wait(100 + Math.random() * 400);
    await server.kill();
    const began = performance.now();
    server = await startServer({ dataDir, port });
    readyAfter.push(performance.now() - began);
  }
  drill.over = true;
  const outcomes = await Promise.all(saving);
  await server.stop();

  const acknowledged = outcomes.flatMap((outcome) => outcome.acknowledged);
  const found = inspect(dataDir, acknowledged);
  rmSync(dataDir, { recursive: true });

  const slowest = Math.max(...readyAfter);
  const median = readyAfter.toSorted((a, b) => a - b)[Math.floor(kills / 2)] ?? 0;
  console.log(`Cinquante arrêts brutaux pendant que ${clients} personnes enregistrent`);
  console.log(`  enregistrements confirmés    ${acknowledged.length}`);
  console.log(`  nouveaux essais              ${outcomes.reduce((sum, outcome) => sum + outcome.retries, 0)}`);
  console.log(`  perdus                       ${found.lost}`);
  console.log(`  en double                    ${found.doubled}`);
  console.log(`  integrity_check              ${found.integrity}`);
  console.log(`  prêt de nouveau en           ${median.toFixed(0)} ms (médiane), ${slowest.toFixed(0)} ms au plus`);
  return (
    acknowledged.length > kills &&
    found.lost === 0 &&
    found.doubled === 0 &&
    found.integrity === "ok" &&
    slowest < readyWithin
  );
}

/** Saves version after version of one text, and the same save again until it is answered. */
async function keepSaving(client: Client, text: DrillText, drill: { over: boolean }) {
  const acknowledged: Acknowledged[] = [];
  let retries = 0;
  while (!drill.over) {
    const version = acknowledged.length;
    const save = { version, key: randomUUID(), text: `Version ${version + 1}, ${randomUUID()}.` };
    const answer = await persist(async () => saveText(client, text, save));
    retries += answer.retries;
    if (answer.value.status !== 200) throw new Error("Nobody else writes this text, and yet it was changed.");
    acknowledged.push({ id: text.id, ...save, version: answer.value.saved.version });
    await wait(5);
  }
  return { acknowledged, retries };
}

async function persist<Value>(attempt: () => Promise<Value>): Promise<{ value: Value; retries: number }> {
  for (let retries = 0; ; retries += 1) {
    try {
      return { value: await attempt(), retries };
    } catch (error) {
      // A cut connection is what this drill is about; any other failure is not.
      if (!(error instanceof TypeError) || retries > 1000) throw error;
      await wait(20);
    }
  }
}

function inspect(dataDir: string, acknowledged: Acknowledged[]) {
  const sqlite = openSqlite(join(dataDir, "rencontres.sqlite"));
  const stored = sqlite
    .prepare("select text from revisions where key = @key and intervention_id = @id and version = @version")
    .pluck();
  const lost = acknowledged.filter(({ text, ...save }) => stored.get(save) !== text).length;
  const doubled = sqlite.prepare("select count(*) - count(distinct text) from revisions").pluck().get();
  const integrity = sqlite.pragma("integrity_check", { simple: true });
  sqlite.close();
  return { lost, doubled, integrity };
}
