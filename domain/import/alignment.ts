import { foldName } from "../french/fold.ts";
import type { Proposal, ProposedBlock } from "./schema.ts";

/** How much of a text must be in another for it to be the same one, rewritten. */
const alikeAtLeast = 0.3;

type Said = { block: ProposedBlock; rank: number; words: Set<string> };

/**
 * A proposal whose blocks bear the ids of those of `earlier` that say the same, rewritten or not, so that both can be
 * compared. What bears such an id already keeps it: aligned twice, a proposal is the same.
 */
export function alignedWith(proposal: Proposal, earlier: Proposal): Proposal {
  const free = new Map(saidIn(earlier).map((said) => [said.block.id, said]));
  const unknown = saidIn(proposal).filter(({ block }) => !free.delete(block.id));
  const sameAs = new Map<string, string>();
  const pair = ({ block }: Said, found: Said | undefined) => {
    if (!found) return;
    free.delete(found.block.id);
    sameAs.set(block.id, found.block.id);
  };

  const unchanged = Map.groupBy(free.values(), keyOf);
  for (const said of unknown) pair(said, nearest(said, (unchanged.get(keyOf(said)) ?? []).filter(isIn(free))));
  const index = indexOf([...free.values()]);
  for (const said of unknown) if (!sameAs.has(said.block.id)) pair(said, closest(said, index, isIn(free)));
  return renamed(proposal, sameAs);
}

function saidIn(proposal: Proposal): Said[] {
  const lastNames = new Map(proposal.people.map(({ key, lastName }) => [key, lastName]));
  return proposal.blocks.map((block, rank) => ({ block, rank, words: wordsOf(block, lastNames) }));
}

function wordsOf(block: ProposedBlock, lastNames: Map<string, string>): Set<string> {
  if (block.type === "sequence") return new Set(foldName(block.title).split(" "));
  const names = block.speakers.map(({ person }) => lastNames.get(person) ?? "");
  return new Set(foldName([...names, block.text].join(" ")).split(" "));
}

function keyOf({ block, words }: Said): string {
  return [block.type, ...words].join(" ");
}

function isIn(free: Map<string, Said>): (said: Said) => boolean {
  return ({ block }) => free.has(block.id);
}

function nearest({ rank }: Said, all: Said[]): Said | undefined {
  return all.toSorted((a, b) => Math.abs(a.rank - rank) - Math.abs(b.rank - rank))[0];
}

/** `byWord`: in which of `all` a word stands, by rank. */
type Index = { all: Said[]; byWord: Map<string, number[]> };

function indexOf(all: Said[]): Index {
  const byWord = new Map<string, number[]>();
  for (const [rank, { words }] of all.entries())
    for (const word of words) {
      const holding = byWord.get(word);
      if (holding) holding.push(rank);
      else byWord.set(word, [rank]);
    }
  return { all, byWord };
}

/** Of those as like it as any, the one that stands nearest. */
function closest(said: Said, { all, byWord }: Index, isFree: (said: Said) => boolean): Said | undefined {
  const shared = new Uint32Array(all.length);
  for (const word of said.words) for (const rank of byWord.get(word) ?? []) shared[rank] = (shared[rank] ?? 0) + 1;
  const alike = all
    .map((other, rank) => ({ other, alike: (shared[rank] ?? 0) / Math.min(other.words.size, said.words.size) }))
    .filter(({ other, alike }) => alike >= alikeAtLeast && other.block.type === said.block.type && isFree(other));
  const most = Math.max(...alike.map(({ alike }) => alike));
  return nearest(
    said,
    alike.flatMap(({ other, alike }) => (alike === most ? [other] : [])),
  );
}

function renamed(proposal: Proposal, sameAs: Map<string, string>): Proposal {
  const named = (id: string) => sameAs.get(id) ?? id;
  return {
    ...proposal,
    blocks: proposal.blocks.map((block) => ({ ...block, id: named(block.id) })),
    doubts: proposal.doubts.map((doubt) =>
      doubt.about.kind === "block" ? { ...doubt, about: { ...doubt.about, id: named(doubt.about.id) } } : doubt,
    ),
  };
}
