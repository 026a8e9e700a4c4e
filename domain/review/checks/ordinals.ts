import { typographic } from "../../french/typography.ts";
import type { Check } from "../context.ts";
import { inPassage, replacing } from "../passages.ts";
import type { Finding } from "../schema.ts";

const ordinals =
  /(?<![\p{L}\p{N}])(?:1(?:ère|ere|ier|iere)s?|\d+(?:ème|eme|ième|ieme|è)s?|[IVX]+(?:ème|eme|ième|ieme|è)s?)(?![\p{L}\p{N}])/gu;

/** "1ère", "2ème", "IIème": the Imprimerie nationale writes 1re, 2e, IIe. Printed right all the same. */
export const checkOrdinals: Check = (_record, { passages }) =>
  passages.flatMap((passage) =>
    [...new Set(passage.words.match(ordinals) ?? [])].map((written): Finding => {
      const right = typographic(written);
      return {
        kind: "ordinalForm",
        message: `«\u00a0${written}\u00a0» s’écrit ${right}.`,
        ...inPassage(passage, written),
        ...replacing(passage, written, right),
      };
    }),
  );

/** The same words, their ordinals as the Imprimerie nationale writes them. */
export function rightOrdinals(words: string): string {
  return words.replace(ordinals, (written) => typographic(written));
}
