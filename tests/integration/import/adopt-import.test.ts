import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import {
  auditEvents,
  importDocuments,
  imports,
  meetingPartners,
  meetings,
  organisations,
  persons,
  revisions,
} from "#db/schema.ts";
import { createPerson } from "#domain/directory/create-person.ts";
import { adoptImport } from "#domain/import/adopt-import.ts";
import { changeProposal } from "#domain/import/change-proposal.ts";
import { recapOf } from "#domain/import/recap-of.ts";
import type { ProposedBlock, ProposedPerson } from "#domain/import/schema.ts";
import { composeRecord } from "#domain/recap/compose.ts";
import { Refusal } from "#domain/refusal.ts";
import { anOrganisation } from "#tests/support/directory-factories.ts";
import { anActor } from "#tests/support/factories.ts";
import { anImport, aProposal, aProposedIntervention, aProposedPerson } from "#tests/support/import-factories.ts";
import { aPerson, cysoing } from "#tests/support/record-factories.ts";

const written = () =>
  JSON.stringify(
    [meetings, persons, revisions, auditEvents, imports, importDocuments].map((table) =>
      db().select().from(table).all(),
    ),
  );

const people = () => [aProposedPerson("p1", "Colette Vasseur"), aProposedPerson("p2", "Henri Lambert")];

function blocks(): ProposedBlock[] {
  return [
    aProposedIntervention({
      kind: "welcome",
      leadIn: "En mot d’accueil,",
      speakers: [{ person: "p1", capacities: ["Maire de Cysoing (59)"] }],
      text: "a salué les maires.",
    }),
    { type: "sequence", id: randomUUID(), title: "Quelle relance ?", source: [] },
    aProposedIntervention({
      part: "sequence",
      form: "representing",
      represented: { name: "l’Agence des villes", gender: "feminine" },
      speakers: [{ person: "p2", capacities: ["directeur", "conseiller de Lille (59)"] }],
      text: "accompagne les **villes**.\n\n- une\n- deux",
    }),
    aProposedIntervention({ part: "closing", kind: "plainText", form: "none", text: "La rencontre s’est close." }),
  ];
}

test("what is adopted is recorded as it was confirmed, and says whence it came", () => {
  const actor = anActor();
  const proposal = aProposal({
    ...{ people: people(), blocks: blocks(), communeCode: cysoing(), venue: "Salle des fêtes", theme: "Relance" },
    ...{ partners: ["Lambda", "l’Agence"], attendanceCount: 40, startTime: "09:30", endTime: "12:00" },
  });
  const document = anImport(proposal);

  const { meetingId } = adoptImport(actor, { id: document.id, version: 1 });

  const expected = recapOf(proposal, "");
  const record = composeRecord(db(), meetingId);
  const withoutIds = (recap: typeof record) =>
    JSON.parse(JSON.stringify(recap, (key, value) => (key === "personId" ? undefined : value)));
  expect(withoutIds(record)).toEqual(withoutIds(expected));
  expect(db().select().from(imports).where(eq(imports.id, document.id)).get()).toMatchObject({
    state: "adopted",
    meetingId,
    endedBy: actor.id,
  });
  const events = db().select().from(auditEvents).where(eq(auditEvents.meetingId, meetingId)).all();
  expect(events.map(({ action, summary }) => [action, summary])).toEqual([["meeting.adopted", proposal.title]]);
});

test("every text is a version that one can go back to", () => {
  const document = anImport(aProposal({ people: people(), blocks: blocks() }));

  adoptImport(anActor(), { id: document.id, version: 1 });

  const texts = db().select().from(revisions).all();
  for (const block of blocks()) {
    if (block.type === "intervention") expect(texts.map(({ text }) => text)).toContain(block.text);
  }
});

test("adopted twice, as by a double click, a document is one meeting", () => {
  const actor = anActor();
  const { id } = anImport(aProposal({ people: people(), blocks: blocks() }));
  const first = adoptImport(actor, { id, version: 1 });
  const before = written();

  expect(adoptImport(actor, { id, version: 1 })).toEqual(first);
  expect(written()).toBe(before);
});

