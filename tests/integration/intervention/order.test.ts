import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { interventions, meetings, sequences } from "#db/schema.ts";
import { addIntervention } from "#domain/intervention/add-intervention.ts";
import { mergeInterventions } from "#domain/intervention/merge-interventions.ts";
import { moveIntervention } from "#domain/intervention/move-intervention.ts";
import { findRecord } from "#domain/intervention/queries.ts";
import { rejoinInterventions } from "#domain/intervention/rejoin-interventions.ts";
import { removeIntervention } from "#domain/intervention/remove-intervention.ts";
import { restoreIntervention } from "#domain/intervention/restore-intervention.ts";
import { saveText } from "#domain/intervention/save-text.ts";
import { separateInterventions } from "#domain/intervention/separate-interventions.ts";
import { setOpening } from "#domain/intervention/set-opening.ts";
import { setSpeakers } from "#domain/intervention/set-speakers.ts";
import { setThemes } from "#domain/intervention/set-themes.ts";
import { splitIntervention } from "#domain/intervention/split-intervention.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anAddedIntervention, marksOf, recorded } from "#tests/support/intervention-factories.ts";
import { aPerson, aSequence } from "#tests/support/record-factories.ts";

function aRecord() {
  const actor = anActor();
  const meetingId = aMeeting().id;
  const sequenceId = aSequence(meetingId).id;
  const inSequence = { part: "sequence", sequenceId } as const;
  const add = (afterId?: string | null) =>
    anAddedIntervention(actor, meetingId, { place: inSequence, ...(afterId === undefined ? {} : { afterId }) });
  const order = () =>
    findRecord(actor, meetingId)
      ?.interventions.filter((it) => it.sequenceId === sequenceId)
      .map(({ id }) => id);
  return { actor, meetingId, sequenceId, inSequence, add, order };
}

test("interventions stand in the order in which they were spoken", () => {
  const { add, order } = aRecord();
  const first = add();
  const third = add();
  const second = add(first);
  const zeroth = add(null);
  expect(order()).toEqual([zeroth, first, second, third]);
});

test("the same id twice is one intervention", () => {
  const { actor, meetingId, inSequence, order } = aRecord();
  const input = { id: randomUUID(), meetingId, place: inSequence };
  addIntervention(actor, input);
  addIntervention(actor, input);
  expect(order()).toEqual([input.id]);
});

test("the host welcomes, the president introduces, the meeting closes", () => {
  const { actor, meetingId, add } = aRecord();
  const ids = [
    anAddedIntervention(actor, meetingId),
    anAddedIntervention(actor, meetingId),
    add(),
    anAddedIntervention(actor, meetingId, { place: { part: "closing" } }),
  ];
  expect(ids.map((id) => recorded(actor, meetingId, id).kind)).toEqual([
    "welcome",
    "introduction",
    "intervention",
    "closing",
  ]);
});

test("an intervention moves within its séquence and to another part", () => {
  const { actor, meetingId, inSequence, add, order } = aRecord();
  const [a, b, c] = [add(), add(), add()];

  moveIntervention(actor, { id: c, place: inSequence, afterId: null });
  expect(order()).toEqual([c, a, b]);
  moveIntervention(actor, { id: a, place: { part: "closing" }, afterId: null });
  expect(order()).toEqual([c, b]);
  expect(recorded(actor, meetingId, a)).toMatchObject({ part: "closing", sequenceId: null });
});

test("an intervention put back where it stands marks nothing as changed", () => {
  const { actor, meetingId, inSequence, add, order } = aRecord();
  const [gone, a, b] = [add(), add(), add()];
  removeIntervention(actor, { id: gone });
  const before = marksOf(meetingId);

  moveIntervention(actor, { id: a, place: inSequence, afterId: null });
  moveIntervention(actor, { id: b, place: inSequence, afterId: a });

  expect(marksOf(meetingId)).toEqual(before);
  moveIntervention(actor, { id: b, place: inSequence, afterId: null });
  expect(order()).toEqual([b, a]);
  expect(marksOf(meetingId)).not.toEqual(before);
});

test("a séquence of another meeting, or a removed one, is no place to go", () => {
  const { actor, add, order } = aRecord();
  const id = add();
  const elsewhere = aSequence(aMeeting().id).id;

  expect(() =>
    moveIntervention(actor, { id, place: { part: "sequence", sequenceId: elsewhere }, afterId: null }),
  ).toThrow("n’est plus au programme");
  expect(order()).toEqual([id]);
});

