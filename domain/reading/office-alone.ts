import { clauseAfter } from "./clauses.ts";
import { endOfOffice } from "./offices.ts";
import { readCapacity } from "./read-capacity.ts";
import type { ReadCapacity, ReadingLookups } from "./schema.ts";

const opening =
  /^(?:(?:Enfin|Puis|Ensuite|Ainsi|Alors|En [^,.]{3,60}|Pour [^,.]{3,40}), ?)?(?:[Ll][ea] )(?=(?:maire|président|préfet|sous-préf|sénat|député|direct|conseill|adjoint)\p{L}*)/iu;

/** "Le maire de Roye a rappelé…": an office that speaks at the head of a paragraph, and no name. */
export function officeAlone(text: string, block: number, lookups: ReadingLookups): ReadCapacity | null {
  const from = opening.exec(text)?.[0].length;
  if (from === undefined) return null;
  const to = endOfOffice(text, from, []);
  // A bare "Le maire" is who spoke before.
  if (!/ (?:de|du|des|d’|à|au)/.test(text.slice(from, to))) return null;
  if (clauseAfter(text.slice(to).replace(/^[\s,]+/u, "")) !== "speech") return null;
  const capacity = readCapacity(text, block, { from, to }, lookups);
  return capacity.commune !== null || capacity.organisation !== null ? capacity : null;
}
