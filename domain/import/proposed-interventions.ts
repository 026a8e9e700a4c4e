import type { BlockContent } from "mdast";
import { usualKind } from "../intervention/rules.ts";
import type { Kind } from "../intervention/schema.ts";
import { serializeText } from "../intervention/serialize-text.ts";
import { parseText, plainText } from "../intervention/text.ts";
import type { ReadIntervention } from "../reading/schema.ts";
import { comparable } from "../reading/source-blocks.ts";
import { speakerLine, whatFollows } from "../recap/speaker-line.ts";
import { cutText, textOfWords } from "./cut-text.ts";
import { limits } from "./limits.ts";
import type { ProposedPeople } from "./proposed-people.ts";
import type { ProposedIntervention, ProposedPerson } from "./schema.ts";

type Opening = Pick<ProposedIntervention, "form" | "leadIn" | "represented" | "speakers" | "text">;
type Said = { part: ProposedIntervention["part"]; source: number[]; words: string; text?: string };

const byNobody = { form: "none" as const, leadIn: "", represented: null, speakers: [] };

/** What somebody said; what is longer than a text may be goes on in texts below it. */
export function interventionsOf(
  read: ReadIntervention,
  people: ProposedPeople,
  newId: () => string,
): ProposedIntervention[] {
  const id = newId();
  const opening = openingOf(read, people, id);
  const [text = "", ...more] = cutText(opening.text);
  const { part, source } = read;
  return [
    { type: "intervention", id, part, kind: kindOf(read), ...opening, text, source },
    ...more.map((text) => ofNobody(text, part, source, newId)),
  ];
}

/** Words of nobody, as they stand. */
export function plainTexts({ part, source, words, text }: Said, newId: () => string): ProposedIntervention[] {
  return cutText(text ?? textOfWords(words)).map((text) => ofNobody(text, part, source, newId));
}

function ofNobody(
  text: string,
  part: ProposedIntervention["part"],
  source: number[],
  newId: () => string,
): ProposedIntervention {
  return { type: "intervention", id: newId(), part, kind: "plainText", ...byNobody, text, source };
}

/** As it was read, where a record can hold it and prints the same words; else the text has them all. */
function openingOf(read: ReadIntervention, people: ProposedPeople, id: string): Opening {
  const { form, leadIn, represented, text } = read;
  const spoke = speakersOf(read, people, id);
  const speakers = spoke.map(({ person, capacities }) => ({ person: person.key, capacities }));
  const introduction = introductionOf(read);
  const line = speakerLine(
    {
      form,
      leadIn,
      represented,
      speakers: spoke.map(({ person, capacities }) => ({
        name: `${person.firstName} ${person.lastName}`.trim(),
        officeGender: person.officeGender,
        capacities,
      })),
    },
    whatFollows(text),
  );
  const isHeld = leadIn.length <= limits.leadIn && (represented?.name.length ?? 0) <= limits.represented;
  if (isHeld && isSame(line.map((part) => part.text).join(""), introduction))
    return { form, leadIn, represented, speakers, text };
  return { ...byNobody, speakers, text: introduced(introduction, text) };
}

/** But for capitals, which the record sets at the head of a sentence. */
function isSame(line: string, introduction: string): boolean {
  return letters(line.toLowerCase()).join("") === letters(introduction.toLowerCase()).join("");
}

/** Each once, with what the introduction says of them, or all that the document does where there is none. */
function speakersOf({ speakers, printed }: ReadIntervention, people: ProposedPeople, id: string) {
  const found = new Map<ProposedPerson, string[]>();
  for (const [index, speaker] of speakers.entries()) {
    const person = people.add(speaker, id);
    if (person === null || found.has(person) || found.size === limits.speakers) continue;
    const capacities = printed?.[index] ?? speaker.capacities.map(({ value }) => value);
    found.set(person, capacities.filter(({ length }) => length <= limits.capacity).slice(0, limits.capacities));
  }
  return [...found].map(([person, capacities]) => ({ person, capacities }));
}

/** The words before those of its text. */
function introductionOf({ words, text }: ReadIntervention): string {
  const all = [...words];
  let left = letters(comparable(plainText(text))).length;
  let at = all.length;
  while (at > 0 && left > 0) {
    at -= 1;
    if (isLetter.test(all[at] ?? "")) left -= 1;
  }
  const before = all.slice(0, at).join("");
  return letters(before).length === 0 ? "" : before;
}

function introduced(introduction: string, text: string): string {
  if (introduction === "") return text;
  const [first, ...rest] = parseText(text).children as BlockContent[];
  const words = { type: "text" as const, value: introduction };
  const isOfItsLine = first?.type === "paragraph" && !/\n\s*$/.test(introduction);
  const opened: BlockContent[] = isOfItsLine
    ? [{ ...first, children: [words, ...first.children] }]
    : [{ type: "paragraph", children: [words] }, ...(first === undefined ? [] : [first])];
  return serializeText({ type: "root", children: [...opened, ...rest] });
}

const isLetter = /[\p{L}\p{N}]/u;

/** Letters and figures alone, as they are compared. */
function letters(words: string): string[] {
  return [...words].filter((letter) => isLetter.test(letter));
}

const welcomes = /(?<!\p{L})(?:accueil\p{L}*|bienvenue|hôtes?)(?!\p{L})/iu;
const introduces = /(?<!\p{L})(?:introdui\p{L}+|introduction|introducti(?:f|ve)s?)(?!\p{L})/iu;
const testifies = /(?<!\p{L})(?:témoign\p{L}+|retour d’expérience)(?!\p{L})/iu;

/** What its part and its first words say that it is. */
function kindOf({ part, words, speakers, office }: ReadIntervention): Kind {
  if (speakers.length === 0 && office === null) return "plainText";
  const first = words.slice(0, 220);
  if (part === "closing") return usualKind({ part }, 0);
  if (part === "sequence") return testifies.test(first) ? "testimony" : "intervention";
  if (welcomes.test(first)) return usualKind({ part }, 0);
  return introduces.test(first) ? usualKind({ part }, 1) : "intervention";
}
