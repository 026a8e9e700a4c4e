import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { House } from "#domain/house/schema.ts";
import type { Release } from "#domain/recap/edition.ts";
import { recapToPicture } from "#domain/recap/formats/picture.ts";
import type { Recap } from "#domain/recap/schema.ts";
import { type Area, type ReadPicture, readPicture } from "#tests/support/read-picture.ts";
import { aHostileRecap, aHouse, anEdition, aRecap } from "#tests/support/recaps.ts";

const paper = "#fbfaf6";
const ink = "#1d2320";
const accent = "#1e5a4b";
const red = "#c8102e";

// Where things stand, in points: whose it is, what it is called, where and when.
const head = { top: 40, bottom: 136 };
const headLeft = { ...head, right: 600 };
const title = { top: 136, bottom: 494 };
const band = { top: 494, bottom: 630 };

async function pictureOf(recap: Recap, release: Partial<Release> = {}, house: Partial<House> = {}) {
  return readPicture(await recapToPicture(anEdition(recap, release, aHouse(house))));
}

function at(commune: string, departement: string): Recap["place"] {
  const { place } = aRecap();
  return place && { ...place, commune, departement };
}

async function aLogo(width: number, height: number): Promise<House["logos"]> {
  const create = { width, height, channels: 3 as const, background: red };
  return { light: { mediaType: "image/png", width, height, bytes: await sharp({ create }).png().toBuffer() } };
}

test("it is a PNG of the size that networks ask for, on paper, with a band in the colour of the house", async () => {
  const picture = await pictureOf(aRecap());

  expect([picture.type, picture.width, picture.height]).toEqual(["png", 1200, 630]);
  expect(picture.pointsOf(paper)).toBeGreaterThan(0.6 * 1200 * 494);
  expect(picture.pointsOf(accent, band)).toBeGreaterThan(0.85 * 1200 * 136);
  expect(picture.areaUnlike(paper, headLeft)).not.toBeNull();
});

test("title, place and date are read at a quarter of the size", async () => {
  const picture = await pictureOf(aRecap());

  const drawn = sizeOf(picture.areaUnlike(paper, title));
  expect(drawn.width).toBeGreaterThan(900);
  // Two lines of letters of 60 points and more.
  expect(drawn.height).toBeGreaterThan(160);
  for (const side of [{ right: 600 }, { left: 600 }])
    expect(sizeOf(picture.areaUnlike(accent, { ...band, ...side })).height).toBeGreaterThan(32);
});

const longName = "Fédération des associations de communes rurales, de bourgs-centres et de petites villes ".repeat(3);
const longTitle =
  "Rencontre territoriale des maires des petites villes du Nord, du Pas-de-Calais, de l’Aisne, de la Somme et de l’Oise consacrée à la relance, à la transition écologique, au commerce de centre-ville, à la santé et aux finances locales, avec les partenaires institutionnels de l’association et les services de l’État";

test.for<[string, Partial<Recap>, Partial<House>]>([
  ["a plain recap", {}, {}],
  ["a hostile one", aHostileRecap(), {}],
  ["a title of 300 characters", { title: longTitle.slice(0, 300) }, {}],
  ["a title of one word", { title: "Assises" }, {}],
  ["a title of one word of 300 letters", { title: "W".repeat(300) }, {}],
  ["a title of a word as long as a line", { title: "Intercommunalisationsgesetzbuch" }, {}],
  [
    "a title of a word as long as a line, that a small one leads to",
    { title: "Des intercommunalisationsgesetzbuch" },
    {},
  ],
  ["a title of capitals with accents", { title: "ÉLUS, ÊTRES ET ÎLES. ".repeat(14) }, {}],
  ["a title with a number of order", { title: "La 1re rencontre, la 2e et la 3e" }, {}],
  ["a title written from right to left", { title: "لقاء رؤساء بلديات المدن الصغيرة" }, {}],
  ["a title that no font has", { title: "小城镇市长会议" }, {}],
  ["a place of a long name", { place: at("Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson", "Alpes-Maritimes") }, {}],
  ["no place", { place: null }, {}],
  ["a house of a long name", {}, { acronym: "", name: longName.slice(0, 200) }],
  ["a house of a long name, in capitals, that nothing parts", {}, { acronym: "", name: "M".repeat(200) }],
] as const)("%s stays within the margins, each line in its place", async ([, with_, house]) => {
  const picture = await pictureOf(aRecap(with_), {}, house);

  expect(strayingIn(picture)).toEqual([]);
  expect(picture.pointsOf(ink, title)).toBeGreaterThan(2_000);
  expect(picture.areaUnlike(paper, headLeft)).not.toBeNull();
  expect(picture.areaUnlike(accent, band)).not.toBeNull();
});

