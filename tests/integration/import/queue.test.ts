import { randomUUID } from "node:crypto";
import { setImmediate, setTimeout } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db, openSqlite } from "#db/client.ts";
import { importDocuments, imports, meetings } from "#db/schema.ts";
import { createPerson } from "#domain/directory/create-person.ts";
import { addDocument } from "#domain/import/add-document.ts";
import { adoptImport } from "#domain/import/adopt-import.ts";
import { changeProposal } from "#domain/import/change-proposal.ts";
import { linkedToDirectory } from "#domain/import/link-directory.ts";
import { countImports, findImportDesk, listImports, readingProgress } from "#domain/import/queries.ts";
import { readNext } from "#domain/import/read-next.ts";
import { changeProposalInput } from "#domain/import/schema.ts";
import { setAside, takeUpAgain } from "#domain/import/set-aside.ts";
import { binMeeting } from "#domain/meeting/bin-meeting.ts";
import { Refusal } from "#domain/refusal.ts";
import { largestFile } from "#domain/source/refusals.ts";
import { anActor } from "#tests/support/factories.ts";
import { anImport, aProposal, aProposedIntervention, aProposedPerson } from "#tests/support/import-factories.ts";
import { isAsked, pidOf } from "#tests/support/own-processes.ts";

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

test("a file that could not be read is read again under another name", async () => {
  const { id } = dropped("page.docx", "<h1>Rencontre de Cysoing</h1><p>Mardi 7 décembre 2021, à Cysoing (59)</p>");
  await readAll();
  expect(listImports(anActor(), "queue", 1).lines).toMatchObject([{ id, state: "refused" }]);

  expect(dropped("page.html", "<h1>Rencontre de Cysoing</h1><p>Mardi 7 décembre 2021, à Cysoing (59)</p>")).toEqual({
    id,
    known: null,
  });
  await readAll();

  expect(listImports(anActor(), "queue", 1).lines).toMatchObject([
    { id, name: "page.html", state: "toConfirm", refusal: null },
  ]);
});

test("a document whose meeting is in the bin may come back", async () => {
  const actor = anActor();
  const heading = "# Rencontre de Cysoing\n\nMardi 7 décembre 2021, à Cysoing (59)";
  const { id } = dropped("notes.md", heading);
  await readAll();
  const { meetingId } = adoptImport(actor, { id, version: 1 });
  expect(dropped("copie.md", heading).known).toMatchObject({ id, state: "adopted", meetingId });

  binMeeting(actor, { id: meetingId });

  expect(dropped("copie.md", heading).known).toBeNull();
});

test("what was set aside and dropped again is not taken up beside itself", async () => {
  const actor = anActor();
  const { id } = dropped("notes.md", recap("Rencontre"));
  setAside(actor, { id });
  dropped("copie.md", recap("Rencontre"));

  expect(() => takeUpAgain(actor, { id })).toThrow(/copie\.md/);
  expect(countImports(actor)).toEqual({ queue: 1, adopted: 0, setAside: 1 });
});

test("the same id again, as a lost answer makes it, is one document", () => {
  const id = randomUUID();
  dropped("notes.md", recap("Rencontre"), { id });

  expect(dropped("notes.md", recap("Rencontre"), { id })).toEqual({ id, known: null });
  expect(db().select().from(imports).all()).toHaveLength(1);
});

test("a file that is read again is no duplicate of itself when the answer was lost", async () => {
  const { id } = dropped("page.docx", "<h1>Rencontre de Cysoing</h1><p>Mardi 7 décembre 2021, à Cysoing (59)</p>");
  await readAll();
  const again = { id: randomUUID(), batchId: randomUUID(), position: 3 };
  const send = () =>
    dropped("page.html", "<h1>Rencontre de Cysoing</h1><p>Mardi 7 décembre 2021, à Cysoing (59)</p>", again);
  expect(send()).toEqual({ id, known: null });

  expect(send()).toEqual({ id, known: null });
  await readAll();
  expect(send()).toEqual({ id, known: null });
  expect(db().select().from(imports).all()).toMatchObject([{ id, name: "page.html", state: "toConfirm" }]);
});

