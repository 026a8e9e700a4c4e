import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "rencontres-reading-"));
afterAll(() => rmSync(folder, { recursive: true }));

const program = join(import.meta.dirname, "..", "..", "..", "app", "_cli", "rencontres.ts");

function read(typed: string[]) {
  const env = { ...process.env, DATA_DIR: join(folder, "data") };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "read", ...typed], {
    env,
    encoding: "utf8",
  });
  return { code: status, out: stdout, error: stderr.trim() };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test("a recap is read from the command line, and no data are made", { timeout: 60_000 }, () => {
  const source = file("recap.txt", "Rencontre\n\nVitré\n\nLe maire de Vitré (35), Armel Touzé, a parlé de commerce.");

  const { code, out, error } = read(["--json", source]);

  expect({ code, error }).toEqual({ code: 0, error: "" });
  expect(JSON.parse(out)).toMatchObject({
    title: "Rencontre",
    date: null,
    place: "Vitré",
    interventions: [
      {
        speaker: "Armel Touzé",
        capacities: ["maire de Vitré (35)"],
        commune: "Vitré",
        departement: "35",
        sequence: null,
        text: "Le maire de Vitré (35), Armel Touzé, a parlé de commerce.",
      },
    ],
  });
  expect(readdirSync(folder)).toEqual(["recap.txt"]);
});

test("what cannot be read is refused in a sentence", { timeout: 60_000 }, () => {
  const binary = file("programme.txt", Uint8Array.of(77, 90, 0, 3));

  expect(read(["--json", join(folder, "absent.txt")])).toEqual({
    code: 1,
    out: "",
    error: `${join(folder, "absent.txt")} : ce fichier n’existe pas.`,
  });
  expect(read(["--json", binary])).toEqual({ code: 1, out: "", error: `${binary} : ce fichier n’est pas du texte.` });
  expect(read([binary])).toMatchObject({ code: 2, out: "", error: expect.stringContaining("Il manque --json.") });
});
