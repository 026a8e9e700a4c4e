import { expect, test } from "vitest";
import { alignedWith } from "#domain/import/alignment.ts";
import type { ProposedBlock } from "#domain/import/schema.ts";
import { aProposal, aProposedIntervention } from "#tests/support/import-factories.ts";

const said = (text: string): ProposedBlock => aProposedIntervention({ text });
const idsOf = (blocks: ProposedBlock[]) => blocks.map(({ id }) => id);

test("what says the same bears the same id, rewritten or moved", () => {
  const earlier = [said("a parlé de la halle."), said("a parlé des loyers du centre."), said("a conclu.")];
  const [first, second, third] = idsOf(earlier);
  const blocks = [
    said("a conclu."),
    said("a parlé des loyers du bourg."),
    said("tout autre chose"),
    said("a parlé de la halle."),
  ];

  const aligned = idsOf(alignedWith(aProposal({ blocks }), aProposal({ blocks: earlier })).blocks);

  expect(aligned).toEqual([third, second, blocks[2]?.id, first]);
});

test("of passages that say the same, each is the nearest", () => {
  const earlier = [said("Applaudissements."), said("a parlé de la halle."), said("Applaudissements.")];
  const blocks = [said("Applaudissements."), said("a parlé de la halle."), said("Applaudissements.")];

  expect(idsOf(alignedWith(aProposal({ blocks }), aProposal({ blocks: earlier })).blocks)).toEqual(idsOf(earlier));
});

test("aligned twice a proposal is the same, though one of its texts has changed meanwhile", () => {
  const earlier = aProposal({ blocks: [said("a parlé de la halle."), said("a parlé des loyers du centre.")] });
  const once = alignedWith(
    aProposal({ blocks: earlier.blocks.map((block) => ({ ...block, id: crypto.randomUUID() })) }),
    earlier,
  );
  const [first, second] = once.blocks;
  const changed = { ...once, blocks: [{ ...first, text: "Rien de tel ici" }, second] as ProposedBlock[] };

  expect(idsOf(alignedWith(changed, earlier).blocks)).toEqual(idsOf(earlier.blocks));
});