test("somebody of the directory is spoken of by the same person, and nobody is added twice", () => {
  const known = aPerson("Colette Vasseur-Morel");
  const linked = [
    aProposedPerson("p1", "Colette Vasseur-Morel", { personId: known.id }),
    aProposedPerson("p2", "Jeanne Quillien"),
  ];
  const count = db().select().from(persons).all().length;

  const { meetingId } = adoptImport(anActor(), {
    id: anImport(aProposal({ people: linked, blocks: [...blocks(), ...blocks()] })).id,
    version: 1,
  });

  expect(db().select().from(persons).all()).toHaveLength(count + 1);
  const spoken = composeRecord(db(), meetingId).blocks.flatMap((block) => ("speakers" in block ? block.speakers : []));
  expect(spoken[0]).toMatchObject({ personId: known.id, name: "Colette Vasseur-Morel" });
});

/** A document in which one person speaks. */
const spokenBy = (person: ProposedPerson) =>
  anImport(
    aProposal({
      people: [person],
      blocks: [aProposedIntervention({ speakers: [{ person: person.key, capacities: [] }] })],
    }),
  );

const named = (lastName: string) => db().select().from(persons).where(eq(persons.lastName, lastName)).all();

test("two documents read together that name somebody new make one person of them", () => {
  const documents = [
    spokenBy(aProposedPerson("p1", "Aline Tréguier")),
    spokenBy(aProposedPerson("p3", "aline Treguier")),
  ];

  for (const { id } of documents) adoptImport(anActor(), { id, version: 1 });

  expect(named("Tréguier")).toHaveLength(1);
  expect(named("Treguier")).toEqual([]);
});

test("who is said to be somebody else, of the same name, is another person", () => {
  const of = { gender: "masculine", officeGender: "masculine" } as const;
  createPerson(anActor(), { id: randomUUID(), firstName: "Yvon", lastName: "Kerbrat", ...of, mandates: [] });
  const document = spokenBy(aProposedPerson("p1", "Yvon Kerbrat", { isSomebodyElse: true }));

  adoptImport(anActor(), { id: document.id, version: 1 });

  expect(named("Kerbrat")).toHaveLength(2);
});

test.for([false, true])(
  "between people of one name nothing is adopted before a person has chosen (settled: %s)",
  (settled) => {
    const lastName = `Karouby ${settled}`;
    const of = { gender: "feminine", officeGender: "feminine" } as const;
    for (const id of [randomUUID(), randomUUID()])
      createPerson(anActor(), { id, firstName: "Solène", lastName, ...of, mandates: [] });
    const document = spokenBy(aProposedPerson("p1", `Solène ${lastName}`));
    if (settled) {
      const change = { type: "settle", doubt: "p1-directory", settled } as const;
      changeProposal(anActor(), { id: document.id, version: 1, key: randomUUID(), change });
    }
    const before = written();

    expect(() => adoptImport(anActor(), { id: document.id, version: settled ? 2 : 1 })).toThrow(
      expect.objectContaining({
        message: `L’annuaire connaît 2 personnes du nom de « Solène ${lastName} » : choisissez.`,
        field: "people.p1",
      }),
    );
    expect(written()).toBe(before);
  },
);

test("a partner is the organisation of the directory that bears its name, and not one that was removed", () => {
  const name = "Agence des partenaires";
  const removed = anOrganisation({ name });
  db().update(organisations).set({ deletedAt: 1 }).where(eq(organisations.id, removed.id)).run();
  const { id } = anOrganisation({ name });

  const { meetingId } = adoptImport(anActor(), {
    id: anImport(aProposal({ partners: [`l’${name}`, "Personne"] })).id,
    version: 1,
  });

  const partners = db().select().from(meetingPartners).where(eq(meetingPartners.meetingId, meetingId)).all();
  expect(partners.map((partner) => [partner.name, partner.organisationId])).toEqual([
    [`l’${name}`, id],
    ["Personne", null],
  ]);
});

