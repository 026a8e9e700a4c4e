import { expect, test } from "vitest";
import { canBeRight, corrected, inTheirParts, missingFrom, openDoubts, speakingPeople } from "#domain/import/rules.ts";
import type { About, ProposedBlock } from "#domain/import/schema.ts";
import { aProposal, aProposedIntervention, aProposedPerson } from "#tests/support/import-factories.ts";

const doubtAbout = (id: string, about: About) => ({ id, about, message: `${id} ?`, at: null, settled: false });
const heading = (field: "title" | "date" | "place" | "attendance") => ({ kind: "heading", field }) as const;

const block = aProposedIntervention({ text: "a parlé.", speakers: [{ person: "p1", capacities: [] }] });
const proposal = aProposal({
  date: null,
  people: [aProposedPerson("p1", "Colette Vasseur"), aProposedPerson("p2", "Henri Lambert")],
  blocks: [block],
  doubts: [
    doubtAbout("titre", heading("title")),
    doubtAbout("jour", heading("date")),
    doubtAbout("lieu", heading("place")),
    doubtAbout("public", heading("attendance")),
    doubtAbout("elle", { kind: "person", key: "p1" }),
    doubtAbout("p1-gender", { kind: "person", key: "p1" }),
    doubtAbout("lui", { kind: "person", key: "p2" }),
    doubtAbout("texte", { kind: "block", id: block.id }),
  ],
});
const open = (changed: typeof proposal) => openDoubts(changed).map(({ id }) => id);
const all = open(proposal);
const without = (...ids: string[]) => all.filter((id) => !ids.includes(id));
const { at: _, ...colette } = aProposedPerson("p1", "Colette Vasseur");

test.for([
  ["a day", { type: "heading", value: { date: "2021-12-07" } }, ["jour"]],
  ["a day away", { type: "heading", value: { date: null } }, []],
  ["an hour", { type: "heading", value: { startTime: "09:30" } }, []],
  ["a commune", { type: "heading", value: { communeCode: "59168" } }, ["lieu"]],
  ["a commune away", { type: "heading", value: { communeCode: null } }, []],
  ["a number of people", { type: "heading", value: { attendanceCount: 40 } }, ["public"]],
  ["two values at once", { type: "heading", value: { title: "Autre", venue: "Halle" } }, ["titre"]],
  ["a name", { type: "person", value: { ...colette, lastName: "Vasseur-Lemoine" } }, ["elle"]],
  ["who it is not", { type: "person", value: { ...colette, isSomebodyElse: true } }, ["elle"]],
  ["madam to sir", { type: "person", value: { ...colette, officeGender: "masculine" } }, ["p1-gender"]],
  ["a text", { type: "block", value: { ...block, text: "a dit." } }, ["texte"]],
  ["a typography", { type: "texts", value: [{ id: block.id, text: "a dit." }] }, []],
  ["a word that it is right", { type: "settle", doubt: "lui", settled: true }, ["lui"]],
] as const)("correcting %s settles what was doubtful about it, and nothing else", ([, change, settled]) => {
  expect(open(corrected(proposal, change as Parameters<typeof corrected>[1]))).toEqual(without(...settled));
});

test("what was said to be right can be doubted again", () => {
  const settled = corrected(proposal, { type: "settle", doubt: "lui", settled: true });

  expect(open(corrected(settled, { type: "settle", doubt: "lui", settled: false }))).toEqual(all);
});

test("somebody who is not in the document yet joins its people", () => {
  const { at: _at, ...person } = aProposedPerson("p9", "Odile Brancheray");

  const { people } = corrected(proposal, { type: "person", value: person });

  expect(people.map(({ key }) => key)).toEqual(["p1", "p2", "p9"]);
});

test("a meeting needs a title and a day, which nobody can say to be right while they are missing", () => {
  expect(missingFrom({ title: " ", date: null }).map(({ field }) => field)).toEqual(["title", "date"]);
  expect(canBeRight(proposal, heading("date"))).toBe(false);
  expect(canBeRight(proposal, heading("title"))).toBe(true);
  expect(canBeRight(proposal, { kind: "person", key: "p1" })).toBe(true);
});

test("only those who speak are adopted", () => {
  expect(speakingPeople(proposal).map(({ key }) => key)).toEqual(["p1"]);
});

const sequence: ProposedBlock = { type: "sequence", id: "s", title: "Relance", source: [] };
const spoken = (part: "opening" | "sequence" | "closing") => aProposedIntervention({ part });
const partsOf = (blocks: ProposedBlock[]) =>
  inTheirParts(blocks).map((it) => (it.type === "sequence" ? "titre" : it.part));

test.for([
  [
    "before the first séquence nothing is in one",
    [spoken("sequence"), sequence, spoken("sequence")],
    "opening titre sequence",
  ],
  ["after it all is, but what closes", [sequence, spoken("opening"), spoken("closing")], "titre sequence closing"],
  ["what closes stands at the end", [sequence, spoken("closing"), spoken("sequence")], "titre sequence sequence"],
  ["a séquence after what closes takes it in", [sequence, spoken("closing"), sequence], "titre sequence titre"],
  ["without a séquence there is none to be in", [spoken("sequence"), spoken("closing")], "opening closing"],
] as const)("%s", ([, blocks, parts]) => {
  expect(partsOf([...blocks]).join(" ")).toBe(parts);
});

test("what a correction does not touch stays the same object, and is not drawn again", () => {
  const blocks = [spoken("opening"), sequence, spoken("sequence"), spoken("closing")];
  const before = { ...proposal, blocks };
  const [, , second] = blocks;
  if (second?.type !== "intervention") throw new Error("There is no second intervention.");

  const after = corrected(before, { type: "block", value: { ...second, leadIn: "Enfin," } });

  expect(after.blocks.map((it, index) => it === blocks[index])).toEqual([true, true, false, true]);
  expect([after.people, after.doubts].map((kept, index) => kept === [before.people, before.doubts][index])).toEqual([
    true,
    true,
  ]);
});
