import type { Recap } from "./schema.ts";

/** The id of each block in the page, by the id of the block: short, and the same in every version of the recap. */
export type Anchors = ReadonlyMap<string, string>;

export function anchorsOf(recap: Recap): Anchors {
  const taken = new Set<string>();
  return new Map(
    recap.blocks.map((block) => {
      const short = `${block.type}-${block.id.slice(0, 8)}`;
      const anchor = taken.has(short) ? `${block.type}-${block.id}` : short;
      taken.add(anchor);
      return [block.id, anchor];
    }),
  );
}
