import { expect, test } from "vitest";
import type { Logo } from "#domain/house/schema.ts";
import { recapToOdt } from "#domain/recap/formats/odt.ts";
import { every, first, openPackage, textOf, type XmlElement } from "#tests/support/read-office.ts";
import { aHostileRecap, aHouse, anEdition, aRecap, aSpokenBlock } from "#tests/support/recaps.ts";

test("it says what it is before anything is unpacked, and lists its files", () => {
  const file = recapToOdt(anEdition());
  const { names, part } = openPackage(file);
  const listed = every(part("META-INF/manifest.xml"), "manifest:file-entry").map(
    ({ attributes }) => attributes["manifest:full-path"],
  );

  // Where OpenDocument 1.3, part 2, has it: after the 30 bytes of the header of the first file and its name.
  expect(file.subarray(30, 77).toString()).toBe("mimetypeapplication/vnd.oasis.opendocument.text");
  expect(listed).toEqual(["/", "content.xml", "styles.xml", "meta.xml"]);
  expect(names).toEqual(["mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml"]);
});

test("its elements are those of OpenDocument", () => {
  const { part } = openPackage(recapToOdt(anEdition()));

  for (const name of ["content.xml", "styles.xml", "meta.xml"])
    expect(part(name).attributes).toEqual({
      "office:version": "1.3",
      "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
      "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
      "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
      "xmlns:draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
      "xmlns:meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
      "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
      "xmlns:svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
      "xmlns:xlink": "http://www.w3.org/1999/xlink",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    });
});

test("a text is dressed by named styles alone", () => {
  const { part } = openPackage(recapToOdt(anEdition()));

  expect(first(part("content.xml"), "office:automatic-styles")?.children).toEqual([]);
});

test("a paragraph that announces a list is held to it, in the style that it would have had", () => {
  const text = "a dit :\n\n- un ;\n  - un et demi.";
  const { part } = openPackage(recapToOdt(anEdition(aRecap({ blocks: [aSpokenBlock({ text })] }))));
  const held = every(part("content.xml"), "style:style");

  expect(held.map(({ attributes }) => attributes["style:parent-style-name"])).toEqual(["Ouverture"]);
  expect(held.flatMap((style) => every(style, "style:paragraph-properties").map((it) => it.attributes))).toEqual([
    { "fo:keep-with-next": "always" },
  ]);
});

test("a séquence is a heading of the first level, a speaker a style of characters", () => {
  const { part } = openPackage(recapToOdt(anEdition()));
  const styles = every(part("styles.xml"), "style:style");
  const heading = styles.find(({ attributes }) => attributes["style:display-name"] === "Heading 1");
  const speaker = styles.find(({ attributes }) => attributes["style:name"] === "Intervenant");
  const headings = every(part("content.xml"), "text:h");

  expect(heading?.attributes["style:default-outline-level"]).toBe("1");
  expect(heading && first(heading, "style:paragraph-properties")?.attributes["fo:keep-with-next"]).toBe("always");
  expect(headings.map(({ attributes }) => attributes["text:outline-level"])).toEqual(["1", "1"]);
  expect(speaker?.attributes["style:family"]).toBe("text");
  expect(speaker && first(speaker, "style:text-properties")?.attributes["fo:font-weight"]).toBe("bold");
});

test("the accent is the one of the house", () => {
  const house = aHouse({ accent: { light: "#7a1f3d", dark: "#ffffff" } });

  const { part } = openPackage(recapToOdt(anEdition(aRecap(), {}, house)));
  const colours = every(part("styles.xml"), "style:text-properties").map(({ attributes }) => attributes["fo:color"]);

  expect(colours).toContain("#7a1f3d");
  expect(colours).not.toContain("#1e5a4b");
});

test("it is French, cuts words and leaves no line alone", () => {
  const { part } = openPackage(recapToOdt(anEdition()));
  const defaults = first(part("styles.xml"), "style:default-style");

  expect(defaults && first(defaults, "style:text-properties")?.attributes).toMatchObject({
    "fo:language": "fr",
    "fo:country": "FR",
    "fo:hyphenate": "true",
  });
  expect(defaults && first(defaults, "style:paragraph-properties")?.attributes).toMatchObject({
    "fo:orphans": "2",
    "fo:widows": "2",
  });
});

test("an A4 page bears the house on the first and its sigle and the title on the others, and counts itself", () => {
  const { part } = openPackage(recapToOdt(anEdition()));
  const styles = part("styles.xml");
  const said = (name: string) => every(styles, name).map(textOf);
  const foot = first(styles, "style:footer");

  expect(first(styles, "style:page-layout-properties")?.attributes).toMatchObject({
    "fo:page-width": "595.3pt",
    "fo:page-height": "841.9pt",
  });
  expect(said("style:header-first")).toEqual(["Association des petites villes de France"]);
  expect(said("style:header")).toEqual(["APVF – Rencontre des maires des petites villes"]);
  expect(said("style:footer")).toEqual(["page\u00a01\u00a0/\u00a01"]);
  expect(said("style:footer-first")).toEqual(said("style:footer"));
  expect(foot && every(foot, "text:page-number", "text:page-count").map(({ name }) => name)).toEqual([
    "text:page-number",
    "text:page-count",
  ]);
});

