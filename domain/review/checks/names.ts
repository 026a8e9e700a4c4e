import { isCloseSpelling } from "../../directory/spelling.ts";
import { foldName } from "../../french/fold.ts";
import type { RecapIntervention } from "../../recap/schema.ts";
import type { Check } from "../context.ts";
import { inIntervention, interventionsOf, passagesOf, replacing } from "../passages.ts";
import type { Finding } from "../schema.ts";

/** Whether everybody is written in one way: among those who speak, and where their name comes back in what is said. */
export const checkNames: Check = (record, { people }) => {
  const spoken = interventionsOf(record).flatMap((intervention) =>
    intervention.speakers.map((speaker) => ({ intervention, speaker })),
  );
  const names = [...new Set(spoken.map(({ speaker }) => speaker.name))];
  return [
    ...spoken.flatMap(({ intervention, speaker }) => {
      const known = speaker.personId === null ? undefined : people.get(speaker.personId)?.name;
      return known === undefined || known === speaker.name ? [] : [otherwise(intervention, speaker, known)];
    }),
    ...passagesOf(record).flatMap(({ intervention, words }) =>
      fullNames(words)
        .filter((written) => !names.includes(written))
        .flatMap((written) => {
          const meant = names.find((name) => isAlmost(written, name));
          return meant === undefined ? [] : [misspelt(intervention, written, meant)];
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

function misspelt(intervention: RecapIntervention, written: string, meant: string): Finding {
  return {
    kind: "nameWrittenTwoWays",
    message: `«\u00a0${written}\u00a0» est écrit ${meant} ailleurs.`,
    about: written,
    ...inIntervention(intervention),
    ...replacing(intervention, written, meant),
  };
}

/** Two or three words with capitals in a row: "Marie-Sophie Lesne". */
function fullNames(words: string): string[] {
  const found = words.matchAll(
    /(?<![\p{L}’-])\p{Lu}[\p{Ll}’-]+(?:-\p{Lu}\p{Ll}+)* (?:(?:de|du|Le|La) )?\p{Lu}[\p{L}’-]+/gu,
  );
  return [...new Set([...found].map(([name]) => name))];
}

/** One of the two words is the same and the other is nearly: two people rarely are that alike. */
function isAlmost(written: string, name: string): boolean {
  const [first = "", ...last] = foldName(written).split(" ");
  const [otherFirst = "", ...otherLast] = foldName(name).split(" ");
  const [surname, otherSurname] = [last.join(" "), otherLast.join(" ")];
  if (first === otherFirst) return isCloseSpelling(surname, otherSurname);
  return surname === otherSurname && isCloseSpelling(first, otherFirst);
}
