import { clauseAfter } from "./clauses.ts";
import { endOfOffice, isOffice } from "./offices.ts";
import { readCapacity } from "./read-capacity.ts";
import type { ReadCapacity, ReadingLookups } from "./schema.ts";

const opening =
  /^(?:(?:Enfin|Puis|Ensuite|Ainsi|Alors|En [^,.]{3,60}|Pour [^,.]{3,40}), ?)?(?:[Ll][ea] )(?=(?:maire|président|préfet|sous-préf|sénat|député|direct|conseill|adjoint)\p{L}*)/iu;

/** « … », a déclaré la préfète du Lot. */
const quoted = /[»”] ?,? (?:(?:a|ont) \p{Ll}+é|(?:s’|se )?\p{Ll}+e) (?:la |le |l’)(?=\p{Ll})/u;

/** "Le maire de Roye a rappelé…": an office that speaks at the head of a paragraph or after a quotation, and no name. */
export function officeAlone(text: string, block: number, lookups: ReadingLookups): ReadCapacity | null {
  const head = opening.exec(text)?.[0].length;
  const cited = head === undefined ? quoted.exec(text) : null;
  const from = head ?? (cited === null ? undefined : cited.index + cited[0].length);
  if (from === undefined || !isOffice(text.slice(from))) return null;
  const to = endOfOffice(text, from, []);
  // A bare "Le maire" is who spoke before; there is one president.
  const isPresident = /^(?:président|présidente|sous-préf[eè]te?|sous-préfet)$/iu.test(text.slice(from, to));
  if (!isPresident && !/ (?:de|du|des|d’|à|au)/.test(text.slice(from, to))) return null;
  if (cited === null && clauseAfter(text.slice(to).replace(/^[\s,]+/u, "")) !== "speech") return null;
  const capacity = readCapacity(text, block, { from, to }, lookups);
  const isOfSomewhere =
    isPresident || capacity.commune !== null || capacity.organisation !== null || capacity.departement !== null;
  return isOfSomewhere ? capacity : null;
}