test("a draft says on every page that it is one", () => {
  const { part } = openPackage(recapToOdt(anEdition(aRecap(), { publishedAt: null, notice: "Projet : à relire." })));

  for (const foot of every(part("styles.xml"), "style:footer", "style:footer-first"))
    expect(textOf(foot)).toMatch(/^Projet : à relire\./);
});

test("its properties say what it is, whose and of when", () => {
  const recap = aRecap({ blocks: [aSpokenBlock({ themes: ["relance", "santé"] })] });
  const corrections = [{ at: Date.UTC(2021, 11, 14, 9), note: null }];

  const { part } = openPackage(recapToOdt(anEdition(recap, { corrections })));
  const properties = first(part("meta.xml"), "office:meta")?.children.map((child) =>
    typeof child === "string" ? [] : [child.name, textOf(child)],
  );

  expect(properties).toEqual([
    ["dc:title", "Rencontre des maires des petites villes – Cysoing, mardi 7\u00a0décembre 2021"],
    ["dc:subject", "La relance"],
    [
      "dc:description",
      "Compte rendu de la rencontre territoriale du mardi 7\u00a0décembre 2021 à Cysoing (Nord). Avec Roger Wattrelin.",
    ],
    ["meta:keyword", "relance"],
    ["meta:keyword", "santé"],
    ["meta:initial-creator", "Association des petites villes de France"],
    ["dc:creator", "Association des petites villes de France"],
    ["meta:creation-date", "2021-12-10T09:00:00Z"],
    ["dc:date", "2021-12-14T09:00:00Z"],
    ["dc:language", "fr-FR"],
  ]);
});

test("its contents are an index that is filled in and leads to the headings", () => {
  const { part } = openPackage(recapToOdt(anEdition(aHostileRecap())));
  const content = part("content.xml");
  const contents = first(content, "text:index-body");
  const anchors = contents && every(contents, "text:a").map(({ attributes }) => attributes["xlink:href"]);
  const bookmarks = every(content, "text:bookmark-start").map(({ attributes }) => `#${attributes["text:name"]}`);

  expect(first(content, "text:table-of-content-source")?.attributes["text:outline-level"]).toBe("1");
  expect(anchors).toHaveLength(10);
  expect(anchors).toEqual(bookmarks);
});

test("a link leads where it says", () => {
  const text = "a cité [une page](https://exemple.fr/?a=1&b=2).";
  const { part } = openPackage(recapToOdt(anEdition(aRecap({ blocks: [aSpokenBlock({ text })] }))));
  const link = every(part("content.xml"), "text:a").find((it) => textOf(it) === "une page");

  expect(link?.attributes).toMatchObject({ "xlink:type": "simple", "xlink:href": "https://exemple.fr/?a=1&b=2" });
});

test("lists are numbered by styles of their own, a level within the other", () => {
  const text = "a dit :\n\n1. un ;\n   - un et demi ;\n2. deux.\n\n> - cité.";
  const { part } = openPackage(recapToOdt(anEdition(aRecap({ blocks: [aSpokenBlock({ text })] }))));
  const defined = every(part("styles.xml"), "text:list-style").map(({ attributes }) => attributes["style:name"]);
  const used = every(part("content.xml"), "text:list").map(({ attributes }) => attributes["text:style-name"]);

  expect(used).toEqual(["Numéros", "Puces", "Puces_20_de_20_citation"]);
  expect(used.filter((name) => !defined.includes(name))).toEqual([]);
});

test.for(["image/png", "image/jpeg"] as const)("a logo in %s stands in the header, named", (mediaType) => {
  const light: Logo = { mediaType, width: 840, height: 210, bytes: Buffer.from("une image") };
  const { part, bytes } = openPackage(recapToOdt(anEdition(aRecap(), {}, aHouse({ logos: { light } }))));
  const header = first(part("styles.xml"), "style:header-first");
  const image = header && first(header, "draw:image")?.attributes["xlink:href"];

  expect(Buffer.from(bytes(image ?? "")).toString()).toBe("une image");
  expect(typesOf(part("META-INF/manifest.xml"))[image ?? ""]).toBe(mediaType);
  expect(header && first(header, "draw:frame")?.attributes).toMatchObject({
    "svg:width": "168pt",
    "svg:height": "42pt",
  });
  expect(header && every(header, "svg:title").map(textOf)).toEqual(["Association des petites villes de France"]);
});

function typesOf(manifest: XmlElement): Record<string, string | undefined> {
  return Object.fromEntries(
    every(manifest, "manifest:file-entry").map(({ attributes }) => [
      attributes["manifest:full-path"],
      attributes["manifest:media-type"],
    ]),
  );
}
