import { isCloseSpelling } from "../../directory/spelling.ts";
import { foldName } from "../../french/fold.ts";
import type { RecapIntervention } from "../../recap/schema.ts";
import type { Check } from "../context.ts";
import { inIntervention, interventionsOf, replacing, type Said, saidIn } from "../passages.ts";
import type { Finding } from "../schema.ts";

/** Whether everybody is written in one way: among those who speak, and where their name comes back in what is said. */
export const checkNames: Check = (record, { people, passages }) => {
  const spoken = interventionsOf(record).flatMap((intervention) =>
    intervention.speakers.map((speaker) => ({ intervention, speaker })),
  );
  const names = new Map(spoken.map(({ speaker }) => [speaker.name, foldedName(speaker.name)]));
  return [
    ...spoken.flatMap(({ intervention, speaker }) => {
      const known = speaker.personId === null ? undefined : people.get(speaker.personId)?.name;
      return known === undefined || known === speaker.name ? [] : [otherwise(intervention, speaker, known)];
    }),
    ...saidIn(passages).flatMap((passage) =>
      fullNames(passage.words)
        .filter((written) => !names.has(written))
        .flatMap((written) => {
          const folded = foldedName(written);
          const meant = [...names].find(([, name]) => isAlmost(folded, name));
          return meant === undefined ? [] : [misspelt(passage, written, meant[0])];
        }),
    ),
  ];
};

function otherwise(
  intervention: RecapIntervention,
  { name, personId }: RecapIntervention["speakers"][number],
  known: string,
): Finding {
  return {
    kind: "nameWrittenTwoWays",
    message: `${name} s’écrit ${known} dans l’annuaire.`,
    about: name,
    ...inIntervention(intervention),
    ...(personId === null
      ? {}
      : {
          repair: {
            of: "speaker",
            interventionId: intervention.id,
            personId,
            to: { name: known },
            label: `Écrire «\u00a0${known}\u00a0»`,
          },
        }),
  };
}

function misspelt(passage: Said, written: string, meant: string): Finding {
  return {
    kind: "nameWrittenTwoWays",
    message: `«\u00a0${written}\u00a0» est écrit ${meant} ailleurs.`,
    about: written,
    ...inIntervention(passage.intervention),
    ...replacing(passage, written, meant),
  };
}

/** Two or three words with capitals in a row: "Marie-Sophie Lesne". */
function fullNames(words: string): string[] {
  const found = words.matchAll(
    /(?<![\p{L}’-])\p{Lu}[\p{Ll}’-]+(?:-\p{Lu}\p{Ll}+)* (?:(?:de|du|Le|La) )?\p{Lu}[\p{L}’-]+/gu,
  );
  return [...new Set([...found].map(([name]) => name))];
}

type FoldedName = { first: string; surname: string };

function foldedName(name: string): FoldedName {
  const [first = "", ...last] = foldName(name).split(" ");
  return { first, surname: last.join(" ") };
}

/** One of the two words is the same and the other is nearly: two people rarely are that alike. */
function isAlmost(written: FoldedName, name: FoldedName): boolean {
  if (written.first === name.first) return isCloseSpelling(written.surname, name.surname);
  return written.surname === name.surname && isCloseSpelling(written.first, name.first);
}
