import { replacedWords } from "../intervention/replaced-words.ts";
import { plainText } from "../intervention/text.ts";
import type { Recap, RecapBlock, RecapIntervention, RecapSpeaker } from "../recap/schema.ts";
import type { Finding } from "./schema.ts";

/** Words as they are read, with where they stand and lead. A place may hold several: who speaks, then what is said. */
export type Passage = Pick<Finding, "tab" | "anchor"> & {
  words: string;
  /** "dans le texte", to end a sentence. */
  where: string;
} & (
    | { of: "text"; intervention: RecapIntervention }
    | { of: "leadIn" | "represented"; intervention: RecapIntervention }
    | { of: "capacity"; intervention: RecapIntervention; speaker: RecapSpeaker }
    | { of: "heading" | "title" }
  );
export type Said = Extract<Passage, { of: "text" }>;

/** All that is printed of a record, in reading order, but its names. */
export function passagesOf(record: Recap): Passage[] {
  return [...headingOf(record), ...record.blocks.flatMap(inBlock)].filter(({ words }) => words.trim() !== "");
}

/** What is said, without the rest. */
export function saidIn(passages: readonly Passage[]): Said[] {
  return passages.filter((passage) => passage.of === "text");
}

function headingOf({ title, theme, venue, partners, attendanceText }: Recap): Passage[] {
  const inSheet = (anchor: string, words: string | null, where: string): Passage => ({
    of: "heading",
    words: words ?? "",
    where,
    tab: "sheet",
    anchor,
  });
  return [
    inSheet("title", title, "dans le titre de la rencontre"),
    inSheet("theme", theme, "dans le thème"),
    inSheet("venue", venue, "dans le lieu"),
    ...partners.map((partner) => inSheet("partners", partner, "dans les partenaires")),
    inSheet("attendanceText", attendanceText, "dans la participation"),
  ];
}

function inBlock(block: RecapBlock): Passage[] {
  if (block.type === "sequence")
    return [{ of: "title", words: block.title, where: "dans le titre", tab: "programme", anchor: block.id }];
  const place = { intervention: block, ...inIntervention(block) };
  return [
    { of: "leadIn", words: block.leadIn, where: "dans les mots d’introduction", ...place },
    { of: "represented", words: block.represented?.name ?? "", where: "dans l’organisme représenté", ...place },
    ...block.speakers.flatMap((speaker) =>
      speaker.capacities.map(
        (words): Passage => ({
          of: "capacity",
          words,
          where: `dans les qualités (${speaker.name})`,
          speaker,
          ...place,
        }),
      ),
    ),
    { of: "text", words: plainText(block.text), where: "dans le texte", ...place },
  ];
}

export function interventionsOf({ blocks }: Recap): RecapIntervention[] {
  return blocks.filter((block) => block.type === "intervention");
}

/** Where a finding about an intervention leads. */
export function inIntervention({ id }: RecapIntervention): Pick<Finding, "tab" | "anchor"> {
  return { tab: "interventions", anchor: id };
}

/** What tells a finding about these words of a passage from the others, and where it leads. */
export function inPassage(
  { of, words, where, tab, anchor }: Passage,
  written: string,
): Pick<Finding, "about" | "tab" | "anchor"> {
  return { about: of === "text" || of === "title" ? written : `${written} ${where} : ${words}`, tab, anchor };
}

/** A repair of words that stand by themselves in a text or a capacity; none where they only are part of others. */
export function replacing(passage: Passage, from: string, to: string, everywhere = true): Pick<Finding, "repair"> {
  const label = `Remplacer par «\u00a0${to}\u00a0»`;
  if (passage.of === "text") {
    const { id, text } = passage.intervention;
    const repair = { of: "text" as const, interventionId: id, from, to, everywhere };
    return replacedWords(text, repair) === null ? {} : { repair: { ...repair, label } };
  }
  if (passage.of !== "capacity" || passage.speaker.personId === null) return {};
  const { intervention, speaker, words } = passage;
  const capacities = speaker.capacities.map((it) => (it === words ? words.replaceAll(from, to) : it));
  const repair = { of: "speaker" as const, interventionId: intervention.id, personId: passage.speaker.personId };
  return { repair: { ...repair, to: { capacities }, label } };
}