test("removing is undone where it was", () => {
  const { actor, add, order } = aRecord();
  const ids = [add(), add(), add()];
  const [, second = ""] = ids;

  removeIntervention(actor, { id: second });
  removeIntervention(actor, { id: second });
  expect(order()).toEqual([ids[0], ids[2]]);
  restoreIntervention(actor, { id: second });
  expect(order()).toEqual(ids);
});

test("what comes back needs its séquence", () => {
  const { actor, sequenceId, add, order } = aRecord();
  const id = add();
  removeIntervention(actor, { id });
  db().update(sequences).set({ deletedAt: 1 }).where(eq(sequences.id, sequenceId)).run();
  expect(() => restoreIntervention(actor, { id })).toThrow("Rétablissez-la");
  expect(order()).toEqual([]);
});

test("an intervention cut in two loses no word, and a retry cuts once", () => {
  const { actor, meetingId, add, order } = aRecord();
  const id = add();
  const last = add();
  const { version } = saveText(actor, { interventionId: id, version: 0, key: randomUUID(), text: "un deux" });
  const input = { id, newId: randomUUID(), textVersion: version, key: randomUUID(), before: "un", after: "deux" };

  splitIntervention(actor, input);
  splitIntervention(actor, input);

  expect(order()).toEqual([id, input.newId, last]);
  expect([id, input.newId].map((it) => recorded(actor, meetingId, it).text)).toEqual(["un", "deux"]);
  expect(() => splitIntervention(actor, { ...input, newId: randomUUID() })).toThrow("Quelqu’un d’autre");
});

test("two interventions joined lose no word: the sentence that named the second speaker becomes text", () => {
  const { actor, meetingId, add, order } = aRecord();
  const [id, nextId] = [add(), add()];
  const person = aPerson("Pascal Thuillier");
  saveText(actor, { interventionId: id, version: 0, key: randomUUID(), text: "a présenté son projet." });
  saveText(actor, { interventionId: nextId, version: 0, key: randomUUID(), text: "a conclu." });
  setSpeakers(actor, {
    id: nextId,
    version: 1,
    speakers: [{ personId: person.id, officeGender: "masculine", capacities: ["Maire de Roye (80)"] }],
  });

  mergeInterventions(actor, { id, textVersion: 1, nextId, nextTextVersion: 1, key: randomUUID() });

  expect(order()).toEqual([id]);
  expect(recorded(actor, meetingId, id).text).toBe(
    "a présenté son projet.\n\n**Pascal Thuillier**, Maire de Roye (80), a conclu.",
  );
  restoreIntervention(actor, { id: nextId });
  expect(recorded(actor, meetingId, nextId).text).toBe("a conclu.");
});

test("the same speaker who goes on in the name of a body is introduced again, so that the body is not lost", () => {
  const { actor, meetingId, add } = aRecord();
  const [id, nextId] = [add(), add()];
  const person = aPerson("Pascal Thuillier");
  const speakers = [{ personId: person.id, officeGender: "masculine" as const, capacities: [] }];
  saveText(actor, { interventionId: id, version: 0, key: randomUUID(), text: "a présenté son projet." });
  saveText(actor, { interventionId: nextId, version: 0, key: randomUUID(), text: "a rappelé les aides." });
  for (const it of [id, nextId]) setSpeakers(actor, { id: it, version: 1, speakers });
  setOpening(actor, {
    id: nextId,
    version: 2,
    kind: "intervention",
    form: "representing",
    leadIn: "",
    represented: {
      name: "l’Agence nationale de la cohésion des territoires",
      gender: "feminine",
      organisationId: null,
    },
  });

  mergeInterventions(actor, { id, textVersion: 1, nextId, nextTextVersion: 1, key: randomUUID() });

  const { text } = recorded(actor, meetingId, id);
  expect(text).toMatch(
    /^a présenté son projet\.\n\n.*Agence nationale de la cohésion des territoires.*a rappelé les aides\.$/,
  );
});

test("the same speaker who simply goes on is not introduced again", () => {
  const { actor, meetingId, add } = aRecord();
  const [id, nextId] = [add(), add()];
  const person = aPerson("Pascal Thuillier");
  const speakers = [{ personId: person.id, officeGender: "masculine" as const, capacities: ["Maire de Roye (80)"] }];
  saveText(actor, { interventionId: id, version: 0, key: randomUUID(), text: "un" });
  saveText(actor, { interventionId: nextId, version: 0, key: randomUUID(), text: "deux" });
  for (const it of [id, nextId]) setSpeakers(actor, { id: it, version: 1, speakers });

  mergeInterventions(actor, { id, textVersion: 1, nextId, nextTextVersion: 1, key: randomUUID() });

  expect(recorded(actor, meetingId, id).text).toBe("un\n\ndeux");
});

