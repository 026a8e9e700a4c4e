import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { auditEvents, mandates, meetings, organisations, persons, sequences } from "#db/schema.ts";
import type { Actor } from "#domain/account/schema.ts";
import { createOrganisation } from "#domain/directory/create-organisation.ts";
import { createPerson } from "#domain/directory/create-person.ts";
import { editOrganisation } from "#domain/directory/edit-organisation.ts";
import { editPerson } from "#domain/directory/edit-person.ts";
import { findOrganisation } from "#domain/directory/organisation-queries.ts";
import { findPerson } from "#domain/directory/queries.ts";
import { createMeeting } from "#domain/meeting/create-meeting.ts";
import { duplicateMeeting } from "#domain/meeting/duplicate-meeting.ts";
import { editMeeting } from "#domain/meeting/edit-meeting.ts";
import { planSequence } from "#domain/meeting/plan-sequence.ts";
import { getProgramme } from "#domain/meeting/programme-queries.ts";
import { getMeetingSheet } from "#domain/meeting/queries.ts";
import { renameSequence } from "#domain/meeting/rename-sequence.ts";
import { aPersonInput } from "#tests/support/directory-factories.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";

// The answer of a save got lost: the save is done, the form says to try again, and somebody corrects a word first.

type Creation = {
  make: (actor: Actor, words: string) => { id: string };
  /** What it is called now. */
  read: (actor: Actor) => unknown;
  /** Somebody else edits it in between. */
  edit: (actor: Actor, words: string) => unknown;
  /** What says that it is there, and where. */
  said: string;
};

const written = () =>
  JSON.stringify(
    [meetings, sequences, persons, mandates, organisations, auditEvents].map((t) => db().select().from(t).all()),
  );

const creations: Record<string, () => Creation> = {
  "a meeting": () => {
    const id = randomUUID();
    const rest = { kind: "territorial", date: "2021-12-07" } as const;
    return {
      make: (actor, title) => createMeeting(actor, { id, ...rest, title }),
      ...meetingOf(id),
    };
  },
  "the copy of a meeting": () => {
    const id = randomUUID();
    const source = aMeeting({ startTime: "09:30", theme: "La relance" });
    const rest = { sourceId: source.id, kind: "territorial", date: "2022-03-15" } as const;
    return {
      make: (actor, title) => duplicateMeeting(actor, { id, ...rest, title }),
      ...meetingOf(id),
    };
  },
  "a séquence": () => {
    const [id, meetingId] = [randomUUID(), aMeeting().id];
    return {
      make: (actor, title) => planSequence(actor, { id, meetingId, title }),
      read: (actor) => getProgramme(actor, meetingId).map(({ title }) => title),
      edit: (actor, title) => renameSequence(actor, { id, version: 1, title }),
      said: "Cette séquence est déjà au programme, sous le titre",
    };
  },
  "a person": () => {
    const input = aPersonInput();
    return {
      make: (actor, lastName) => createPerson(actor, { ...input, lastName }),
      read: (actor) => findPerson(actor, input.id)?.lastName,
      edit: (actor, lastName) => editPerson(actor, { ...input, lastName, version: 1 }),
      said: "Cette personne a déjà été ajoutée à l’annuaire, sous le nom",
    };
  },
  "an organisation": () => {
    const input = { id: randomUUID(), acronym: null, article: "la", gender: "feminine" } as const;
    return {
      make: (actor, name) => createOrganisation(actor, { ...input, name }),
      read: (actor) => findOrganisation(actor, input.id)?.name,
      edit: (actor, name) => editOrganisation(actor, { ...input, name, version: 1 }),
      said: "Cet organisme a déjà été ajouté à l’annuaire, sous le nom",
    };
  },
};

function meetingOf(id: string): Omit<Creation, "make"> {
  return {
    read: (actor) => {
      const { title, startTime, theme } = getMeetingSheet(actor, id);
      return [title, startTime, theme];
    },
    edit: (actor, title) => {
      const { place, lastEdited, attendanceCount, ...sheet } = getMeetingSheet(actor, id);
      return editMeeting(actor, { ...sheet, attendanceCount: 40, title });
    },
    said: "Cette rencontre est déjà créée, sous le titre",
  };
}

const all = Object.keys(creations);
const creationOf = (what: string): Creation => creations[what]?.() ?? expect.unreachable();

test.for(all)("%s made twice in the same words is made once, and nothing more is written", (what) => {
  const { make } = creationOf(what);
  const actor = anActor();
  const made = make(actor, "Roye");
  const before = written();

  expect(make(actor, "Roye")).toEqual(made);
  expect(written()).toBe(before);
});

test.for(all)("%s made again in other words bears the last", (what) => {
  const [retried, once] = [creationOf(what), creationOf(what)];
  const actor = anActor();
  retried.make(actor, "Roie");

  retried.make(actor, "Roye");

  once.make(actor, "Roye");
  expect(retried.read(actor)).toEqual(once.read(actor));
});

test.for(all)(
  "%s that somebody has edited in between is not overwritten: it is said that it is there, and where",
  (what) => {
    const { make, edit, read, said } = creationOf(what);
    const actor = anActor();
    make(actor, "Roie");
    edit(anActor(), "Roye (Somme)");
    const [before, shown] = [written(), read(actor)];

    expect(() => make(actor, "Roye")).toThrow(
      expect.objectContaining({
        code: "conflict",
        message: expect.stringMatching(new RegExp(`^${said} «.*Roye \\(Somme\\)\\s».*rien n’est écrasé`)),
      }),
    );
    expect(written()).toBe(before);
    expect(read(actor)).toEqual(shown);
  },
);

test.for(all)("%s is made again by nobody who may not edit", (what) => {
  const { make } = creationOf(what);
  make(anActor(), "Roie");
  const reader = anActor("reader");
  const before = written();

  expect(() => make(reader, "Roye")).toThrow("Votre rôle ne permet pas cette action.");
  expect(written()).toBe(before);
});
