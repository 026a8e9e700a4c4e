import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const dataDir = mkdtempSync(join(tmpdir(), "rencontres-commands-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const program = join(import.meta.dirname, "..", "..", "..", "app", "_cli", "rencontres.ts");

function rencontres(typed: string[], input = "") {
  const env = { ...process.env, DATA_DIR: dataDir, PUBLIC_URL: "https://rencontres.exemple.fr" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...typed], { env, input, encoding: "utf8" });
  return { code: status, out: stdout.trim(), error: stderr.trim() };
}

const anne = ["--email", "Anne.Roux@exemple.fr", "--name", "Anne Roux", "--role", "editor"];
const aLink = /^https:\/\/rencontres\.exemple\.fr\/connexion\/lien\/[\w-]{43}$/;

test("accounts are made, shown, disabled and given links by the command line", { timeout: 60_000 }, () => {
  const made = rencontres(["user", "create", ...anne, "--password-stdin"], "rivage tambour lucarne\n");
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