test("whoever spoke nowhere in the record is not added to the directory", () => {
  const document = anImport(aProposal({ people: people(), blocks: [aProposedIntervention({ text: "Rien." })] }));
  const count = db().select().from(persons).all().length;

  adoptImport(anActor(), { id: document.id, version: 1 });

  expect(db().select().from(persons).all()).toHaveLength(count);
});

const incomplete = {
  "without a date": { proposal: aProposal({ date: null }), field: "date", says: /date/ },
  "without a title": { proposal: aProposal({ title: " " }), field: "title", says: /titre/ },
  "with a commune that is none": {
    proposal: aProposal({ communeCode: "99999" }),
    field: "communeCode",
    says: /commune/,
  },
  "with an end before its beginning": {
    proposal: aProposal({ startTime: "12:00", endTime: "09:00" }),
    field: "endTime",
    says: /fin/,
  },
  "with a capacity that is too long": {
    proposal: aProposal({
      people: people(),
      blocks: [aProposedIntervention({ id: idOf(1), speakers: [{ person: "p1", capacities: ["x".repeat(301)] }] })],
    }),
    field: idOf(1),
    says: /300/,
  },
  "with the same person twice in an intervention": {
    proposal: aProposal({
      people: people().map((person) => ({ ...person, personId: idOf(2) })),
      blocks: [
        aProposedIntervention({
          speakers: [
            { person: "p1", capacities: [] },
            { person: "p2", capacities: [] },
          ],
        }),
      ],
    }),
    field: "people.p1",
    says: /annuaire/,
  },
  "with somebody without a name": {
    proposal: aProposal({
      people: [aProposedPerson("p1", "")],
      blocks: [aProposedIntervention({ speakers: [{ person: "p1", capacities: [] }] })],
    }),
    field: "people.p1",
    says: /nom/,
  },
};

for (const [what, { proposal, field, says }] of Object.entries(incomplete))
  test(`a document ${what} is refused in a sentence, and nothing of it is written`, () => {
    const { id } = anImport({ ...proposal, blocks: [...blocksOf(proposal)] });
    const actor = anActor();
    const before = written();

    expect(() => adoptImport(actor, { id, version: 1 })).toThrow(
      expect.objectContaining({ message: expect.stringMatching(says), field }),
    );
    expect(written()).toBe(before);
  });

test("what somebody else has corrected meanwhile is not adopted unseen", () => {
  const { id } = anImport(aProposal(), { version: 2 });

  expect(() => adoptImport(anActor(), { id, version: 1 })).toThrow(expect.objectContaining({ code: "conflict" }));
});

test("a reader adopts nothing", () => {
  const { id } = anImport();

  expect(() => adoptImport(anActor("reader"), { id, version: 1 })).toThrow(Refusal);
});

test("a document adopted beside an earlier state of itself leaves that record as it is", () => {
  const proposal = aProposal({ people: people(), blocks: blocks() });
  const actor = anActor();
  const first = adoptImport(actor, { id: anImport(proposal).id, version: 1 });
  const before = composeRecord(db(), first.meetingId);

  const second = adoptImport(actor, { id: anImport({ ...proposal, title: "Autre" }).id, version: 1 });

  expect(composeRecord(db(), first.meetingId)).toEqual(before);
  expect(composeRecord(db(), second.meetingId).blocks).toHaveLength(proposal.blocks.length);
});

/** So that what is refused has something beside it which must not be written either. */
function blocksOf({
  blocks: own,
  people: named,
}: {
  blocks: ProposedBlock[];
  people: { key: string }[];
}): ProposedBlock[] {
  return named.some(({ key }) => key === "p1") ? [aProposedIntervention({ text: "Avant." }), ...own] : own;
}

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
