import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { importDocuments, imports, meetings } from "#db/schema.ts";
import { createPerson } from "#domain/directory/create-person.ts";
import { addDocument } from "#domain/import/add-document.ts";
import { changeProposal } from "#domain/import/change-proposal.ts";
import { countImports, findImportDesk, listImports, readingProgress } from "#domain/import/queries.ts";
import { readNext } from "#domain/import/read-next.ts";
import { setAside, takeUpAgain } from "#domain/import/set-aside.ts";
import { largestFile } from "#domain/source/refusals.ts";
import { anActor } from "#tests/support/factories.ts";
import { anImport, aProposal } from "#tests/support/import-factories.ts";

const recap = (title: string) => `# ${title}

Mardi 7 décembre 2021, à Cysoing (59)

En mot d’accueil, **Colette Vasseur**, maire de Cysoing (59), a salué les maires réunis pour parler de leurs centres.

## Séquence 1 : Quelle relance ?

**Henri Lambert**, maire de Courrières (62), a présenté la rénovation de la halle, ouverte en septembre à tous.
`;

beforeEach(() => {
  db().delete(importDocuments).run();
  db().delete(imports).run();
});

const dropped = (name: string, text: string, with_: { id?: string; batchId?: string; position?: number } = {}) =>
  addDocument(anActor(), {
    ...{ id: randomUUID(), batchId: randomUUID(), position: 0, name, bytes: new TextEncoder().encode(text) },
    ...with_,
  });

function inDirectory(firstName: string, lastName: string): { id: string } {
  const of = { gender: "feminine", officeGender: "feminine" } as const;
  return createPerson(anActor(), { id: randomUUID(), firstName, lastName, ...of, mandates: [] });
}

async function readAll(): Promise<void> {
  while (await readNext());
}

test("a document that is dropped waits, is read, and waits for somebody to confirm it", async () => {
  const actor = anActor();
  const { id } = dropped("notes.md", recap("Rencontre de Cysoing"));
  expect(listImports(actor, "queue", 1).lines).toMatchObject([{ id, name: "notes.md", state: "waiting", title: "" }]);

  await readAll();

  expect(listImports(actor, "queue", 1).lines).toMatchObject([
    { id, state: "toConfirm", title: "Rencontre de Cysoing", date: "2021-12-07" },
  ]);
  const desk = findImportDesk(actor, id);
  expect(desk?.proposal.people.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).toEqual([
    "Colette Vasseur",
    "Henri Lambert",
  ]);
  expect(desk?.commune?.commune).toBe("Cysoing");
  expect(db().select().from(importDocuments).get()?.bytes).toBeNull();
});

test("the same document again is said to be here, and creates nothing; set aside, it may come back", async () => {
  const actor = anActor();
  const { id } = dropped("notes.md", recap("Rencontre"));

  expect(dropped("copie.md", recap("Rencontre")).known).toMatchObject({ id, name: "notes.md", state: "waiting" });
  await readAll();
  expect(dropped("copie.md", recap("Rencontre")).known).toMatchObject({ id, state: "toConfirm", title: "Rencontre" });
  expect(db().select().from(imports).all()).toHaveLength(1);

  setAside(actor, { id });
  expect(dropped("copie.md", recap("Rencontre")).known).toBeNull();
});

test("the same id again, as a lost answer makes it, is one document", () => {
  const id = randomUUID();
  dropped("notes.md", recap("Rencontre"), { id });

  expect(dropped("notes.md", recap("Rencontre"), { id })).toEqual({ id, known: null });
  expect(db().select().from(imports).all()).toHaveLength(1);
});

test("a file that cannot be read says why, and keeps no other from being read", async () => {
  const batchId = randomUUID();
  dropped("abime.docx", "PK\u0003\u0004 rien de bon", { batchId, position: 0 });
  const { id } = dropped("notes.md", recap("Rencontre"), { batchId, position: 1 });

  await readAll();

  const { lines } = listImports(anActor(), "queue", 1);
  expect(lines.map(({ name, state }) => [name, state])).toEqual([
    ["notes.md", "toConfirm"],
    ["abime.docx", "refused"],
  ]);
  expect(lines[0]?.id).toBe(id);
  expect(lines[1]?.refusal).toMatch(/\.$/);
});

test("an empty file and one that is too large are refused at once", () => {
  expect(() => dropped("vide.txt", "")).toThrow(/vide/);
  const bytes = new Uint8Array(largestFile + 1);
  const document = { id: randomUUID(), batchId: randomUUID(), position: 0, name: "grand.pdf", bytes };
  expect(() => addDocument(anActor(), document)).toThrow(/25/);
  expect(db().select().from(imports).all()).toEqual([]);
});

