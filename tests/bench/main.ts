import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { buildIfNeeded } from "#app/_server/build.ts";
import { measureBrowser } from "./browser.ts";
import { type Made, measureFormats } from "./formats.ts";
import { buildHouse, type Figures, forgetHouse, measureHouse } from "./house.ts";
import { measureImports } from "./imports.ts";
import { perSecond, times, visit } from "./measure.ts";
import { bareServer, forgetReferences, staticPage } from "./references.ts";

// Prints figures beside goals; never fails on speed. Everything happens on this machine and stops by itself.

buildIfNeeded();
console.log("Préparation : 200 rencontres, puis 2 000 rencontres et 60 000 interventions…");
const small = await buildHouse(200);
const large = await buildHouse(2000);

const few = await measureHouse(small);
const many = await measureHouse(large);
const references = await measureReferences(many);
const browser = await measureBrowser(large);
const formats = await measureFormats();
const imports = await measureImports();
print();

for (const house of [small, large]) forgetHouse(house);
forgetReferences();

/** In the same run, on the same machine, asked the same way. */
async function measureReferences({ recapBytes, recapHeaders, feeds }: Figures) {
  const bare = await bareServer(recapBytes, recapHeaders);
  const bareRate = await perSecond(bare.url);
  const bareTimes = await times(200, async () => void (await visit({ url: bare.url })));
  bare.stop();
  const page = await staticPage(decoded(recapBytes, recapHeaders["content-encoding"]));
  const pageRate = await perSecond(page.url);
  page.stop();
  const feedRates: number[] = [];
  for (const { bytes, headers } of feeds) {
    const same = await bareServer(bytes, headers);
    feedRates.push(await perSecond(same.url));
    same.stop();
  }
  return { bare: bareRate, bareTimes, page: pageRate, feeds: feedRates };
}

function decoded(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === "br") return brotliDecompressSync(bytes).toString();
  if (encoding === "gzip") return gunzipSync(bytes).toString();
  return bytes.toString();
}

