import { and, desc, eq, inArray, or } from "drizzle-orm";
import type { Root } from "mdast";
import { db } from "#db/client.ts";
import { imports } from "#db/schema.ts";
import { foldName } from "../french/fold.ts";
import { plainText } from "../intervention/text.ts";
import { sourceBlocks } from "../reading/source-blocks.ts";
import { type Proposal, type ProposedBlock, proposalSchema } from "./schema.ts";

/** What of the shorter document must stand in the other for both to be states of one. */
const sharedAtLeast = 0.5;
/** How much of a text must be in another for it to be the same one, rewritten. */
const alikeAtLeast = 0.3;
const candidatesAtMost = 20;
/** Shorter passages, such as a name or "Introduction", stand in documents that have nothing in common. */
const shortestPassage = 30;

/**
 * Finds the document of which this one is another state: of the same name or title, with half of its passages at least.
 * Where that one was adopted, blocks that say the same bear the same ids as in the record, so that both can be compared.
 */
export function withEarlierState(name: string, root: Root, proposal: Proposal) {
  const passages = passagesOf(root);
  const earlier = candidates(name, proposal.title).find(
    ({ source }) => source !== null && shared(passages, passagesOf(JSON.parse(source))) >= sharedAtLeast,
  );
  if (!earlier?.proposal) return { resembles: null, proposal };
  const isRecord = earlier.state === "adopted";
  return {
    resembles: earlier.id,
    proposal: isRecord ? alignedWith(proposal, proposalSchema.parse(JSON.parse(earlier.proposal))) : proposal,
  };
}

function candidates(name: string, title: string) {
  const alike = or(
    name === "" ? undefined : eq(imports.name, name),
    title === "" ? undefined : eq(imports.title, title),
  );
  if (alike === undefined) return [];
  return db()
    .select({ id: imports.id, state: imports.state, source: imports.source, proposal: imports.proposal })
    .from(imports)
    .where(and(alike, inArray(imports.state, ["adopted", "toConfirm"])))
    .orderBy(desc(imports.addedAt))
    .limit(candidatesAtMost)
    .all();
}

function passagesOf(root: Root): Set<string> {
  return new Set(
    sourceBlocks(root)
      .map(({ text }) => foldName(text))
      .filter(({ length }) => length >= shortestPassage),
  );
}

function shared(one: Set<string>, other: Set<string>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : [...one].filter((it) => other.has(it)).length / smaller;
}

function alignedWith(proposal: Proposal, earlier: Proposal): Proposal {
  const taken = new Set<string>();
  const sameAs = new Map<string, string>();
  for (const [index, block] of proposal.blocks.entries()) {
    const near = earlier.blocks.filter(({ id, type }) => type === block.type && !taken.has(id));
    const found = closest(wordsOf(block, proposal), near, earlier, index);
    if (!found) continue;
    taken.add(found.id);
    sameAs.set(block.id, found.id);
  }
  const named = (id: string) => sameAs.get(id) ?? id;
  return {
    ...proposal,
    blocks: proposal.blocks.map((block) => ({ ...block, id: named(block.id) })),
    doubts: proposal.doubts.map((doubt) =>
      doubt.about.kind === "block" ? { ...doubt, about: { ...doubt.about, id: named(doubt.about.id) } } : doubt,
    ),
  };
}

/** Of the blocks as like it as any, the one that stands nearest. */
function closest(words: Set<string>, blocks: ProposedBlock[], earlier: Proposal, index: number) {
  const ranked = blocks
    .map((block) => ({ block, alike: shared(words, wordsOf(block, earlier)), rank: earlier.blocks.indexOf(block) }))
    .filter(({ alike }) => alike >= alikeAtLeast)
    .toSorted((a, b) => b.alike - a.alike || Math.abs(a.rank - index) - Math.abs(b.rank - index));
  return ranked[0]?.block;
}

function wordsOf(block: ProposedBlock, { people }: Proposal): Set<string> {
  if (block.type === "sequence") return new Set(foldName(block.title).split(" "));
  const names = block.speakers.map(({ person }) => people.find(({ key }) => key === person)?.lastName ?? "");
  return new Set(foldName([...names, plainText(block.text)].join(" ")).split(" "));
}
