import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { auditEvents, houseLogos, houses } from "#db/schema.ts";
import { editHouse } from "#domain/house/edit-house.ts";
import { getHouse, getHouseForm } from "#domain/house/queries.ts";
import { removeLogo } from "#domain/house/remove-logo.ts";
import { type EditHouseForm, editHouseInput, setLogoInput } from "#domain/house/schema.ts";
import { setLogo } from "#domain/house/set-logo.ts";
import { findPublic, getPublicRecap } from "#domain/publication/public-queries.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { getDraft, getRecapDesk } from "#domain/publication/queries.ts";
import { recapToPdf } from "#domain/recap/formats/pdf.ts";
import { Refusal } from "#domain/refusal.ts";
import { anActor } from "#tests/support/factories.ts";
import { allTagged, readPdf } from "#tests/support/read-pdf.ts";
import { anEdition, aRecap } from "#tests/support/recaps.ts";
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
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR42mOQi/IGIgYUCgAvBASTgjALxwAAAABJRU5ErkJggg==",
  "base64",
);

test("a picture is taken by its own bytes, with its size, and put away again", async () => {
  const administrator = anActor("administrator");
  await setLogo(administrator, { ground: "light", picture: png.toString("base64") });
  expect(getHouse()).toMatchObject({ version: 1, logos: { light: { mediaType: "image/png", width: 2, height: 3 } } });

  removeLogo(administrator, { ground: "light" });
  removeLogo(administrator, { ground: "light" });
  expect(getHouse()).toMatchObject({ version: 2, logos: {} });
});

const noPicture = "Ce fichier n’est pas une image PNG ou JPEG.";
const tooLarge = "Cette image dépasse 4 000 points de côté. Réduisez-la, puis choisissez-la de nouveau.";
const damaged = "Cette image est abîmée ou incomplète. Enregistrez-la de nouveau, puis choisissez-la.";

// No two points alike: a file of some size, of which each part matters.
const points = Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, index) => (index * index * 7) % 251));
const drawing = sharp(points, { raw: { width: 300, height: 200, channels: 3 } });
const [bigPng, jpeg, progressive, grey, deep] = await Promise.all([
  drawing.clone().png().toBuffer(),
  drawing.clone().jpeg().toBuffer(),
  drawing.clone().jpeg({ progressive: true }).toBuffer(),
  drawing.clone().greyscale().png().toBuffer(),
  drawing.clone().toColourspace("rgb16").png().toBuffer(),
]);

test.for([
  ["a PNG", bigPng],
  ["a PNG in grey", grey],
  ["a PNG of sixteen bits a colour", deep],
  ["a JPEG", jpeg],
  ["a progressive JPEG", progressive],
  ["a JPEG with something after it", Buffer.concat([jpeg, Buffer.alloc(100)])],
] as const)("%s is taken, and a recap is printed with it", async ([, bytes]) => {
  await setLogo(anActor("administrator"), { ground: "light", picture: bytes.toString("base64") });

  const house = getHouse();
  expect(house.logos.light).toMatchObject({ width: 300, height: 200, bytes });
  const { structure } = await readPdf(await recapToPdf(anEdition(aRecap(), {}, house)));
  expect(allTagged(/^Figure$/, structure).map(({ alt }) => alt)).toContain(house.name);
});

test.for([
  ["a page that calls itself a picture", Buffer.from("<svg onload='x()'></svg>"), noPicture],
  ["nothing", Buffer.alloc(0), noPicture],
  ["a picture of another type", await drawing.clone().webp().toBuffer(), noPicture],
  ["the beginning of a JPEG and no more", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]), noPicture],
  ["a PNG of a size made to break", Buffer.concat([png.subarray(0, 16), Buffer.alloc(30, 0xff)]), tooLarge],
  ["a small file of a huge picture", await aFlatPng(30_000, 20), tooLarge],
  ["the half of a PNG", half(bigPng), damaged],
  ["a PNG without its last bytes of colour", bigPng.subarray(0, -40), damaged],
  ["a PNG with a wrong byte", withAWrongByte(bigPng), damaged],
  ["a PNG that lies about its size", ofAnotherSize(bigPng, 3_000), damaged],
  ["the head of a PNG and no more", png.subarray(0, 40), damaged],
  ["the half of a JPEG", half(jpeg), damaged],
  ["the half of a progressive JPEG", half(progressive), damaged],
  ["a JPEG without its last lines", jpeg.subarray(0, -2_000), damaged],
] as const)("%s is refused, and nothing is written", async ([, bytes, message]) => {
  const refused = setLogo(anActor("administrator"), { ground: "dark", picture: bytes.toString("base64") });

  await expect(refused).rejects.toThrow(new Refusal(message));
  expect(getHouse()).toMatchObject({ version: 0, logos: {} });
});

test("300 kB are taken, and nothing more", () => {
  const asked = (bytes: number) =>
    setLogoInput.safeParse({ ground: "dark", picture: Buffer.alloc(bytes).toString("base64") });

  expect(asked(300 * 1024).success).toBe(true);
  expect(asked(300 * 1024 + 3).error?.issues.map(({ message }) => message)).toEqual([
    "Ce fichier dépasse 300 ko. Réduisez l’image, puis choisissez-la de nouveau.",
  ]);
});

function aFlatPng(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#1e5a4b" } })
    .png()
    .toBuffer();
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

function withAWrongByte(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length / 2);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([(bytes[at] ?? 0) ^ 0xff]), bytes.subarray(at + 1)]);
}

/** What its header says is in its bytes 16 to 24 (ISO/IEC 15948). */
function ofAnotherSize(bytes: Buffer, size: number): Buffer {
  const other = Buffer.from(bytes);
  other.writeUInt32BE(size, 16);
  other.writeUInt32BE(size, 20);
  return other;
}
