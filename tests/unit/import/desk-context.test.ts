import { expect, test } from "vitest";
import { doubtsByElement, readFrom } from "#components/import/desk-context.ts";
import type { About } from "#domain/import/schema.ts";
import { aProposal, aProposedIntervention } from "#tests/support/import-factories.ts";

const [first, second] = [aProposedIntervention({ source: [1, 2] }), aProposedIntervention({ source: [3] })];
const title = { kind: "heading", field: "title" } as const;
const proposal = aProposal({
  blocks: [first, second],
  places: [{ about: title, at: { block: 0, from: 0, to: 5 } }],
});

test("a line leads to what was read of it, and to the same object as long as that is the same", () => {
  const before = readFrom(proposal);
  expect([...before]).toEqual([
    [1, { kind: "block", id: first.id }],
    [2, { kind: "block", id: first.id }],
    [3, { kind: "block", id: second.id }],
    [0, title],
  ]);

  const after = readFrom(
    {
      ...proposal,
      blocks: [
        { ...first, source: [1] },
        { ...second, source: [2, 3] },
      ],
    },
    before,
  );

  expect([0, 1, 2, 3].map((line) => after.get(line) === before.get(line))).toEqual([true, true, false, true]);
});

test("doubts that are open are found by the element of what they are about", () => {
  const doubt = (id: string, about: About, settled = false) => ({ id, about, message: "?", at: null, settled });
  const block: About = { kind: "block", id: first.id };
  const doubts = [doubt("a", block), doubt("b", title), doubt("c", block, true), doubt("d", block)];

  const found = doubtsByElement(doubts);

  expect([...found.values()].map((of) => of.map(({ id }) => id))).toEqual([["a", "d"], ["b"]]);
});