test("the same id again, once its document is set aside, is that document still", () => {
  const id = randomUUID();
  dropped("notes.md", recap("Rencontre"), { id });
  setAside(anActor(), { id });

  expect(dropped("notes.md", recap("Rencontre"), { id })).toEqual({ id, known: null });
  expect(db().select().from(imports).all()).toMatchObject([{ id, state: "setAside" }]);
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

test.for([
  ["it is opened", "opener"],
  ["it is read", "reader"],
] as const)(
  "a process that the system ends while %s is not the fault of the document, which waits",
  async ([, program]) => {
    dropped("premier.md", recap("Premier"));
    await readAll();
    const { id } = dropped("notes.md", recap("Rencontre"));
    const before = db().select().from(importDocuments).where(eq(importDocuments.importId, id)).get();
    process.kill(pidOf(program), "SIGSTOP");

    const reading = Promise.allSettled([readNext()]);
    await vi.waitUntil(() => isAsked(program), 10_000);
    process.kill(pidOf(program), "SIGKILL");

    expect(await reading).toMatchObject([
      { status: "rejected", reason: { message: `The ${program} was ended from outside (SIGKILL).` } },
    ]);

    expect(db().select().from(imports).where(eq(imports.id, id)).get()).toMatchObject({
      state: "waiting",
      refusal: null,
    });
    expect(db().select().from(importDocuments).where(eq(importDocuments.importId, id)).get()).toEqual(before);
    await readAll();
    expect(listImports(anActor(), "queue", 1).lines).toMatchObject([{ state: "toConfirm" }, { state: "toConfirm" }]);
  },
);

test("a document that has stopped the service thrice is given up, and the next one is read", async () => {
  const { id } = dropped("mauvais.md", recap("Un"));
  dropped("bon.md", recap("Deux"));
  db().update(imports).set({ attempts: 3 }).where(eq(imports.id, id)).run();

  await readAll();

  expect(listImports(anActor(), "queue", 1).lines.map(({ name, state, refusal }) => [name, state, refusal])).toEqual([
    ["bon.md", "toConfirm", null],
    ["mauvais.md", "refused", "Ce fichier n’a pas pu être lu\u00a0: prévenez un administrateur."],
  ]);
  // The fault may be ours: somebody may look into it.
  expect(db().select().from(importDocuments).where(eq(importDocuments.importId, id)).get()?.bytes).not.toBeNull();
});

test.for([
  ["is read", "notes.md", "toConfirm"],
  ["cannot be read", "notes.docx", "refused"],
] as const)("what %s is kept once another program no longer writes", async ([, name, state]) => {
  const { id } = dropped(name, recap("Rencontre"));
  const other = openSqlite(db().$client.name);

  const reading = readNext();
  other.exec("begin immediate");
  await Promise.race([reading, setTimeout(3_000)]);
  other.exec("rollback");
  other.close();

  expect(await reading).toBe(true);
  expect(db().select().from(imports).all()).toMatchObject([{ id, state, attempts: 1 }]);
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

test("somebody of the directory answers whether it is madam or sir, and not how their office is said", async () => {
  const known = inDirectory("Camille", "Abgrall");
  const asks = [aProposedPerson("p1", "Camille Abgrall", { officeGender: "masculine" })];
  const doubts = [
    { id: "p1-gender", about: { kind: "person", key: "p1" } as const, message: "Madame ?", at: null, settled: false },
  ];

  const unsaid = await linkedToDirectory(aProposal({ people: asks, doubts }));
  expect(unsaid.doubts).toEqual([]);
  expect(unsaid.people).toMatchObject([{ personId: known.id, officeGender: "feminine" }]);

  const said = await linkedToDirectory(aProposal({ people: asks }));
  expect(said.people).toMatchObject([{ personId: known.id, officeGender: "masculine" }]);
});

test("between people of one name a person chooses, each with their office of that day", () => {
  const [first, second] = [inDirectory("Solène", "Karouby"), inDirectory("Solène", "Karouby")];
  const { id } = anImport(aProposal({ people: [aProposedPerson("p1", "Solène Karouby")] }));

  const proposal = findImportDesk(anActor(), id)?.proposal;

  expect(proposal?.people).toMatchObject([{ personId: null }]);
  expect(proposal?.doubts).toMatchObject([{ about: { kind: "person", key: "p1" }, settled: false }]);
  const candidates = [first, second].map(({ id }) => ({ id, name: "Solène Karouby", hint: "" }));
  expect(proposal?.doubts[0]?.candidates).toEqual(expect.arrayContaining(candidates));
});

test("who has come into the directory since a document was read, or bears the name corrected, is known there", () => {
  const { id } = anImport(aProposal({ people: [aProposedPerson("p1", "Gaston Pervanche")] }));
  const known = inDirectory("Gaston", "Pervenche");
  expect(findImportDesk(anActor(), id)?.proposal.people).toMatchObject([{ personId: null }]);
  const { at: _, ...person } = aProposedPerson("p1", "Gaston Pervenche");

  const renamed = { id, version: 1, key: randomUUID(), change: { type: "person", value: person } } as const;
  expect(changeProposal(anActor(), renamed)).toEqual({ version: 2, isLinked: true });

  expect(findImportDesk(anActor(), id)?.proposal.people).toMatchObject([{ personId: known.id }]);
  const other = { ...person, isSomebodyElse: true };
  const parted = { id, version: 2, key: randomUUID(), change: { type: "person", value: other } } as const;
  expect(changeProposal(anActor(), parted)).toEqual({ version: 3, isLinked: false });
  expect(findImportDesk(anActor(), id)?.proposal.people).toMatchObject([{ personId: null }]);
});

test("others are answered between two names that are looked up", async () => {
  const people = ["Aa Bb", "Cc Dd", "Ee Ff"].map((name, index) => aProposedPerson(`p${index}`, name));
  let isDone = false;
  const linked = linkedToDirectory(aProposal({ people })).then(() => {
    isDone = true;
  });
  let answered = 0;
  for (; !isDone; answered += 1) await setImmediate();
  await linked;

  expect(answered).toBeGreaterThanOrEqual(people.length);
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

  expect(changeProposal(actor, { id, version: 1, key: randomUUID(), change })).toEqual({ version: 2, isLinked: false });

  expect(findImportDesk(actor, id)).toMatchObject({ date: "2021-12-07", openDoubts: 0, version: 2 });
  expect(() => changeProposal(actor, { id, version: 1, key: randomUUID(), change })).toThrow(
    expect.objectContaining({ code: "conflict" }),
  );
});

test("a correction whose answer was lost is sent again, and is one correction", () => {
  const actor = anActor();
  const { id } = anImport();
  const sent = { id, version: 1, key: randomUUID(), change: { type: "heading", value: { title: "Autre" } } } as const;
  changeProposal(actor, sent);

  expect(changeProposal(actor, sent)).toEqual({ version: 2, isLinked: true });
  expect(findImportDesk(actor, id)).toMatchObject({ title: "Autre", version: 2 });
});

test.for([
  ["set aside", (id: string) => setAside(anActor(), { id }), /écarté/],
  ["adopted", (id: string) => adoptImport(anActor(), { id, version: 2 }), /déjà adopté/],
] as const)(
  "a correction whose answer was lost is one that was made, though the document is %s since",
  ([, end, says]) => {
    const actor = anActor();
    const { id } = anImport();
    const sent = { id, version: 1, key: randomUUID(), change: { type: "heading", value: { title: "Autre" } } } as const;
    changeProposal(actor, sent);
    end(id);
    const before = db().select().from(importDocuments).all();

    expect(changeProposal(actor, sent)).toEqual({ version: expect.any(Number), isLinked: true });
    expect(() => changeProposal(actor, { ...sent, version: 2, key: randomUUID() })).toThrow(says);
    expect(db().select().from(importDocuments).all()).toEqual(before);
  },
);

test("a passage names nobody who is not among the people of the document", () => {
  const block = aProposedIntervention();
  const { id } = anImport(aProposal({ blocks: [block] }));
  const value = { ...block, speakers: [{ person: "p9", capacities: [] }] };

  const change = { id, version: 1, key: randomUUID(), change: { type: "block", value } } as const;
  expect(() => changeProposal(anActor(), change)).toThrow(Refusal);
  expect(findImportDesk(anActor(), id)?.proposal.blocks).toEqual([block]);
});

test("a passage that is not in the document is not said to be corrected", () => {
  const block = aProposedIntervention({ text: "a parlé." });
  const { id } = anImport(aProposal({ blocks: [block] }));
  const missing = { ...block, id: randomUUID() };
  const texts = [block, missing].map(({ id }) => ({ id, text: "a dit." }));

  for (const change of [{ type: "block", value: missing } as const, { type: "texts", value: texts } as const])
    expect(() => changeProposal(anActor(), { id, version: 1, key: randomUUID(), change })).toThrow(
      expect.objectContaining({ code: "notFound" }),
    );
  expect(findImportDesk(anActor(), id)).toMatchObject({ version: 1, proposal: { blocks: [block] } });
});

const spoken = aProposedIntervention();
const { at: _, ...somebody } = aProposedPerson("p1", "Colette Vasseur");
const speaker = (...capacities: string[]) => ({ person: "p1", capacities });

test.for([
  ["a title", { type: "heading", value: { title: "x".repeat(301) } }, /300/],
  ["a name", { type: "person", value: { ...somebody, lastName: "x".repeat(301) } }, /300/],
  ["a capacity", { type: "block", value: { ...spoken, speakers: [speaker("x".repeat(301))] } }, /300/],
  ["so many capacities", { type: "block", value: { ...spoken, speakers: [speaker(...Array(13).fill("x"))] } }, /12/],
  ["a speaker twice", { type: "block", value: { ...spoken, speakers: [speaker(), speaker()] } }, /déjà/],
  ["a lead-in", { type: "block", value: { ...spoken, leadIn: "x".repeat(121) } }, /120/],
  ["a text", { type: "block", value: { ...spoken, text: "x".repeat(200_001) } }, /trop long/],
  [
    "the title of a séquence",
    { type: "block", value: { type: "sequence", id: spoken.id, title: "x".repeat(301), source: [] } },
    /300/,
  ],
] as const)("%s that adopting would refuse is no correction", ([, change, says]) => {
  const result = changeProposalInput.safeParse({ id: randomUUID(), version: 1, key: randomUUID(), change });

  expect(result.error?.issues.map(({ message }) => message)).toEqual([expect.stringMatching(says)]);
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
