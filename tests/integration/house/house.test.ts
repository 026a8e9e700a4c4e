import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { auditEvents, houseLogos, houses } from "#db/schema.ts";
import { editHouse } from "#domain/house/edit-house.ts";
import { getHouse, getHouseForm } from "#domain/house/queries.ts";
import { removeLogo } from "#domain/house/remove-logo.ts";
import { type EditHouseForm, editHouseInput } from "#domain/house/schema.ts";
import { setLogo } from "#domain/house/set-logo.ts";
import { findPublic, getPublicRecap } from "#domain/publication/public-queries.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { getDraft, getRecapDesk } from "#domain/publication/queries.ts";
import { anActor } from "#tests/support/factories.ts";
import { aPublishableMeeting } from "#tests/support/record-factories.ts";

beforeEach(() => {
  db().delete(houses).run();
  db().delete(houseLogos).run();
});

function edit(changes: Partial<EditHouseForm>) {
  const administrator = anActor("administrator");
  const { values } = getHouseForm(administrator);
  return editHouse(administrator, editHouseInput.parse({ ...values, ...changes }));
}

test("before anybody has set anything, the house is one of mayors", () => {
  expect(getHouse()).toMatchObject({ acronym: "APVF", officeCapitals: "asWritten", version: 0, logos: {} });
});

test("what is set is kept, and the form shows it again as it was typed", () => {
  edit({ name: "Petites Cités", acronyms: "PC : Petites Cités\n\n  SEUL ", programmes: "Un programme\nUn autre" });

  expect(getHouse()).toMatchObject({
    name: "Petites Cités",
    version: 1,
    acronyms: [
      { short: "PC", long: "Petites Cités" },
      { short: "SEUL", long: "" },
    ],
  });
  expect(getHouseForm(anActor("administrator")).values).toMatchObject({
    acronyms: "PC\u00a0: Petites Cités\nSEUL",
    programmes: "Un programme\nUn autre",
  });
  expect(editHouseInput.parse(getHouseForm(anActor("administrator")).values).acronyms).toEqual(getHouse().acronyms);
});

test("only an administrator changes it, and nobody over what another has just changed", () => {
  const input = editHouseInput.parse(getHouseForm(anActor("administrator")).values);
  for (const role of ["reader", "editor", "publisher"] as const)
    expect(() => editHouse(anActor(role), input)).toThrow("Votre rôle ne permet pas cette action.");
  edit({ name: "Première" });

  expect(() => editHouse(anActor("administrator"), { ...input, name: "Seconde" })).toThrow("Quelqu’un d’autre");
  expect(getHouse().name).toBe("Première");
  const told = db().select().from(auditEvents).where(eq(auditEvents.action, "house.edited")).all();
  expect(told.map(({ summary }) => summary).filter((name) => ["Première", "Seconde"].includes(name))).toEqual([
    "Première",
  ]);
});

test.for([
  ["name", " ", "Écrivez le nom de l’association."],
  ["accent", "#cccccc", "trop claire"],
  ["accent", "rouge", "Une couleur s’écrit"],
  ["mailFrom", "sans arobase", "Écrivez une adresse"],
  ["acronyms", " : sans sigle", "Écrivez le sigle."],
] as const)("%s refuses « %s »", ([field, typed, message]) => {
  const { values } = getHouseForm(anActor("administrator"));
  const parsed = editHouseInput.safeParse({ ...values, [field]: typed });

  expect(parsed.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([
    [field, expect.stringContaining(message)],
  ]);
});

test("a setting acts on what is published from then on, and on nothing that is published", () => {
  const publisher = anActor("publisher");
  const meeting = aPublishableMeeting();
  const { recordVersion } = getRecapDesk(publisher, meeting.id);
  const { slug } = publishRecap(publisher, {
    id: randomUUID(),
    meetingId: meeting.id,
    recordVersion,
    correctionNote: "",
  });

  edit({ officeCapitals: "small", departementAs: "name" });

  const capacities = (recap: { blocks: object[] }) => recap.blocks.map((block) => JSON.stringify(block)).join();
  const found = findPublic(slug);
  if (found.kind !== "published") throw new Error("Not public.");
  expect(capacities(getPublicRecap(found.publicationId).recap)).toContain("Maire d’Aulnoye-Aymeries (59)");
  expect(capacities(getDraft(publisher, meeting.id).recap)).toContain("maire d’Aulnoye-Aymeries (Nord)");
});

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEklEQVR4nGP4z8DAwMDAxAADAAwGAQFqzFGzAAAAAElFTkSuQmCC",
  "base64",
);

test("a picture is taken by its own bytes, with its size, and put away again", () => {
  const administrator = anActor("administrator");
  setLogo(administrator, { ground: "light", picture: png.toString("base64") });
  expect(getHouse()).toMatchObject({ version: 1, logos: { light: { mediaType: "image/png", width: 2, height: 3 } } });

  removeLogo(administrator, { ground: "light" });
  removeLogo(administrator, { ground: "light" });
  expect(getHouse()).toMatchObject({ version: 2, logos: {} });
});

test.for([
  ["a page that calls itself a picture", Buffer.from("<svg onload='x()'></svg>")],
  ["nothing", Buffer.alloc(0)],
  ["the beginning of a JPEG and no more", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ["a PNG of a size made to break", Buffer.concat([png.subarray(0, 16), Buffer.alloc(30, 0xff)])],
  ["more than 300 kB", Buffer.concat([png, Buffer.alloc(310 * 1024)])],
] as const)("%s is refused, and nothing is written", ([, bytes]) => {
  expect(() => setLogo(anActor("administrator"), { ground: "dark", picture: bytes.toString("base64") })).toThrow();
  expect(getHouse()).toMatchObject({ version: 0, logos: {} });
});
