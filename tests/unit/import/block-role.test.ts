import { expect, test } from "vitest";
import { inRole, roleOf, turnedTo } from "#domain/import/block-role.ts";
import { plainText } from "#domain/intervention/text.ts";
import { aProposedIntervention, aProposedPerson } from "#tests/support/import-factories.ts";

const people = [aProposedPerson("p1", "Colette Vasseur")];
const spoken = aProposedIntervention({
  leadIn: "Enfin,",
  speakers: [{ person: "p1", capacities: ["maire de Cysoing (59)"] }],
  text: "a salué les **maires**.",
});

test("who spoke stays written at the head of what becomes a text", () => {
  const text = inRole(spoken, "plainText", people);

  expect(text).toMatchObject({ type: "intervention", kind: "plainText", form: "none", leadIn: "", speakers: [] });
  expect(text.type === "intervention" && text.text).toBe(
    "Enfin, Colette Vasseur, maire de Cysoing (59), a salué les **maires**.",
  );
});

test("before a list it stands above it", () => {
  const text = inRole({ ...spoken, text: "- un\n- deux" }, "plainText", people);

  expect(text.type === "intervention" && text.text).toBe(
    "Enfin, Colette Vasseur, maire de Cysoing (59)\u00a0:\n\n- un\n- deux",
  );
});

test("a title becomes a text of its words, and the other way round", () => {
  const title = { type: "sequence", id: spoken.id, title: "* Quelle *relance* ?", source: [3] } as const;
  const text = inRole({ ...title, source: [3] }, "plainText", people);

  expect(text.type === "intervention" && plainText(text.text)).toBe(title.title);
  expect(inRole(text, "sequence", people)).toEqual(title);
});

test("made a title and a text again, what was said still says who spoke", () => {
  const title = inRole(spoken, "sequence", people);
  const text = inRole(title, "intervention", people);

  expect(text.type === "intervention" && plainText(text.text)).toBe(
    "Enfin, Colette Vasseur, maire de Cysoing (59), a salué les maires.",
  );
});

test("what closes the meeting still does as a text", () => {
  const closing = { ...spoken, part: "closing" } as const;

  expect(inRole(closing, "plainText", people)).toMatchObject({ part: "closing" });
});

test("a longer text is no title: it stays what it is", () => {
  const long = aProposedIntervention({ kind: "plainText", form: "none", text: "mot ".repeat(100).trim() });

  expect(inRole(long, "sequence", people)).toEqual(long);
});

test("what is in its role already does not change", () => {
  expect(roleOf(spoken)).toBe("intervention");
  expect(inRole(spoken, "intervention", people)).toBe(spoken);
});

test("turned and turned back, a passage has its speakers again", () => {
  const text = turnedTo("plainText", { block: spoken, forms: [spoken] }, people);
  expect(text).toMatchObject({ kind: "plainText", speakers: [] });

  expect(turnedTo("intervention", { block: text, forms: [spoken, text] }, people)).toBe(spoken);
  expect(turnedTo("intervention", { block: text, forms: [text] }, people)).toMatchObject({ speakers: [] });
});
