import { foldName } from "../../french/fold.ts";
import type { Check } from "../context.ts";
import { inPassage, type Passage, replacing } from "../passages.ts";
import type { Finding } from "../schema.ts";

/** Whatever surrounds it, this was to be replaced. […] within « » is what a quotation leaves out. */
const marks = /\bTODO\b|\?{3,}|\bX{3,}\b|\[(?:…|\.\.\.)\](?<!«[^»]{0,2000}\[[^\]]{1,3}\])/giu;

/**
 * "à compléter" as a note to oneself: in brackets, at the head of a parenthesis, alone in its sentence or after a colon,
 * or in capitals. "Le calendrier restait à préciser" is a sentence like another.
 */
const note = String.raw`à\s(?:compléter|vérifier|préciser|confirmer)`;
const notes = new RegExp(
  [
    String.raw`\[[^[\]\n]{0,80}${note}[^[\]\n]{0,80}\]`,
    String.raw`\(\s*${note}(?!\p{L})[^()\n]{0,80}\)`,
    String.raw`\((?:[\p{L}\p{N}’'°-]+\s){1,3}à\s(?:compléter|vérifier)\s*\)`,
    String.raw`(?<=^|\n|[.!?…:]\s)${note}(?=\s*(?:[.!?…:]|\n|$))`,
  ].join("|"),
  "giu",
);
const shouted = /(?<!\p{L})[AÀ]\s(?:COMPL[EÉ]TER|V[EÉ]RIFIER|PR[EÉ]CISER|CONFIRMER)(?!\p{L})/gu;
/** What a title ends with, after a comma or a dash too. */
const endOfTitle = new RegExp(String.raw`(?<=[,;:–—-]\s)${note}(?=\s*\.?\s*$)`, "giu");

/** What was to be filled in later, wherever it would be printed. */
export const checkPlaceholders: Check = (_record, { passages }) =>
  passages.flatMap((passage) =>
    found(passage).map(
      (words): Finding => ({
        kind: "placeholder",
        message: `«\u00a0${words}\u00a0» est resté ${passage.where}.`,
        ...inPassage(passage, words),
      }),
    ),
  );

function found({ of, words }: Passage): string[] {
  const patterns = of === "text" || of === "leadIn" ? [marks, notes, shouted] : [marks, notes, shouted, endOfTitle];
  const all = patterns.flatMap((pattern) => words.match(pattern) ?? []);
  // "[À COMPLÉTER]" is one note, though its capitals would be one by themselves.
  return [...new Set(all)].filter((note) => !all.some((other) => other !== note && other.includes(note)));
}

/** A programme in another spelling than that of the house. The title of an event keeps its own. */
export const checkProgrammes: Check = (_record, { house, passages }) => {
  const programmes = house.programmes.map((programme) => ({ programme, loosely: inAnySpelling(programme) }));
  return passages
    .filter(({ of }) => of !== "heading")
    .flatMap((passage) =>
      programmes.flatMap(({ programme, loosely }) =>
        [...new Set(passage.words.match(loosely) ?? [])]
          .filter((written) => written.replaceAll("\u00a0", " ") !== programme)
          .map(
            (written): Finding => ({
              kind: "programmeMisspelt",
              message: `Le programme s’appelle «\u00a0${programme}\u00a0».`,
              ...inPassage(passage, written),
              ...replacing(passage, written, programme),
            }),
          ),
      ),
    );
};

function inAnySpelling(programme: string): RegExp {
  const loose = foldName(programme)
    .split(" ")
    .map((word) => [...word].map((letter) => looseLetter(letter)).join(""))
    .join("[\\s\\u00a0’'-]+");
  return new RegExp(`(?<![\\p{L}])${loose}(?![\\p{L}])`, "giu");
}

const accents: Record<string, string> = { a: "aàâä", c: "cç", e: "eéèêë", i: "iîï", o: "oôö", u: "uùûü" };

/** "coeur" is "cœur" too. */
function looseLetter(letter: string): string {
  if (letter === "o") return "(?:[oôö]|œ(?=u))";
  return accents[letter] === undefined ? letter : `[${accents[letter]}]`;
}