test("joining keeps the themes of both, and undone gives each its own text and themes back", () => {
  const { actor, meetingId, add, order } = aRecord();
  const [id, nextId] = [add(), add()];
  saveText(actor, { interventionId: id, version: 0, key: randomUUID(), text: "un" });
  saveText(actor, { interventionId: nextId, version: 0, key: randomUUID(), text: "deux" });
  setThemes(actor, { id, version: 1, themes: ["Commerce", "Santé"] });
  setThemes(actor, { id: nextId, version: 1, themes: ["Habitat", "Santé"] });
  const themes = () => recorded(actor, meetingId, id).themes.toSorted();

  const { textVersion } = mergeInterventions(actor, {
    id,
    textVersion: 1,
    nextId,
    nextTextVersion: 1,
    key: randomUUID(),
  });
  expect(themes()).toEqual(["Commerce", "Habitat", "Santé"]);

  const undo = { id, nextId, textVersion, themes: ["Commerce", "Santé"], key: randomUUID() };
  separateInterventions(actor, undo);
  separateInterventions(actor, undo);
  expect(order()).toEqual([id, nextId]);
  expect([id, nextId].map((it) => recorded(actor, meetingId, it).text)).toEqual(["un", "deux"]);
  expect(themes()).toEqual(["Commerce", "Santé"]);
});

test("undoing a merge is refused once something was typed in the joined text", () => {
  const { actor, meetingId, add, order } = aRecord();
  const [id, nextId] = [add(), add()];
  const { textVersion } = mergeInterventions(actor, {
    id,
    textVersion: 0,
    nextId,
    nextTextVersion: 0,
    key: randomUUID(),
  });
  saveText(actor, { interventionId: id, version: textVersion, key: randomUUID(), text: "tapé depuis" });

  expect(() => separateInterventions(actor, { id, nextId, textVersion, themes: [], key: randomUUID() })).toThrow(
    expect.objectContaining({ code: "conflict" }),
  );
  expect(order()).toEqual([id]);
  expect(recorded(actor, meetingId, id).text).toBe("tapé depuis");
});

test("undoing a cut makes the text whole, and is refused once either half was changed", () => {
  const { actor, meetingId, add, order } = aRecord();
  const id = add();
  saveText(actor, { interventionId: id, version: 0, key: randomUUID(), text: "un deux" });
  const cut = (textVersion: number) => {
    const newId = randomUUID();
    const input = { id, newId, textVersion, key: randomUUID(), before: "un", after: "deux" };
    return { id, newId, textVersion: splitIntervention(actor, input).textVersion, key: randomUUID() };
  };

  const { textVersion } = rejoinInterventions(actor, cut(1));
  expect(order()).toEqual([id]);
  expect(recorded(actor, meetingId, id).text).toBe("un deux");

  const again = cut(textVersion);
  saveText(actor, { interventionId: again.newId, version: 1, key: randomUUID(), text: "deux et trois" });
  expect(() => rejoinInterventions(actor, again)).toThrow(expect.objectContaining({ code: "conflict" }));
  expect(order()).toEqual([id, again.newId]);
});

test("joining a text that somebody else has just changed is refused, and nothing changes", () => {
  const { actor, add, order } = aRecord();
  const [id, nextId] = [add(), add()];
  saveText(actor, { interventionId: nextId, version: 0, key: randomUUID(), text: "changé" });
  expect(() =>
    mergeInterventions(actor, { id, textVersion: 0, nextId, nextTextVersion: 0, key: randomUUID() }),
  ).toThrow("Quelqu’un d’autre");
  expect(order()).toEqual([id, nextId]);
});

test.for(["archivedAt", "deletedAt"] as const)("a meeting with %s accepts no change of its record", (field) => {
  const { actor, meetingId, add, inSequence } = aRecord();
  const id = add();
  const snapshot = () => db().select().from(interventions).where(eq(interventions.meetingId, meetingId)).all();
  const before = snapshot();
  db()
    .update(meetings)
    .set({ [field]: 1 })
    .where(eq(meetings.id, meetingId))
    .run();

  expect(() => add()).toThrow();
  expect(() => moveIntervention(actor, { id, place: inSequence, afterId: null })).toThrow();
  expect(() => removeIntervention(actor, { id })).toThrow();
  expect(() => setSpeakers(actor, { id, version: 1, speakers: [] })).toThrow();
  expect(snapshot()).toEqual(before);
});
