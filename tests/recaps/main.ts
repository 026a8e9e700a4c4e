import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine as actor } from "#app/_cli/command.ts";
import { closeDb, db, openDb } from "#db/client.ts";
import { migrateDb } from "#db/migrate.ts";
import { getHouse } from "#domain/house/queries.ts";
import { findPublic, getPublicRecap } from "#domain/publication/public-queries.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { getRecapDesk } from "#domain/publication/queries.ts";
import { type Edition, editionOf } from "#domain/recap/edition.ts";
import { loadTerritory } from "#domain/territory/load-territory.ts";
import { type Form, faultsOf, forms, readers, rendered, saidBy } from "#tests/support/read-back.ts";
import { bareWords } from "#tests/support/read-html.ts";
import { allTagged, readPdf, taggedText } from "#tests/support/read-pdf.ts";
import { capacitiesOf, enter } from "./enter.ts";
import { importByKeyboard } from "./import-by-keyboard.ts";
import { readSource, type Source } from "./source.ts";

// Records the real recap, publishes it, and holds each form against the original: every fact, every word, in order.

const source = readSource();
if (source === null) {
  console.error("Le compte rendu réel n’est pas là (../shared/recaps) : rien n’a été comparé.");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "rencontres-recaps-"));
await migrateDb(openDb(join(folder, "rencontres.sqlite")));
loadTerritory(db());
const edition = publishedEdition(enter(source));
const faults = recordFaults(source, edition);
for (const form of forms) faults.push(...(await formFaults(form, source, edition)).map((fault) => `${form}, ${fault}`));
closeDb();
rmSync(folder, { recursive: true });
const page = await importByKeyboard(source.file, source.truth.title, "mardi 7 décembre 2021");
faults.push(...(await importFaults(source, page)).map((fault) => `importé, ${fault}`));

for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0
    ? `Tout ce que dit l’original est dans chaque forme (${forms.join(", ")}), et sur la page faite du document importé au clavier : ${source.truth.interventions.length} intervenants, ${source.truth.sessions.length} séquences, chaque mot à sa place.`
    : `${faults.length} différence(s) avec l’original.`,
);
process.exit(faults.length === 0 ? 0 : 1);

function publishedEdition(meetingId: string): Edition {
  const { recordVersion, gaps } = getRecapDesk(actor, meetingId);
  if (gaps.length > 0) throw new Error(gaps.map((gap) => gap.message).join("\n"));
  const { slug } = publishRecap(actor, { id: randomUUID(), meetingId, recordVersion, correctionNote: "" });
  const found = findPublic(slug);
  if (found.kind !== "published") throw new Error(`${slug} is ${found.kind}.`);
  const { recap, publishedAt, corrections } = getPublicRecap(found.publicationId);
  const url = `https://rencontres.exemple.fr/comptes-rendus/${slug}`;
  return editionOf(recap, getHouse(), { url, publishedAt, corrections, notice: null, demonstration: false });
}

/** What was published, against the original. */
function recordFaults({ truth, recorded }: Source, { document }: Edition): string[] {
  const { names, headings, body } = saidBy(document);
  return [
    ...same("les intervenants", names.join(", "), truth.interventions.map(({ speaker }) => speaker).join(", ")),
    ...truth.sessions.flatMap(({ title }) => includes("une séquence", headings.join(" "), title)),
    ...same("le texte", body.join(" "), recorded.join(" ")),
  ];
}

/** One form read back, against what was published and against the original. */
async function formFaults(form: Form, { truth, recorded }: Source, edition: Edition): Promise<string[]> {
  const file = await rendered(form, edition);
  const read = await readers[form](file);
  const words = read.words.join(" ");
  return [
    ...faultsOf(edition, read),
    ...(read.continuesAt === undefined ? [] : [`il s’arrête avant #${read.continuesAt}`]),
    ...includes("le titre", words, truth.title),
    ...includes("la date", read.text, form === "json" ? edition.recap.date : "Mardi 7 décembre 2021"),
    ...includes("le lieu", read.text, truth.place),
    ...truth.interventions.flatMap((it) => capacitiesOf(it).flatMap((each) => includes("une qualité", words, each))),
    ...(form === "pdf" ? await paperFaults(file, truth.title, recorded) : []),
  ];
}

/** The page that came of the document itself, dropped, confirmed and published, against the document. */
async function importFaults({ truth, recorded }: Source, page: Buffer): Promise<string[]> {
  const { words, text, headings, bold } = await readers.html(page);
  const said = words.join(" ");
  const names = truth.interventions.map(({ speaker }) => speaker);
  return [
    ...same("les intervenants", (bold ?? []).join(" "), names.join(" ")),
    ...truth.sessions.flatMap(({ title }) => includes("une séquence", (headings ?? []).join(" "), title)),
    ...truth.interventions.flatMap((it) => capacitiesOf(it).flatMap((each) => includes("une qualité", said, each))),
    ...includes("le texte", said, recorded.join(" ")),
    ...includes("le titre", said, truth.title),
    ...includes("la date", text, "Mardi 7 décembre 2021"),
    ...includes("le lieu", text, truth.place),
  ];
}

/** A file made for those who listen: a heading for each title, a paragraph for each paragraph, in their order. */
async function paperFaults(file: Buffer, title: string, recorded: string[]): Promise<string[]> {
  const { structure, xmp, language, isTagged, showsTitle } = await readPdf(file);
  const isUniversal = xmp.includes("<pdfuaid:part>1</pdfuaid:part>") && isTagged && showsTitle && language === "fr";
  const blocks = allTagged(/^(?:H\d|P)$/, structure).map((block) => asBlock(block.role, taggedText(block)));
  const wanted = recorded.map((paragraph) => asBlock(/^\d+ s[ée]quence/i.test(paragraph) ? "H2" : "P", paragraph));
  const from = blocks.indexOf(wanted[0] ?? "");
  const at = wanted.findIndex((block, index) => blocks[from + index] !== block);
  const isTitled = blocks.slice(0, Math.max(0, from)).includes(asBlock("H1", title));
  return [
    ...(isUniversal ? [] : ["le fichier n’est pas en PDF/UA-1, en français et titré"]),
    ...(isTitled ? [] : ["le titre n’est pas un titre avant le texte"]),
    ...(at < 0 ? [] : [`la structure : « ${blocks[from + at]} » au lieu de « ${wanted[at]} »`]),
  ];
}

function asBlock(role: string, text: string): string {
  return [role, ...folded(text)].join(" ");
}

function same(what: string, printed: string, original: string): string[] {
  const [got, wanted] = [folded(printed), folded(original)];
  const at = wanted.findIndex((word, index) => got[index] !== word);
  if (at < 0 && got.length === wanted.length) return [];
  const from = at < 0 ? wanted.length : at;
  const around = (words: string[]) => words.slice(Math.max(0, from - 3), from + 5).join(" ");
  return [`${what} : « ${around(got)} » au lieu de « ${around(wanted)} » (mot ${from + 1}).`];
}

function includes(what: string, printed: string, original: string): string[] {
  const held = ` ${folded(printed).join(" ")} `.includes(` ${folded(original).join(" ")} `);
  return held ? [] : [`${what} : « ${original} » manque.`];
}

/** Words without capitals and accents, which typography corrects: "Etat" is printed "État". */
function folded(text: string): string[] {
  const ordinals = text.replace(/(?<=\b\d)(?:re|er|e)(?= séquence)/g, "");
  return bareWords(ordinals.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
}
