import type { Recap, RecapBlock, RecapIntervention, RecapSpeaker } from "./schema.ts";

/** Something to see to before (blocking) or that a careful person would look at again (not blocking). */
export type Gap = {
  message: string;
  blocking: boolean;
  tab: "sheet" | "programme" | "interventions";
  /** The intervention, séquence or field that it is about. */
  anchor: string | null;
};

/**
 * What keeps a record from being published, in reading order; empty séquences included, so composeRecord's value is due.
 * @param today "YYYY-MM-DD" in Paris
 */
export function missingForPublication(record: Recap, today: string): Gap[] {
  return [...missingInHeading(record, today), ...missingInBlocks(record.blocks)];
}

export function isReadyToPublish(gaps: readonly Gap[]): boolean {
  return gaps.every((gap) => !gap.blocking);
}

function missingInHeading(record: Recap, today: string): Gap[] {
  const gaps: Gap[] = [];
  const say = (message: string, anchor: string) => gaps.push({ message, blocking: true, tab: "sheet", anchor });

  if (record.title.trim() === "") say("La rencontre n’a pas de titre.", "title");
  if (record.date > today) say("La date de la rencontre est dans l’avenir.", "date");
  if (record.place === null && record.kind !== "webinar")
    say("La commune de la rencontre n’est pas indiquée.", "communeCode");
  return gaps;
}

function missingInBlocks(blocks: readonly RecapBlock[]): Gap[] {
  if (!blocks.some((block) => block.type === "intervention"))
    return [{ message: "Aucune intervention n’est enregistrée.", blocking: true, tab: "interventions", anchor: null }];

  return blocks.flatMap((block, index) => {
    if (block.type === "intervention") return missingInIntervention(block);
    return isEmptySequence(blocks, index) ? [emptySequence(block.title, block.id)] : [];
  });
}

function missingInIntervention(intervention: RecapIntervention): Gap[] {
  const { form, speakers, represented, text } = intervention;
  const which = speakers.map((speaker) => speaker.name).join(" et ") || firstWords(text) || "Intervention sans nom";
  const gaps: Gap[] = [];
  const say = (message: string) =>
    gaps.push({ message: `${which} : ${message}`, blocking: true, tab: "interventions", anchor: intervention.id });

  if (text.trim() === "") say("le texte de l’intervention est vide.");
  if (form !== "none" && speakers.length === 0) say("personne n’est nommé.");
  if (form !== "none" && speakers.some(hasNoCapacity)) say("la qualité manque.");
  if (form === "representing" && represented === null) say("l’organisme représenté n’est pas indiqué.");
  return gaps;
}

function hasNoCapacity(speaker: RecapSpeaker): boolean {
  return speaker.capacities.every((capacity) => capacity.trim() === "");
}

/** Left out of what is printed, so it need not stop a publication. */
function emptySequence(title: string, id: string): Gap {
  return {
    message: `La séquence « ${title} » n’a aucune intervention : elle ne sera pas imprimée.`,
    blocking: false,
    tab: "programme",
    anchor: id,
  };
}

/** A séquence heading that no intervention follows. */
export function isEmptySequence(blocks: readonly RecapBlock[], index: number): boolean {
  const [block, next] = blocks.slice(index, index + 2);
  return block?.type === "sequence" && !(next?.type === "intervention" && next.part === "sequence");
}

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(" ")}…` : words.join(" ");
}