function print(): void {
  const rate = (name: string, figure: (figures: Figures) => number, goal: string) =>
    row(name, per(figure(few)), per(figure(many)), `${(figure(few) / figure(many)).toFixed(2)} ×`, goal);
  const time = (name: string, figure: (figures: Figures) => number, goal: string) =>
    row(name, ms(figure(few)), ms(figure(many)), `${(figure(many) / figure(few)).toFixed(2)} ×`, goal);

  row("", "200", "2 000", "croissance", "but");
  rate("page d’un compte rendu", (f) => f.recapPage, "≥ page statique");
  rate("accueil public", (f) => f.home, "");
  time("liste des rencontres, p50", (f) => f.list.p50, "croissance < 1,5");
  time("recherche dans la liste, p50", (f) => f.listSearch.p50, "croissance < 1,5");
  time("recherche d’un mot de tous les titres", (f) => f.broadSearch.p50, "croissance < 1,5");
  time("recherche publique, p50", (f) => f.homeSearch.p50, "croissance < 1,5");
  time("écran des interventions (40), p50", (f) => f.record.p50, "");
  time("enregistrement, 1 personne, p50", (f) => f.autosave.p50, "< 5 ms");
  time("enregistrement, 8 personnes, p99", (f) => f.autosaveOfEight.p99, "< 50 ms");
  time("publier, jusqu’à la page publique, p50", (f) => f.publish.p50, "< 30 ms");
  time("démarrage à froid, p50", (f) => f.start.p50, "< 1 000 ms");
  time("mémoire au repos (Mo)", (f) => f.memory.atRest, "");
  time("mémoire au plus haut (Mo)", (f) => f.memory.peak, "");

  console.log("\nRéférences de la même mesure");
  row(
    "node:http nu, mêmes octets",
    "",
    per(references.bare),
    ratio(many.recapPage, references.bare),
    "page / référence",
  );
  row(
    "page statique de Next",
    "",
    per(references.page),
    ratio(many.recapPage, references.page),
    "page / référence ≥ 1",
  );
  row(
    "node:http nu, p50",
    "",
    ms(references.bareTimes.p50),
    ratio(many.autosave.p50, references.bareTimes.p50),
    "enregistrement / référence",
  );

  console.log("\nCe qui annonce les publications (première réponse après un enregistrement, p50)");
  row("", "200", "2 000", "débit", "débit / node:http nu, mêmes octets ; ko compressés");
  for (const [index, feed] of many.feeds.entries()) {
    const times = [few.feeds[index]?.anew.p50 ?? Number.NaN, feed.anew.p50].map(ms) as [string, string];
    const part = ratio(feed.rate, references.feeds[index] ?? Number.NaN);
    row(feed.name, ...times, per(feed.rate), `${part} ; ${kb(feed.bytes.length / 1000)}`);
  }

  made("Formats : Cysoing", formats.cysoing);
  made("Formats : un compte rendu de 40 interventions", formats.long);
  const { atRest, after, press } = formats.memory;
  row("mémoire du serveur, avant et après (Mo)", ms(atRest), ms(after), "", "");
  row("mémoire de l’imprimeur de PDF, au plus haut", "", ms(press), "", "");

  console.log("\nDocuments que l’on importe, ouverts et lus (ms, p50)");
  row("", "2 pages", "20 pages", "croissance", "par page ; linéaire : 10 ×");
  for (const { form, two, twenty } of imports.read)
    row(
      form,
      ms(two),
      ms(twenty),
      `${(twenty / two).toFixed(1)} ×`,
      `${ms(twenty / 20)}${form === "docx" ? " ; deux pages < 150 ms" : ""}`,
    );
  row("", "lot de 200", "lot de 2 000", "croissance", "");
  row(
    "un document du lot",
    ms(imports.batch.few),
    ms(imports.batch.many),
    ratio(imports.batch.many, imports.batch.few),
    "linéaire : 1 ×",
  );
  row(
    "mémoire au plus haut (Mo) : ouvrir ; lire",
    ms(imports.memory.opener),
    ms(imports.memory.reader),
    "",
    "ouvrir < 256",
  );

  console.log("\nDans un navigateur, cache vide (ko compressés)");
  row("compte rendu : scripts", "", kb(browser.recap.script), "", "0");
  row("compte rendu : HTML et CSS", "", kb(browser.recap.page), "", "< 20 (Ghost 94, Payload 149 en tout)");
  row("compte rendu : tout, polices comprises", "", kb(browser.recap.all), "", "< 60");
  row("interventions (40) : scripts", "", kb(browser.record.script), "", "< 300 (Payload 833)");
  row("interventions (40) : prêt à taper", "", ms(browser.record.ready), "", "< 700 ms (Payload 800)");
}

/** The first of a new process; made anew as staff have it of a draft; asked for again by everybody. */
function made(title: string, formats: Made[]): void {
  console.log(`\n${title} (ms)`);
  row("", "à froid", "à chaud", "redemandé", "ko ; but");
  for (const { form, cold, warm, again, bytes } of formats) {
    const size = kb(bytes / 1000);
    row(
      form,
      ms(cold),
      ms(warm),
      again === null ? "" : ms(again),
      form === "pdf" ? `${size} ; à chaud < 100 ms` : size,
    );
  }
}

function row(name: string, small: string, large: string, growth: string, goal: string): void {
  console.log(`${name.padEnd(42)}${small.padStart(12)}${large.padStart(12)}${growth.padStart(14)}   ${goal}`);
}

function per(value: number): string {
  return `${value.toFixed(0)}/s`;
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

function kb(value: number): string {
  return value.toFixed(1);
}

function ratio(value: number, reference: number): string {
  return `${(value / reference).toFixed(2)} ×`;
}
