import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getElementsByTagName, textContent } from "domutils";
import { parseDocument } from "htmlparser2";
import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { loadConfig } from "#app/_server/config.ts";
import { type FeedPath, feedAt } from "#app/(public)/feeds.ts";
import { publishedFile } from "#app/(public)/published-file.ts";
import type { Actor } from "#domain/account/schema.ts";
import { findPublic } from "#domain/publication/public-queries.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { getRecapDesk } from "#domain/publication/queries.ts";
import { withdrawRecap } from "#domain/publication/withdraw-recap.ts";
import { recapJsonSchema } from "#domain/recap/formats/json.ts";
import { anActor } from "#tests/support/factories.ts";
import { aPublishableMeeting } from "#tests/support/record-factories.ts";

const url = "https://rencontres.exemple.fr";
let shown = "";
let gone = "";
let publisher: Actor;

beforeAll(() => {
  publisher = anActor("publisher");
  loadConfig(
    { ...process.env, DATA_DIR: mkdtempSync(join(tmpdir(), "rencontres-feeds-")), PUBLIC_URL: url },
    { demo: false },
  );
  const sheet = { title: "Élus & partenaires : <l’avenir>", date: "2021-12-07", startTime: "09:30" };
  shown = publish(aPublishableMeeting({ ...sheet, venue: "Salle des fêtes, rue « Haute » ; ".repeat(6) }).id);
  const withdrawn = aPublishableMeeting({ title: "Retirée", date: "2022-03-01" });
  gone = publish(withdrawn.id);
  withdrawRecap(publisher, { meetingId: withdrawn.id });
  aPublishableMeeting({ title: "Jamais publiée", date: "2022-04-01" });
});

function publish(meetingId: string): string {
  const { recordVersion } = getRecapDesk(publisher, meetingId);
  return publishRecap(publisher, { id: randomUUID(), meetingId, recordVersion, correctionNote: "" }).slug;
}

const read = (path: FeedPath) => feedAt(path).bytes.toString("utf8");
const texts = (xml: string, tag: string) =>
  getElementsByTagName(tag, parseDocument(xml, { xmlMode: true })).map((element) => textContent(element));

test("every feed tells of what is public, and of nothing else", () => {
  for (const path of ["/comptes-rendus.atom", "/comptes-rendus.json", "/rencontres.ics", "/sitemap.xml"] as const) {
    const feed = read(path).replaceAll("\r\n ", "");
    expect(feed).toContain(`${url}/comptes-rendus/${shown}`);
    for (const secret of [gone, "Retirée", "Jamais publiée"]) expect(feed).not.toContain(secret);
  }
});

test("the Atom feed says what a recap is about, and where its page and its PDF are", () => {
  const feed = read("/comptes-rendus.atom");

  expect(texts(feed, "title")).toEqual([
    "Comptes rendus – Association des petites villes de France",
    "Élus & partenaires\u00a0: <l’avenir>",
  ]);
  expect(texts(feed, "summary").join()).toContain("du mardi 7\u00a0décembre 2021 à Cysoing (Nord)");
  expect(texts(feed, "id").at(-1)).toBe(`${url}/comptes-rendus/${shown}`);
});

test("the calendar gives the hours of Paris, in lines that every calendar reads", () => {
  const ics = read("/rencontres.ics");

  expect(ics).toContain("DTSTART:20211207T083000Z");
  expect(ics).toContain("DTEND:20211207T103000Z");
  expect(ics.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(ics).toContain("\\,");
});

test("the data of a recap are as the published schema says, and name nobody by a number of ours", async () => {
  const found = findPublic(shown);
  if (found.kind !== "published") throw new Error("Not published.");
  const file = await publishedFile(found.publicationId, shown, "json");
  const data = JSON.parse(file.bytes.toString("utf8"));

  expect(() => z.fromJSONSchema(JSON.parse(recapJsonSchema())).parse(data)).not.toThrow();
  expect(data).toMatchObject({ version: 1, url: `${url}/comptes-rendus/${shown}` });
  expect(data.recap.blocks[0]).toMatchObject({
    url: expect.stringMatching(/#intervention-/),
    opening: "Roger Wattrelin, Maire d’Aulnoye-Aymeries (59),",
  });
  expect(file.bytes.toString("utf8")).not.toContain("personId");
});

test("a search engine is led to the sitemap and away from the staff’s side", () => {
  expect(read("/robots.txt")).toContain(`Sitemap: ${url}/sitemap.xml`);
  expect(read("/robots.txt")).toContain("Disallow: /espace");
  expect(texts(read("/sitemap.xml"), "loc")).toEqual([`${url}/`, `${url}/comptes-rendus/${shown}`]);
});
