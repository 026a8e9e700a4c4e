import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ifAllowed } from "#app/_cli/if-allowed.ts";
import { openSqlite } from "#db/client.ts";
import { Refusal } from "#domain/refusal.ts";

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
    out: [`${first} : déposé.`, `${second} : déposé.`],
    error: "",
  });
  expect(rencontres("import", first)).toEqual({
    code: 0,
    out: [`${first} : déjà déposé sous le nom « un.txt » (à lire).`],
    error: "",
  });
  expect(waiting()).toEqual(["un.txt", "deux.md"]);
});

test("a file that is not there or empty is told on the error output, and the others are taken", {
  timeout: 60_000,
}, () => {
  const [absent, empty, good] = [join(folder, "absent.docx"), file("vide.txt", ""), file("bon.txt", "Bon.")];

  const { code, out, error } = rencontres("import", absent, empty, good);

  expect({ code, out }).toEqual({ code: 1, out: [`${good} : déposé.`] });
  expect(error.split("\n")).toEqual([
    `${absent} : Ce fichier n’existe pas.`,
    expect.stringMatching(/vide\.txt : Ce fichier est vide/),
    "2 documents sur 3 n’ont pas été déposés.",
  ]);
});

test("of a folder all documents are taken, and neither what is hidden nor what programs keep there", {
  timeout: 60_000,
}, () => {
  const archive = join(folder, "archives");
  mkdirSync(join(archive, "2009", ".corbeille"), { recursive: true });
  for (const name of [
    "2009/dix.txt",
    "2009/deux.txt",
    "a.txt",
    "~$a.docx",
    "Thumbs.db",
    ".cache",
    "2009/.corbeille/x.txt",
  ])
    file(join("archives", name), name);
  mkdirSync(join(archive, "vide"));

  const { code, out, error } = rencontres("import", archive, join(archive, "vide"));

  expect(out.map((line) => line.slice(archive.length + 1))).toEqual(
    ["2009/deux.txt", "2009/dix.txt", "a.txt"].map((name) => `${name} : déposé.`),
  );
  expect(error.split("\n")).toEqual([
    `${join(archive, "vide")} : Ce dossier ne contient aucun document.`,
    "1 document sur 4 n’a pas été déposé.",
  ]);
  expect(code).toBe(1);
});

test("what is closed to us is said in a sentence; a failure of ours is none", () => {
  const failing = (of: object) => () =>
    ifAllowed(() => {
      throw Object.assign(new Error("EACCES"), of);
    });

  expect(failing({ code: "EACCES", syscall: "open" })).toThrow(/droits/);
  expect(failing({ code: "EIO", syscall: "read" })).toThrow(new Refusal("Le système n’arrive pas à le lire (EIO)."));
  expect(failing({ code: "ERR_INVALID_ARG_TYPE" })).not.toThrow(Refusal);
  expect(failing({ code: "ERR_INVALID_ARG_TYPE" })).toThrow("EACCES");
});

test("a name that is too long and a link to itself keep no other from being taken", { timeout: 60_000 }, () => {
  const [long, circle, good] = [join(folder, "x".repeat(300)), join(folder, "rond.txt"), file("droit.txt", "Droit.")];
  symlinkSync(circle, circle);

  const { code, out, error } = rencontres("import", long, circle, good);

  expect({ code, out }).toEqual({ code: 1, out: [`${good} : déposé.`] });
  expect(error.split("\n")).toEqual([
    `${long} : Le système n’arrive pas à le lire (ENAMETOOLONG).`,
    `${circle} : Le système n’arrive pas à le lire (ELOOP).`,
    "2 documents sur 3 n’ont pas été déposés.",
  ]);
});

test("while another program writes, each file is told to be left, and taken later", { timeout: 60_000 }, () => {
  const [one, other] = [file("occupe.txt", "Occupé."), file("aussi.txt", "Aussi.")];
  const writer = openSqlite(join(folder, "data", "rencontres.sqlite"));
  writer.exec("begin immediate");
  const { code, out, error } = rencontres("import", one, other);
  writer.exec("rollback");
  writer.close();

  expect({ code, out }).toEqual({ code: 1, out: [""] });
  const why = "Un autre programme écrit dans la base de données. Relancez la commande pour ce fichier.";
  expect(error.split("\n")).toEqual([
    `${one} : ${why}`,
    `${other} : ${why}`,
    "2 documents sur 2 n’ont pas été déposés.",
  ]);
  expect(rencontres("import", one, other)).toEqual({
    code: 0,
    out: [`${one} : déposé.`, `${other} : déposé.`],
    error: "",
  });
});

test("without a file the command says how it is written", { timeout: 60_000 }, () => {
  const { code, error } = rencontres("import");

  expect(code).toBe(2);
  expect(error).toContain("Usage : npm run rencontres -- import FICHIER|DOSSIER...");
});
