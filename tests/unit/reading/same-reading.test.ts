import { expect, test } from "vitest";
import { proposalOf } from "#domain/import/proposal.ts";
import { readingAsJson } from "#domain/reading/as-json.ts";
import { readRecap } from "#domain/reading/read-recap.ts";
import { readSource } from "#domain/source/read-source.ts";
import { officialLookups } from "#domain/territory/official-lookups.ts";
import { openDocumentFile, p, r, wordFile } from "#tests/support/office-files.ts";

const lookups = { ...officialLookups(), isKnownPerson: () => false, today: "2025-12-31" };

/** As somebody types it, whatever they type it with. */
const paragraphs = [
  "Rencontre des maires des petites villes de la Vienne",
  "Mardi 12.3, à Loudun (86), devant une soixantaine d’élus",
  "En mot d’accueil, Odile Brancheray, maire de Loudun (86), a remercié les élus venus parler de commerce.",
  "Séquence 1 : « Rouvrir les boutiques »",
  "La Banque des territoires, représentée par Solène Karouby, directrice territoriale, finance la moitié des études.",
  "Le maire de Chauvigny (86), Thibaud Marsaultier, a présenté la foncière qui achète les murs et baisse les loyers.",
  "Séquence 2 : « Habiter le centre »",
  "« Il faut tenir », a résumé Apolline Vernejoul, adjointe au maire de Civray (86).",
  "La rencontre s’est achevée par la visite de la halle.",
];

const files = {
  docx: (said: readonly string[]) => wordFile(said.map((words) => p(r(words))).join("")),
  odt: (said: readonly string[]) => openDocumentFile(said.map((words) => `<text:p>${words}</text:p>`).join("")),
  html: (said: readonly string[]) =>
    `<!doctype html><meta charset="utf-8"><title>Page</title>${said.map((it) => `<p>${it}</p>`).join("")}`,
  md: (said: readonly string[]) => said.join("\n\n"),
  txt: (said: readonly string[]) => said.join("\n"),
};

async function read(form: keyof typeof files, said: readonly string[] = paragraphs) {
  const file = files[form](said);
  const { root } = await readSource(`recap.${form}`, typeof file === "string" ? Buffer.from(file) : file);
  const reading = readRecap(root, lookups);
  let ids = 0;
  return { json: readingAsJson(reading), proposal: proposalOf(reading, () => `id-${ids++}`) };
}

test.for(["odt", "html", "md", "txt"] as const)("the same recap is read from .%s as from Word", async (form) => {
  const word = await read("docx");
  expect(word.json.interventions.map(({ speaker }) => speaker)).toEqual([
    "Odile Brancheray",
    "Solène Karouby",
    "Thibaud Marsaultier",
    "Apolline Vernejoul",
  ]);

  expect(await read(form)).toEqual(word);
});

test.for(["docx", "odt", "html", "md", "txt"] as const)(
  "accents that a .%s writes apart from their letters are theirs",
  async (form) => {
    const apart = paragraphs.map((words) => words.normalize("NFD"));
    expect(apart).not.toEqual(paragraphs);

    expect(await read(form, apart)).toEqual(await read("docx"));
  },
);
