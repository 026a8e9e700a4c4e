import { asRead } from "./as-intervention.ts";
import { closeLast } from "./headings.ts";
import type { People } from "./people.ts";
import type { ListedPerson, ReadBlock, ReadingLookups } from "./schema.ts";
import { beginsPassage, type SourceBlock } from "./source-blocks.ts";
import { RecordWalk } from "./walk-record.ts";

/** The séquences, turns and loose paragraphs of a record, in order, and everybody who is only announced or greeted. */
export function readRecord(
  all: readonly SourceBlock[],
  body: readonly SourceBlock[],
  people: People,
  lookups: ReadingLookups,
): { blocks: ReadBlock[]; listed: ListedPerson[] } {
  const walk = new RecordWalk(all, body, people, lookups);
  for (const block of body) walk.read(block);

  const spoke = new Set(
    walk.found.flatMap((block) => (block.type === "turn" ? block.voices.map(({ person }) => person) : [])),
  );
  const listed = [...walk.listed]
    .filter(([person]) => !spoke.has(person))
    .map(([person, presence]) => ({ ...person, presence }));
  const found = body.some(beginsPassage) ? walk.found : closeLast(walk.found);
  return { blocks: found.map((block) => asRead(block, lookups)), listed };
}
