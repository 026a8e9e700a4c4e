import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSqlite } from "#db/client.ts";

const folder = mkdtempSync(join(tmpdir(), "rencontres-import-"));
const program = join(import.meta.dirname, "..", "..", "..", "app", "_cli", "rencontres.ts");
const env = { ...process.env, DATA_DIR: join(folder, "data") };

function rencontres(...typed: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...typed], { env, encoding: "utf8" });
  return { code: status, out: stdout.trim().split("\n"), error: stderr.trim() };
}

function file(name: string, words: string): string {
  writeFileSync(join(folder, name), words);
  return join(folder, name);
}

function waiting(): unknown[] {
  const sqlite = openSqlite(join(folder, "data", "rencontres.sqlite"));
  const names = sqlite.prepare("select name from imports where state = 'waiting' order by position").pluck().all();
  sqlite.close();
  return names;
}

beforeAll(() => {
  const made = rencontres("user", "create", "--email", "a@exemple.fr", "--name", "Anne Roux", "--role", "editor");
  expect(made.code).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("files are put into the queue, once each", { timeout: 60_000 }, () => {
  const [first, second] = [file("un.txt", "Un compte rendu."), file("deux.md", "# Deux")];

  expect(rencontres("import", first, second)).toEqual({
    code: 0,
    out: [`${first} : déposé.`, `${second} : déposé.`],
    error: "",
  });
  expect(rencontres("import", first)).toEqual({
    code: 0,
    out: [`${first} : déjà déposé sous le nom « un.txt » (à lire).`],
    error: "",
  });
  expect(waiting()).toEqual(["un.txt", "deux.md"]);
});

test("a file that is not there or empty is told on the error output, and the others are taken", {
  timeout: 60_000,
}, () => {
  const [absent, empty, good] = [join(folder, "absent.docx"), file("vide.txt", ""), file("bon.txt", "Bon.")];

  const { code, out, error } = rencontres("import", absent, empty, good);

  expect({ code, out }).toEqual({ code: 1, out: [`${good} : déposé.`] });
  expect(error.split("\n")).toEqual([
    `${absent} : Ce fichier n’existe pas.`,
    expect.stringMatching(/vide\.txt : Ce fichier est vide/),
    expect.stringMatching(/^2 documents sur 3/),
  ]);
});

test("without a file the command says how it is written", { timeout: 60_000 }, () => {
  const { code, error } = rencontres("import");

  expect(code).toBe(2);
  expect(error).toContain("Usage : npm run rencontres -- import FICHIER...");
});
