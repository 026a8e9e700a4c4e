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

/** A repair of words that stand as they are in the text. */
export function replacing(intervention: RecapIntervention, from: string, to: string, everywhere = true) {
  const repair = { of: "text" as const, interventionId: intervention.id, from, to, everywhere };
  // Words cut by bold or a link do not stand so in the text: a person has to.
  return intervention.text.includes(from) ? { repair: { ...repair, label: `Remplacer par «\u00a0${to}\u00a0»` } } : {};
}
