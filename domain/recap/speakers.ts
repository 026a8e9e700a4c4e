import type { Recap } from "./schema.ts";

/** Everybody who spoke, each once, in the order of the first time. */
export function speakersOf(recap: Recap): string[] {
  const names = recap.blocks.flatMap((block) =>
    block.type === "intervention" ? block.speakers.map((speaker) => speaker.name) : [],
  );
  return [...new Set(names)];
}
