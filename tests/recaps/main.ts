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
import { editionOf } from "#domain/recap/edition.ts";
import { recapToHtml } from "#domain/recap/formats/html.ts";
import { loadTerritory } from "#domain/territory/load-territory.ts";
import { bareWords, type ReadPage, readHtml } from "#tests/support/read-html.ts";
import { capacitiesOf, enter } from "./enter.ts";
import { readSource, type Source } from "./source.ts";

// Records the real recap, publishes it, and holds the page against the original: every fact, every word, in order.

const source = readSource();
if (source === null) {
  console.error("Le compte rendu réel n’est pas là (../shared/recaps) : rien n’a été comparé.");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "rencontres-recaps-"));
await migrateDb(openDb(join(folder, "rencontres.sqlite")));
loadTerritory(db());
const faults = compare(source, publishedPage(enter(source)));
closeDb();
rmSync(folder, { recursive: true });

for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0
    ? `La page publiée dit tout ce que dit l’original : ${source.truth.interventions.length} intervenants, ${source.truth.sessions.length} séquences, chaque mot à sa place.`
    : `${faults.length} différence(s) avec l’original.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function publishedPage(meetingId: string): ReadPage {
  const { recordVersion, gaps } = getRecapDesk(actor, meetingId);
  if (gaps.length > 0) throw new Error(gaps.map((gap) => gap.message).join("\n"));
  const { slug } = publishRecap(actor, { id: randomUUID(), meetingId, recordVersion, correctionNote: "" });
  const found = findPublic(slug);
  if (found.kind !== "published") throw new Error(`${slug} is ${found.kind}.`);
  const { recap, publishedAt, corrections } = getPublicRecap(found.publicationId);
  const url = `https://rencontres.exemple.fr/comptes-rendus/${slug}`;
  return readHtml(
    recapToHtml(editionOf(recap, getHouse(), { url, publishedAt, corrections, notice: null, demonstration: false })),
  );
}

function compare({ truth, paragraphs }: Source, page: ReadPage): string[] {
  const spoken = page.withClass("intervention").map(plain);
  const [, , ...recorded] = paragraphs;
  const body = recorded.slice(1).join(" ");
  return [
    ...same("le titre", page.texts("h1").join(" "), truth.title),
    ...includes("la date", page.withClass("when").join(" "), "Mardi 7 décembre 2021"),
    ...includes("le lieu", page.withClass("where").join(" "), truth.place),
    ...same("les intervenants", page.texts("b").join(", "), truth.interventions.map((it) => it.speaker).join(", ")),
    ...truth.interventions.flatMap((it, index) => [
      ...includes("l’intervenant", spoken[index] ?? "", it.speaker),
      ...capacitiesOf(it).flatMap((capacity) => includes("une qualité", spoken[index] ?? "", capacity)),
    ]),
    ...truth.sessions.flatMap(({ title }) => includes("une séquence", page.texts("h2").join(" "), title)),
    ...same("le texte", page.texts("article").map(plain).join(" "), body),
  ];
}

/** Without what the page adds for those who listen or link. */
function plain(text: string): string {
  return text.replace(/(?:Ouverture|Conclusion)?¶/g, " ");
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
