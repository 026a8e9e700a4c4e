import type { Recap } from "./schema.ts";

/** The people, bodies and places that the recap names: their names are theirs, wherever they stand in it. */
export function namesIn({ blocks, partners, place }: Recap): string[] {
  const spoken = blocks.filter((block) => block.type === "intervention");
  const people = spoken.flatMap(({ speakers }) => speakers.map(({ name }) => name));
  const bodies = spoken.flatMap(({ represented }) => represented?.name ?? []);
  const places = place === null ? [] : [place.commune, place.epci ?? ""];
  return [...new Set([...people, ...bodies, ...partners, ...places])];
}

/** All that is said in a recap, where other names of the directory may stand. */
export function wordsIn({ title, theme, blocks }: Recap): string {
  const said = blocks.flatMap((block) =>
    block.type === "sequence"
      ? [block.title]
      : [block.leadIn, block.text, ...block.speakers.flatMap(({ capacities }) => capacities)],
  );
  return [title, theme, ...said].join("\n");
}
