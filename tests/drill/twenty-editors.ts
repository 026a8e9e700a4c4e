import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine } from "#app/_cli/command.ts";
import { openSqlite } from "#db/client.ts";
import { createStaff } from "#domain/account/create-staff.ts";
import { type Client, saveText, signIn } from "#tests/support/client.ts";
import { people, prepareDataDir } from "#tests/support/people.ts";
import { startServer } from "#tests/support/server.ts";
import { type DrillText, drillTexts } from "./texts.ts";

const editors = 20;
const editsEach = 10;
const texts = 3;

/** Twenty people edit the same three texts at once: every edit is accepted once, and none hides another. */
export async function twentyEditors(): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), "rencontres-drill-"));
  let shared: DrillText[] = [];
  await prepareDataDir(dataDir, async () => {
    shared = drillTexts(texts);
    for (let editor = 0; editor < editors; editor += 1) await createStaff(commandLine, editorAccount(editor));
  });
  const server = await startServer({ dataDir });
  const clients: Client[] = [];
  for (let editor = 0; editor < editors; editor += 1) clients.push(await signIn(server.url, editorAccount(editor)));
  const began = performance.now();

  const conflicts = await Promise.all(
    clients.map(async (client, editor) => {
      let refused = 0;
      for (let edit = 0; edit < editsEach; edit += 1) {
        const text = shared[(editor + edit) % texts];
        if (text) refused += await addMark(client, text, `e${editor}n${edit}.`);
      }
      return refused;
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await server.stop();

  const found = shared.map(({ id }) => historyOf(dataDir, id));
  const accepted = found.reduce((sum, history) => sum + history.length, 0);
  const overwritten = found.reduce((sum, history) => sum + lostMarks(history), 0);
  rmSync(dataDir, { recursive: true });

  console.log(`Vingt personnes, dix modifications chacune, sur les mêmes ${texts} textes (${seconds.toFixed(1)} s)`);
  console.log(`  versions acceptées           ${accepted} (attendu : ${editors * editsEach})`);
  console.log(`  refus pour version périmée   ${conflicts.reduce((sum, refused) => sum + refused, 0)}`);
  console.log(`  modifications écrasées       ${overwritten}`);
  return accepted === editors * editsEach && overwritten === 0;
}

function editorAccount(editor: number) {
  return {
    ...people.editor,
    name: `Rédaction ${editor}`,
    email: `redaction-${editor}@exemple.fr`,
    role: "editor" as const,
  };
}

/** Adds `mark` at the end of what is stored, as often as somebody else was first. Answers how often that was. */
async function addMark(client: Client, text: DrillText, mark: string): Promise<number> {
  let known = { version: 0, text: "" };
  for (let refused = 0; ; refused += 1) {
    const edited = `${known.text} ${mark}`.trim();
    const answer = await saveText(client, text, { version: known.version, text: edited, key: randomUUID() });
    if (answer.status === 200) return refused;
    known = answer;
  }
}

/** The texts of every version, oldest first. */
function historyOf(dataDir: string, id: string): string[] {
  const sqlite = openSqlite(join(dataDir, "rencontres.sqlite"));
  const found = sqlite.prepare("select text from revisions where intervention_id = ? order by version").pluck().all(id);
  sqlite.close();
  return found.map(String);
}

/** How many marks of a version are missing in the next one. */
function lostMarks(history: string[]): number {
  const marks = history.map((text) => text.split(" "));
  return marks.slice(1).reduce((sum, next, index) => sum + missing(marks[index] ?? [], next), 0);
}

function missing(before: string[], after: string[]): number {
  return before.filter((mark) => mark !== "" && !after.includes(mark)).length;
}
