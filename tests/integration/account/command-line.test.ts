import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSqlite } from "#db/client.ts";
import { lockDataDir } from "#db/lock.ts";

const dataDir = mkdtempSync(join(tmpdir(), "rencontres-commands-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const program = join(import.meta.dirname, "..", "..", "..", "app", "_cli", "rencontres.ts");

function rencontres(typed: string[], { input = "", dataDir: folder = dataDir } = {}) {
  const env = { ...process.env, DATA_DIR: folder, PUBLIC_URL: "https://rencontres.exemple.fr" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...typed], { env, input, encoding: "utf8" });
  return { code: status, out: stdout.trim(), error: stderr.trim() };
}

function sqlOn(folder: string, statement: string): unknown {
  const sqlite = openSqlite(join(folder, "rencontres.sqlite"));
  const prepared = sqlite.prepare(statement);
  const answer = prepared.reader ? prepared.pluck().get() : prepared.run();
  sqlite.close();
  return answer;
}

const anne = ["--email", "Anne.Roux@exemple.fr", "--name", "Anne Roux", "--role", "editor"];
const aLink = /^https:\/\/rencontres\.exemple\.fr\/connexion\/lien\/[\w-]{43}$/;

test("accounts are made, shown, disabled and given links by the command line", { timeout: 60_000 }, () => {
  const made = rencontres(["user", "create", ...anne, "--password-stdin"], { input: "rivage tambour lucarne\n" });
  expect(made).toEqual({ code: 0, out: "anne.roux@exemple.fr : compte créé (Rédacteur).", error: "" });
  expect(rencontres(["user", "create", ...anne])).toEqual({
    code: 1,
    out: "",
    error: "Cette adresse est déjà celle d’un compte.",
  });
  expect(rencontres(["user", "create", "--email", "paul@exemple.fr", "--name", "Paul Lô", "--role", "reader"])).toEqual(
    {
      code: 0,
      out: expect.stringMatching(aLink),
      error: "",
    },
  );
  expect(rencontres(["user", "reset-link", "--email", "anne.roux@exemple.fr"]).out).toMatch(aLink);
  expect(rencontres(["user", "disable", "--email", "anne.roux@exemple.fr"]).code).toBe(0);
  expect(rencontres(["user", "list"]).out.split("\n")).toEqual([
    "paul@exemple.fr\treader\tinvited\tPaul Lô",
    "anne.roux@exemple.fr\teditor\tdisabled\tAnne Roux",
  ]);
});

test("a copy of the database is made once, and never over another", { timeout: 60_000 }, () => {
  const file = join(dataDir, "copie.sqlite");
  expect(rencontres(["backup", file])).toEqual({ code: 0, out: file, error: "" });
  expect(existsSync(file)).toBe(true);
  expect(rencontres(["backup", file])).toMatchObject({ code: 1, error: expect.stringContaining("existe déjà") });
});

test("but for making the first account, a folder without data is an error, and stays as it was", {
  timeout: 60_000,
}, () => {
  const nowhere = join(dataDir, "fautedefrappe");
  for (const typed of [
    ["backup", join(dataDir, "vide.sqlite")],
    ["user", "list"],
  ])
    expect(rencontres(typed, { dataDir: nowhere })).toEqual({
      code: 1,
      out: "",
      error: `Le dossier ${nowhere} ne contient pas de données de Rencontres. Vérifiez DATA_DIR.`,
    });
  expect([existsSync(nowhere), existsSync(join(dataDir, "vide.sqlite"))]).toEqual([false, false]);
});

test("data of an earlier version are copied as they are, and migrated by no command while a service runs", {
  timeout: 60_000,
}, () => {
  const older = join(dataDir, "ancien");
  rencontres(["user", "create", ...anne], { dataDir: older });
  const migrations = () => sqlOn(older, "select count(*) from __drizzle_migrations");
  sqlOn(
    older,
    "delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)",
  );
  const behind = migrations();

  expect(rencontres(["backup", join(dataDir, "ancien.sqlite")], { dataDir: older }).code).toBe(0);
  const service = lockDataDir(older);
  expect(rencontres(["user", "list"], { dataDir: older })).toMatchObject({
    code: 1,
    error: expect.stringContaining("Redémarrez-le"),
  });
  service?.close();
  expect(migrations()).toBe(behind);
});

test("a service that runs on data of this version keeps no command away", { timeout: 60_000 }, () => {
  const service = lockDataDir(dataDir);
  expect(rencontres(["user", "list"]).code).toBe(0);
  service?.close();
});

test.for([
  [["user", "create", "--email", "anne@exemple.fr"], "Il manque --name."],
  [["user", "create", "--email", "é@exemple", "--name", "A", "--role", "chef"], "Choisissez un rôle."],
  [["user", "list", "--tout"], "Option inconnue ou incomplète."],
  [["backup"], "Il manque un argument."],
  [["utilisateur"], "Commande inconnue : utilisateur"],
] as const)("%j is told how to be written", { timeout: 60_000 }, ([typed, sentence]) => {
  expect(rencontres([...typed])).toMatchObject({ code: 2, out: "", error: expect.stringContaining(sentence) });
});

test("help is in French, and is no error", { timeout: 60_000 }, () => {
  expect(rencontres(["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("Commandes"), error: "" });
  expect(rencontres(["user", "create", "--help"])).toMatchObject({ code: 0, out: expect.stringContaining("Lecteur") });
});
