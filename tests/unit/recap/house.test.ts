import { strFromU8, unzipSync } from "fflate";
import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import type { House, HouseSettings } from "#domain/house/schema.ts";
import { atomFeed } from "#domain/publication/feeds/atom.ts";
import { recapIndex } from "#domain/publication/feeds/index-json.ts";
import { type Form, forms, readers, rendered } from "#tests/support/read-back.ts";
import { readMail } from "#tests/support/read-mail.ts";
import { allTagged, readPdf } from "#tests/support/read-pdf.ts";
import { streamText } from "#tests/support/read-pdf-page.ts";
import { aHouse, anEdition, aRecap, aSpokenBlock } from "#tests/support/recaps.ts";

// Every setting, each as nothing else in a recap has it. A new one does not compile until it stands here.

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR42mOokrcFIgYUCgA2LQUFGCmODAAAAABJRU5ErkJggg==",
  "base64",
);
const marked: HouseSettings & Pick<House, "logos"> = {
  name: "Fédération des bourgs",
  acronym: "FDB",
  president: "Zoé Lemarque",
  legalNotice: "Hébergé à **Roscoff**, « chez nous ».",
  accent: { light: "#7a1f3d", dark: "#f0b8c8" },
  officeCapitals: "small",
  departementAs: "name",
  guillemetSpace: "narrow",
  mailFrom: "Bourgs <lettre@bourgs.exemple.fr>",
  logos: { light: { mediaType: "image/png", width: 2, height: 3, bytes: png } },
  // What « Relire » knows, and no format prints.
  acronyms: [],
  programmes: [],
  remarks: {},
};
const edition = anEdition(aRecap({ blocks: [aSpokenBlock({ text: 'a dit : "oui".' })] }), {}, aHouse(marked));

describe.for(forms)("%s shows the house", (form) => {
  test("its name, its acronym and who presides, where it ends", async () => {
    const { text } = await read(form);

    if (form === "json")
      expect(JSON.parse(text)).toMatchObject({
        publisher: marked.name,
        publisherAcronym: marked.acronym,
        president: marked.president,
      });
    else expect(text).toContain("Éditeur\u00a0: Fédération des bourgs (FDB). Présidence\u00a0: Zoé Lemarque.");
  });

  test("its legal notice, or the way to it where there is a page to follow", async () => {
    const { text } = await read(form);

    if (form === "html") expect(await source(form)).toContain('<a href="/mentions-legales">Mentions légales</a>');
    else if (form === "eml")
      expect(text).toContain("Mentions légales <https://rencontres.exemple.fr/mentions-legales>");
    else expect(text).toMatch(/Hébergé à (?:\*\*)?Roscoff(?:\*\*)?, «\u202fchez nous\u202f»\./);
  });

  test("its way of writing offices, départements and guillemets", async () => {
    const { text } = await read(form);

    expect(text).toContain("maire d’Aulnoye-Aymeries (Nord)");
    expect(text).toContain("«\u202foui\u202f»");
  });
});

test.for(["html", "eml", "docx", "odt", "pdf"] as const)("%s wears its colour and its logo", async (form) => {
  const worn = await source(form);

  expect(worn).toMatch(/#7a1f3d|"7A1F3D"|^0\.4784\d* 0\.1215\d* 0\.2392\d* scn$/m);
  expect(worn).toMatch(/\/logo\/clair\?v=0|media\/logo\.png|Figure Fédération des bourgs/);
});

test("a message comes from the sender that it names", async () => {
  const { mail } = await readMail(await rendered("eml", edition));
  expect(mail.from?.value).toEqual([{ name: "Bourgs", address: "lettre@bourgs.exemple.fr" }]);
});

test("the feeds say who publishes them", () => {
  const atom = atomFeed(edition.house, "https://rencontres.exemple.fr", []);

  expect(atom).toContain("<title>Comptes rendus – Fédération des bourgs</title>");
  expect(atom).toContain(
    "<subtitle>Éditeur\u00a0: Fédération des bourgs (FDB). Présidence\u00a0: Zoé Lemarque.</subtitle>",
  );
  expect(atom).toContain('title="Mentions légales" href="https://rencontres.exemple.fr/mentions-legales"');
  expect(JSON.parse(recapIndex(edition.house, "https://rencontres.exemple.fr", []))).toMatchObject({
    publisher: marked.name,
  });
});

test("a house that has said nothing more than its name prints nothing more", async () => {
  const bare = anEdition(aRecap(), {}, aHouse({ name: "Fédération des bourgs", acronym: "" }));

  for (const form of forms) {
    const { text } = await readers[form](await rendered(form, bare));
    expect(text).not.toMatch(/Présidence|Mentions légales|\(\)/);
  }
});

async function read(form: Form) {
  return readers[form](await rendered(form, edition));
}

/** What dresses it, as its own kind of file has it. */
async function source(form: Form): Promise<string> {
  const file = await rendered(form, edition);
  switch (form) {
    case "docx":
    case "odt":
      return Object.entries(unzipSync(file))
        .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
        .join("\n");
    case "pdf":
      return paper(file);
    case "eml":
      return (await readMail(file)).html;
    default:
      return file.toString();
  }
}

async function paper(file: Buffer): Promise<string> {
  const pages = (await PDFDocument.load(file, { updateMetadata: false })).getPages();
  const figures = allTagged(/^Figure$/, (await readPdf(file)).structure).map(({ alt }) => `Figure ${alt}`);
  return [...pages.map(({ node }) => streamText(node.Contents())), ...figures].join("\n");
}
