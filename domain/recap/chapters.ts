import type { Anchors } from "./anchors.ts";
import type { Recap, RecapBlock, RecapIntervention } from "./schema.ts";

type SequenceHeading = Extract<RecapBlock, { type: "sequence" }>;

/** A stretch of the recap that one heading governs: the opening, a séquence, or the closing. */
export type Chapter = {
  part: RecapIntervention["part"];
  heading: SequenceHeading | null;
  interventions: RecapIntervention[];
};

export function chaptersOf(recap: Recap): Chapter[] {
  const chapters: Chapter[] = [];
  for (const block of recap.blocks) {
    if (block.type === "sequence") {
      chapters.push({ part: "sequence", heading: block, interventions: [] });
      continue;
    }
    const last = chapters.at(-1);
    if (last?.part === block.part) last.interventions.push(block);
    else chapters.push({ part: block.part, heading: null, interventions: [block] });
  }
  return chapters;
}

export function hasSequences(recap: Recap): boolean {
  return recap.blocks.some((block) => block.type === "sequence");
}

/** The id of a chapter in the page. */
export function anchorOf(chapter: Chapter, anchors: Anchors): string {
  return chapter.heading === null ? chapterNames[chapter.part].id : (anchors.get(chapter.heading.id) ?? "");
}

/** What a chapter without a heading of its own is called. */
export const chapterNames = {
  opening: { id: "ouverture", name: "Ouverture" },
  sequence: { id: "interventions", name: "Interventions" },
  closing: { id: "conclusion", name: "Conclusion" },
} satisfies Record<Chapter["part"], { id: string; name: string }>;
