import { genderOfFirstName } from "../directory/first-names.ts";
import { foldName } from "../french/fold.ts";
import type { Form, Gender } from "../intervention/schema.ts";
import { speakerLine, whatFollows } from "../recap/speaker-line.ts";
import type { Mention } from "./mentions.ts";
import { capacitiesOf } from "./people.ts";
import { representedBefore } from "./represented.ts";
import type { ReadingLookups } from "./schema.ts";
import type { Span } from "./span.ts";

export type Opening = {
  form: Form;
  leadIn: string;
  represented: { name: string; gender: Gender } | null;
  /** What it says of each speaker; null where it takes nothing. */
  printed: string[][] | null;
  /** How many letters of the paragraph it stands for. */
  letters: number;
};

const asWritten: Opening = { form: "none", leadIn: "", represented: null, printed: null, letters: 0 };

/**
 * How a paragraph introduces who speaks, where the record's own way to print it gives the same words back. Where it
 * does not, nothing is taken from the paragraph: no word is lost, none is put into it.
 */
export function openingOf(
  text: string,
  mentions: readonly Mention[],
  represents: Span | null,
  lookups: ReadingLookups,
): Opening {
  const [first] = mentions;
  const last = mentions.at(-1);
  if (first === undefined || last === undefined || first.sentence.from !== 0) return asWritten;

  const isRepresenting = represents !== null && /représenté/.test(text.slice(represents.to, first.from));
  const from = isRepresenting ? represents.from : first.from;
  const represented = isRepresenting ? representedBody(text, represents, first.from) : null;
  const leadIn = text.slice(0, from).trim();
  if (endsInPreposition.test(leadIn)) return asWritten;
  const gap = /^ ?[,:]?\s*/u.exec(text.slice(last.to))?.[0] ?? "";
  const letters = last.to + gap.length;
  const capacities = mentions.map((mention) => capacitiesOf(mention, text, 0, lookups).map(({ value }) => value));
  const opening: Opening = {
    form: isRepresenting ? "representing" : first.isCapacityFirst ? "capacityFirst" : "nameFirst",
    leadIn,
    represented,
    printed: capacities,
    letters,
  };
  const speakers = mentions.map((mention, index) => ({
    name: mention.name,
    officeGender: mention.gender ?? genderOfFirstName(mention.name.split(" ")[0] ?? "") ?? "masculine",
    capacities: capacities[index] ?? [],
  }));
  const printed = speakerLine({ ...opening, speakers }, whatFollows(text.slice(letters)));
  const line = printed.map((part) => part.text).join("");
  return foldName(line) === foldName(text.slice(0, letters)) ? opening : asWritten;
}

// The record sets a comma after a lead-in: "Pour" stands before the name itself.
const endsInPreposition = /(?:^|\s)(?:pour|selon|d’après|par|avec|à|de|du|chez|et|que|dont)$/iu;

/** As many as an intervention has. */
const mostSpeakers = 20;

export type Introduced = { mentions: Mention[]; represents: Span | null };

/** Whom the first words of a paragraph introduce as the record prints it, whatever follows: "A, maire de X, et B :". */
export function introducedAtHead(
  text: string,
  mentions: readonly Mention[],
  lookups: ReadingLookups,
): Introduced | null {
  const atHead = mentions.filter(({ sentence }) => sentence.from === 0).slice(0, mostSpeakers);
  const represents = representedBefore(text.slice(0, atHead[0]?.from), 0);
  for (let count = atHead.length; count > 0; count -= 1) {
    const introduced = atHead.slice(0, count);
    if (openingOf(text, introduced, represents, lookups).form !== "none") return { mentions: introduced, represents };
  }
  return null;
}

function representedBody(
  text: string,
  { from, to }: { from: number; to: number },
  nameFrom: number,
): { name: string; gender: Gender } {
  const name = text
    .slice(from, to)
    .replace(/^L’/, "l’")
    .replace(/^(?:La|Le|Les) /, (article) => article.toLowerCase());
  return { name, gender: /représentées? /.test(text.slice(to, nameFrom)) ? "feminine" : "masculine" };
}