test("whatever the characters of a title and of a place, none is cut off at a side", async () => {
  const anything = (maxLength: number) => fc.string({ unit: "grapheme", minLength: 1, maxLength });
  await fc.assert(
    fc.asyncProperty(anything(120), anything(40), async (name, commune) => {
      const picture = await pictureOf(aRecap({ title: `Titre ${name}`, place: at(commune, "Nord") }));
      // Letters of some scripts reach beyond their own width.
      expect(besides(picture, 36)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("no line of the title ends with a small word that leads to the next", async () => {
  const ofTitle = (title: string) => recapToPicture(anEdition(aRecap({ title })));

  const typed = await ofTitle("Rencontre de Cysoing");

  expect(typed.equals(await ofTitle("Rencontre de\u00a0Cysoing"))).toBe(true);
  expect(typed.equals(await ofTitle("Rencontre des Cysoing"))).toBe(false);
});

test("a title written from right to left begins at the right", async () => {
  const picture = await pictureOf(aRecap({ title: "لقاء" }));

  expect(picture.areaUnlike(paper, { ...title, right: 600 })).toBeNull();
  expect(picture.areaUnlike(paper, { ...title, left: 600 })).not.toBeNull();
});

test.for([
  ["wide", 600, 160],
  ["tall", 100, 400],
  ["as long as a line", 2_000, 100],
] as const)("a %s logo stands in place of the sigle, whole and in its proportions", async ([, width, height]) => {
  const picture = await pictureOf(aRecap(), {}, { logos: await aLogo(width, height) });

  expect(picture.pointsOf(accent, headLeft)).toBe(0);
  const drawn = sizeOf(picture.areaOf(red));
  expect(Math.abs(drawn.width / drawn.height - width / height) / (width / height)).toBeLessThan(0.06);
  expect(drawn.height >= 62 || drawn.width >= 450).toBe(true);
});

test("a logo that cannot be drawn leaves its place to the sigle", async () => {
  const logos: House["logos"] = { light: { mediaType: "image/png", width: 2, height: 1, bytes: Buffer.from("non") } };

  const picture = await recapToPicture(anEdition(aRecap(), {}, aHouse({ logos })));

  expect(picture.equals(await recapToPicture(anEdition(aRecap())))).toBe(true);
});

test("it wears the colour of the house", async () => {
  const picture = await pictureOf(aRecap(), {}, { accent: { light: "#14110f", dark: "#ffffff" } });

  expect(picture.pointsOf("#14110f", band)).toBeGreaterThan(0.85 * 1200 * 136);
  expect(picture.pointsOf(accent)).toBe(0);
});

test.for([
  ["of a draft says that it is one", { publishedAt: null, notice: "Projet" }, true],
  ["of a demonstration says that it is one", { demonstration: true }, true],
  ["of what is public does not", {}, false],
] as const)("that %s", async ([, release, says]) => {
  const picture = await pictureOf(aRecap(), release);
  expect(picture.pointsOf(accent, { ...head, left: 600 }) > 0).toBe(says);
});

test("it is the same, byte for byte, each time it is made, and light", async () => {
  const [once, again] = [await recapToPicture(anEdition()), await recapToPicture(anEdition())];

  expect(again.equals(once)).toBe(true);
  expect(once.length).toBeLessThan(80_000);
});

/** What is drawn where nothing stands: in the margins, between the parts, at the edges of the band. */
function strayingIn(picture: ReadPicture): Area[] {
  return [
    ...besides(picture, 70),
    picture.areaUnlike(paper, { bottom: 44 }),
    picture.areaUnlike(paper, { top: 130, bottom: 136 }),
    picture.areaUnlike(paper, { top: 488, bottom: 494 }),
    picture.areaUnlike(accent, { top: 494, bottom: 506 }),
    picture.areaUnlike(accent, { top: 616 }),
  ].filter((area) => area !== null);
}

/** @param width of what is kept clear at either side */
function besides(picture: ReadPicture, width: number): Area[] {
  return [{ right: width }, { left: 1_200 - width }]
    .flatMap((side) => [
      picture.areaUnlike(paper, { bottom: 494, ...side }),
      picture.areaUnlike(accent, { ...band, ...side }),
    ])
    .filter((area) => area !== null);
}

function sizeOf(area: Area | null): { width: number; height: number } {
  return area === null ? { width: 0, height: 0 } : { width: area.right - area.left, height: area.bottom - area.top };
}
