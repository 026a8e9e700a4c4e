import { beforeAll, expect, test } from "vitest";
import { demoMeetings, seedDemo } from "#app/_cli/demo/seed-demo.ts";
import { db } from "#db/client.ts";
import { auditEvents, interventions, meetings, publicAddresses, publications, staff } from "#db/schema.ts";
import { now } from "#domain/clock.ts";
import { parisDay } from "#domain/french/dates.ts";
import { corrector } from "#domain/french/typography.ts";
import { correctedText } from "#domain/intervention/corrected-text.ts";
import { listMeetings } from "#domain/meeting/list-meetings.ts";
import { listedStates } from "#domain/meeting/schema.ts";
import { recapToPdf } from "#domain/recap/formats/pdf.ts";
import { recapSchema } from "#domain/recap/schema.ts";
import { faultsOf, forms, readers, rendered } from "#tests/support/read-back.ts";
import { allTagged, readPdf, taggedText } from "#tests/support/read-pdf.ts";
import { anEdition } from "#tests/support/recaps.ts";

const reader = { id: null, name: "Lucie Ardent", role: "reader" } as const;

beforeAll(seedDemo);

const publishedRecaps = () =>
  db()
    .select({ recap: publications.recap })
    .from(publications)
    .all()
    .map(({ recap }) => recapSchema.parse(JSON.parse(recap)));

test("every state of a meeting is to be seen in the list", () => {
  const filter = { search: "", region: null, year: null, kind: null, sort: "newest", page: 1 } as const;
  for (const state of listedStates) {
    expect({ state, found: listMeetings(reader, { ...filter, state }).total > 0 }).toEqual({ state, found: true });
  }
});

test("the meeting of Cysoing names its eight speakers with what they were that day", () => {
  const cysoing = publishedRecaps().find(({ date }) => date === "2021-12-07");

  const speakers = cysoing?.blocks.flatMap((block) => (block.type === "intervention" ? block.speakers : [])) ?? [];
  expect(speakers.map(({ name, capacities }) => [name, ...capacities])).toEqual([
    ["Benjamin Dumortier", "Maire de Cysoing (59)"],
    ["Christophe Bouillon", "Président de l’APVF", "Maire de Barentin (76)"],
    ["Christophe Pilch", "Maire de Courrières (62)", "Président de la Communauté d’agglomération d’Hénin-Carvin"],
    ["Anthony Barbier", "Directeur régional adjoint Hauts-de-France, Banque des Territoires"],
    ["Julien Megdoud", "coordinateur des contrats de relance et de transition écologique"],
    ["Bernard Baudoux", "Maire d’Aulnoye-Aymeries (59)", "conseiller départemental du Nord"],
    ["Marie-Sophie Lesne", "Maire du Quesnoy (59)"],
    ["Pascal Delnef", "Maire de Roye (80)"],
  ]);
  expect(cysoing?.blocks.flatMap((block) => (block.type === "sequence" ? [block.title] : []))).toEqual([
    "Quelle relance dans les petites villes\u202f?",
    "La revitalisation des petites villes\u00a0: la preuve par l’exemple",
  ]);
});

test.for(forms)("the meeting of Cysoing loses no word as %s", async (form) => {
  const cysoing = publishedRecaps().find(({ date }) => date === "2021-12-07");
  const edition = anEdition(cysoing);

  expect(faultsOf(edition, await readers[form](await rendered(form, edition)))).toEqual([]);
});

test("the meeting of Cysoing is printed with its headings above what they head", async () => {
  const cysoing = publishedRecaps().find(({ date }) => date === "2021-12-07");
  const { structure } = await readPdf(await recapToPdf(anEdition(cysoing)));

  const parts = allTagged(/^(?:H\d|P)$/, structure).map(
    (part) => `${part.role} ${taggedText(part).split(/\s+/, 3).join(" ")}`,
  );
  expect(parts.flatMap((part, index) => (part.startsWith("H") ? [part, parts[index + 1]] : []))).toEqual([
    "H1 Rencontre des maires",
    "P Mardi 7 décembre",
    "H2 1re séquence :",
    "P Christophe Pilch, Maire",
    "H2 2e séquence :",
    "P Bernard Baudoux, Maire",
  ]);
});

test("those who really spoke in Cysoing are given no word elsewhere", () => {
  const real = /Dumortier|Bouillon|Pilch|Barbier|Megdoud|Baudoux|Lesne\b|Delnef/;
  const elsewhere = demoMeetings.filter(({ date }) => date !== "2021-12-07");
  expect(elsewhere.length).toBeGreaterThanOrEqual(15);
  expect(
    publishedRecaps()
      .filter(({ date }) => date !== "2021-12-07")
      .filter((recap) => real.test(JSON.stringify(recap))),
  ).toEqual([]);
});

test("every text is already as a printer would set it", () => {
  const texts = db().select({ text: interventions.text }).from(interventions).all();
  expect(texts.filter(({ text }) => text !== correctedText(text, corrector()))).toEqual([]);
});

test("nothing happened in the future, and upcoming meetings are to come", () => {
  const instants = [
    ...db().select({ at: auditEvents.at }).from(auditEvents).all(),
    ...db().select({ at: meetings.updatedAt }).from(meetings).all(),
    ...db().select({ at: publications.publishedAt }).from(publications).all(),
    ...db().select({ at: staff.createdAt }).from(staff).all(),
  ];
  expect(instants.filter(({ at }) => at > now())).toEqual([]);
  const today = parisDay(now());
  expect(
    db()
      .select({ date: meetings.date })
      .from(meetings)
      .all()
      .filter(({ date }) => date > today).length,
  ).toBeGreaterThan(2);
});

test("the history reads in the order of time", () => {
  const instants = db()
    .select({ at: auditEvents.at })
    .from(auditEvents)
    .orderBy(auditEvents.id)
    .all()
    .map(({ at }) => Math.floor(at / 86_400_000));
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
});

test("filling a second time changes nothing", async () => {
  const count = () => [meetings, staff, publicAddresses].map((table) => db().select().from(table).all().length);
  const before = count();
  await seedDemo();
  expect(count()).toEqual(before);
});