test("a document that has stopped the service thrice is given up, and the next one is read", async () => {
  const { id } = dropped("mauvais.md", recap("Un"));
  dropped("bon.md", recap("Deux"));
  db().update(imports).set({ attempts: 3 }).where(eq(imports.id, id)).run();

  await readAll();

  expect(listImports(anActor(), "queue", 1).lines.map(({ name, state }) => [name, state])).toEqual([
    ["bon.md", "toConfirm"],
    ["mauvais.md", "refused"],
  ]);
});

test("how far the reading is counts what was dropped together, and nothing once all is read", async () => {
  const actor = anActor();
  const batchId = randomUUID();
  anImport();
  for (const [position, title] of ["Un", "Deux", "Trois"].entries())
    dropped(`${title}.md`, recap(title), { batchId, position });
  expect(readingProgress(actor)).toEqual({ waiting: 3, read: 0 });

  await readNext();
  expect(readingProgress(actor)).toEqual({ waiting: 2, read: 1 });
  await readAll();
  expect(readingProgress(actor)).toEqual({ waiting: 0, read: 0 });
});

test("the queue puts the surest first", () => {
  const doubt = (id: string) => ({
    id,
    about: { kind: "heading", field: "title" } as const,
    message: "Sûr ?",
    at: null,
    settled: false,
  });
  anImport(aProposal({ title: "Douteux", doubts: [doubt("a"), doubt("b")] }));
  anImport(aProposal({ title: "Sûr" }));
  anImport(aProposal({ title: "Un peu", doubts: [doubt("a"), { ...doubt("b"), settled: true }] }));

  const { lines, total } = listImports(anActor(), "queue", 1);
  expect(lines.map(({ title, openDoubts }) => [title, openDoubts])).toEqual([
    ["Sûr", 0],
    ["Un peu", 1],
    ["Douteux", 2],
  ]);
  expect(total).toBe(3);
});

test("somebody of the directory is known again; a name nearly theirs is asked about", async () => {
  const known = inDirectory("Colette", "Vasseur");
  inDirectory("Henry", "Lambert");
  const { id } = dropped("notes.md", recap("Rencontre"));

  await readAll();

  const proposal = findImportDesk(anActor(), id)?.proposal;
  expect(proposal?.people.map(({ personId }) => personId)).toEqual([known.id, null]);
  expect(proposal?.doubts.map(({ message }) => message).join()).toContain("Henry Lambert");
});

test("set aside and taken up again, a document is where it was", async () => {
  const actor = anActor();
  const { id } = dropped("notes.md", recap("Rencontre"));
  setAside(actor, { id });
  await readAll();
  expect(countImports(actor)).toEqual({ queue: 0, adopted: 0, setAside: 1 });

  takeUpAgain(actor, { id });
  await readAll();
  setAside(actor, { id });
  takeUpAgain(actor, { id });
  expect(countImports(actor)).toEqual({ queue: 1, adopted: 0, setAside: 0 });
  expect(findImportDesk(actor, id)?.state).toBe("toConfirm");
});

test("a correction is kept under the next version, settles its doubt, and refuses whoever saw less", () => {
  const actor = anActor();
  const about = { kind: "heading", field: "date" } as const;
  const doubts = [{ id: "d", about, message: "Quelle année ?", at: null, settled: false }];
  const { id } = anImport(aProposal({ date: null, doubts }));
  const change = { type: "heading", value: { date: "2021-12-07" } } as const;

  expect(changeProposal(actor, { id, version: 1, key: randomUUID(), change })).toEqual({ version: 2 });

  expect(findImportDesk(actor, id)).toMatchObject({ date: "2021-12-07", openDoubts: 0, version: 2 });
  expect(() => changeProposal(actor, { id, version: 1, key: randomUUID(), change })).toThrow(
    expect.objectContaining({ code: "conflict" }),
  );
});

test("a reader drops, corrects and sets aside nothing", () => {
  const reader = anActor("reader");
  const { id } = anImport();
  const document = { id: randomUUID(), batchId: randomUUID(), position: 0, name: "a.txt", bytes: new Uint8Array([65]) };
  const change = { type: "settle", doubt: "d", settled: true } as const;

  for (const forbidden of [
    () => addDocument(reader, document),
    () => changeProposal(reader, { id, version: 1, key: randomUUID(), change }),
    () => setAside(reader, { id }),
    () => takeUpAgain(reader, { id }),
  ])
    expect(forbidden).toThrow(expect.objectContaining({ code: "forbidden" }));
});

test("nothing that is brought in makes a meeting before somebody adopts it", async () => {
  const before = db().select().from(meetings).all();
  dropped("notes.md", recap("Rencontre"));

  await readAll();

  expect(db().select().from(meetings).all()).toEqual(before);
});
