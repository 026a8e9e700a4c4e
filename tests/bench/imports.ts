import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine as actor } from "#app/_cli/command.ts";
import { closeDb, db, openDb } from "#db/client.ts";
import { migrateDb } from "#db/migrate.ts";
import { addDocument } from "#domain/import/add-document.ts";
import { countImports } from "#domain/import/queries.ts";
import { readNext } from "#domain/import/read-next.ts";
import { loadTerritory } from "#domain/territory/load-territory.ts";
import { type Form, rendered } from "#tests/support/read-back.ts";
import { anEdition, aRecap } from "#tests/support/recaps.ts";
import { memoryOf, percentiles } from "./measure.ts";

const formsRead = ["docx", "odt", "html", "md", "txt", "pdf"] as const satisfies Form[];

export type ImportFigures = {
  /** Milliseconds, the median, from the bytes to what is proposed, for two pages and for twenty. */
  read: { form: string; two: number; twenty: number }[];
  /** Milliseconds for each document of two pages, of 200 and of 2,000 dropped together. */
  batch: { few: number; many: number };
  /** In MB, at the highest. */
  memory: { opener: number; reader: number };
};

/** Documents brought in and read as the service does it, in its processes. */
export async function measureImports(): Promise<ImportFigures> {
  const folder = mkdtempSync(join(tmpdir(), "rencontres-bench-"));
  await migrateDb(openDb(join(folder, "rencontres.sqlite")));
  loadTerritory(db());
  const read: ImportFigures["read"] = [];
  for (const form of formsRead) read.push({ form, two: await median(form, 2, 20), twenty: await median(form, 20, 7) });
  const batch = { few: await batchOf(200), many: await batchOf(2000) };
  const [opener, reader] = ["opener-process", "reader-process"].map((name) => memoryOf(childNamed(name)).peak);
  closeDb();
  rmSync(folder, { recursive: true });
  return { read, batch, memory: { opener: opener ?? 0, reader: reader ?? 0 } };
}

/** The first of each kind warms up. */
async function median(form: Form, pages: number, count: number): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index <= count; index += 1) {
    drop(await aDocument(form, pages), randomUUID(), 0, form);
    const began = performance.now();
    await readNext();
    if (index > 0) taken.push(performance.now() - began);
  }
  return percentiles(taken).p50;
}

async function batchOf(size: number): Promise<number> {
  const before = countImports(actor).queue;
  const batchId = randomUUID();
  for (let position = 0; position < size; position += 1) drop(await aDocument("docx", 2), batchId, position, "docx");
  const began = performance.now();
  while (await readNext());
  if (countImports(actor).queue !== before + size) throw new Error("Documents of a batch were lost.");
  return (performance.now() - began) / size;
}

function drop(bytes: Uint8Array, batchId: string, position: number, form: Form): void {
  const id = randomUUID();
  addDocument(actor, { id, batchId, position, name: `${id}.${form}`, bytes });
}

/** About four interventions stand on a page. No two documents are the same. */
function aDocument(form: Form, pages: number): Promise<Buffer> {
  const speech =
    "a présenté la rénovation de la halle, ouverte en septembre, que tous les habitants attendaient depuis dix ans. ";
  const blocks = Array.from({ length: pages * 4 }, (_, index) => ({
    type: "intervention" as const,
    id: randomUUID(),
    part: "opening" as const,
    kind: "intervention" as const,
    form: "nameFirst" as const,
    leadIn: "",
    represented: null,
    themes: [],
    speakers: [
      {
        personId: null,
        name: `${firstNames[index % firstNames.length]} ${lastNames[(index * 7) % lastNames.length]}`,
        officeGender: "masculine" as const,
        capacities: ["Maire de Cysoing (59)"],
      },
    ],
    text: speech.repeat(6).trim(),
  }));
  return rendered(form, anEdition(aRecap({ title: `Rencontre numéro ${randomUUID()}`, blocks })));
}

const firstNames = ["Camille", "Denis", "Benoît", "Élodie", "Inès", "Hervé", "Gaëlle", "Fabrice", "Jérôme"];
const lastNames = ["Maréchal", "Sénéchal", "Delattre", "Rouvière", "Hénaff", "Oudin", "Kervella", "Quentin", "Noiret"];

function childNamed(name: string): number {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").trim().split(" ");
  return Number(children.find((child) => readFileSync(`/proc/${child}/cmdline`, "utf8").includes(name)));
}
