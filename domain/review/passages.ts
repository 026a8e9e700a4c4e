import { replacedWords } from "../intervention/replaced-words.ts";
import { plainText } from "../intervention/text.ts";
import type { Recap, RecapIntervention } from "../recap/schema.ts";
import type { Finding } from "./schema.ts";

/** The words of an intervention as they are read, with where they stand. */
export type Passage = { intervention: RecapIntervention; words: string };

export function passagesOf(record: Recap): Passage[] {
  return interventionsOf(record).map((intervention) => ({ intervention, words: plainText(intervention.text) }));
}

export function interventionsOf({ blocks }: Recap): RecapIntervention[] {
  return blocks.filter((block) => block.type === "intervention");
}

/** Where a finding about an intervention leads. */
export function inIntervention({ id }: RecapIntervention): Pick<Finding, "tab" | "anchor"> {
  return { tab: "interventions", anchor: id };
}

/** A repair of words that stand by themselves in the text; none where they only are part of others. */
export function replacing(intervention: RecapIntervention, from: string, to: string, everywhere = true) {
  const repair = { of: "text" as const, interventionId: intervention.id, from, to, everywhere };
  if (replacedWords(intervention.text, repair) === null) return {};
  return { repair: { ...repair, label: `Remplacer par «\u00a0${to}\u00a0»` } };
}
