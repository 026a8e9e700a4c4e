import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { fileFormats } from "#domain/recap/formats.ts";
import { anEdition } from "#tests/support/recaps.ts";

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

test.for(["docx", "odt", "md"] as const)(
  "a recap that the program has made is read from its .%s",
  { timeout: 60_000 },
  async (format) => {
    const edition = anEdition();
    const source = file(`recap.${format}`, await fileFormats[format].render(edition));

    const { code, out, error } = read(["--json", source]);
    rmSync(source);

    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(JSON.parse(out)).toMatchObject({
      title: edition.recap.title,
      date: "2021-12-07",
      place: "Cysoing",
      interventions: [null, 0, 1].map((sequence) => ({
        speaker: "Roger Wattrelin",
        capacities: ["Maire d’Aulnoye-Aymeries (59)"],
        sequence,
      })),
    });
  },
);

test("what cannot be read is refused in a sentence", { timeout: 60_000 }, () => {
  const binary = file("programme.txt", Uint8Array.of(77, 90, 0, 3));

  expect(read(["--json", join(folder, "absent.txt")])).toEqual({
    code: 1,
    out: "",
    error: "Ce fichier n’existe pas.",
  });
  expect(read(["--json", binary])).toEqual({
    code: 1,
    out: "",
    error: expect.stringMatching(/^Ce fichier est un programme, et non un document de texte\. Déposez /),
  });
  expect(read([binary])).toMatchObject({ code: 2, out: "", error: expect.stringContaining("Il manque --json.") });
});

test("a reading that something else ends says so in a sentence", { timeout: 60_000 }, async () => {
  const source = file("long.txt", "Le maire de Vitré (35), Armel Touzé, a parlé de commerce.\n\n".repeat(5000));
  const asked = spawn(process.execPath, [program, "read", "--json", source]);
  const [ended, out, error] = [once(asked, "exit"), text(asked.stdout), text(asked.stderr)];

  process.kill(await readerOf(asked.pid ?? 0), "SIGKILL");

  expect(await ended).toEqual([1, null]);
  expect(await out).toBe("");
  expect(await error).toMatch(/^La lecture de ce fichier a été interrompue/);
});

/** The process in which the text is read, once there is one; it ends with the one that asks. */
async function readerOf(command: number): Promise<number> {
  for (;;) {
    const children = readFileSync(`/proc/${command}/task/${command}/children`, "utf8").trim().split(" ");
    const reader = children.find((child) => child !== "" && commandOf(child).includes("read-process"));
    if (reader !== undefined) return Number(reader);
    await wait(10);
  }
}

function commandOf(child: string): string {
  try {
    return readFileSync(`/proc/${child}/cmdline`, "utf8");
  } catch {
    // It ended meanwhile.
    return "";
  }
}
