import type { Recap, RecapBlock, RecapIntervention } from "./schema.ts";

/** Something to see to before it is published. */
export type Gap = {
  message: string;
  tab: "sheet" | "programme" | "interventions";
  /** The intervention, séquence or field that it is about. */
  anchor: string | null;
};

/**
 * What keeps a record from being published, in reading order: what has no place to go without (see domain/review for what is read again).
 * @param today "YYYY-MM-DD" in Paris
 */
export function missingForPublication(record: Recap, today: string): Gap[] {
  return [...missingInHeading(record, today), ...missingInBlocks(record.blocks)];
}

function missingInHeading(record: Recap, today: string): Gap[] {
  const gaps: Gap[] = [];
  const say = (message: string, anchor: string) => gaps.push({ message, tab: "sheet", anchor });

  if (record.title.trim() === "") say("La rencontre n’a pas de titre.", "title");
  if (record.date > today) say("La date de la rencontre est dans l’avenir.", "date");
  if (record.place === null && record.kind !== "webinar")
    say("La commune de la rencontre n’est pas indiquée.", "communeCode");
  return gaps;
}

function missingInBlocks(blocks: readonly RecapBlock[]): Gap[] {
  if (!blocks.some((block) => block.type === "intervention"))
    return [{ message: "Aucune intervention n’est enregistrée.", tab: "interventions", anchor: null }];

  return blocks.flatMap((block) => (block.type === "intervention" ? missingInIntervention(block) : []));
}

function missingInIntervention(intervention: RecapIntervention): Gap[] {
  const { form, speakers, represented, text } = intervention;
  const which = speakers.map((speaker) => speaker.name).join(" et ") || firstWords(text) || "Intervention sans nom";
  const gaps: Gap[] = [];
  const say = (message: string) =>
    gaps.push({ message: `${which} : ${message}`, tab: "interventions", anchor: intervention.id });

  if (text.trim() === "") say("le texte de l’intervention est vide.");
  if (form !== "none" && speakers.length === 0) say("personne n’est nommé.");
  if (form === "representing" && represented === null) say("l’organisme représenté n’est pas indiqué.");
  return gaps;
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
