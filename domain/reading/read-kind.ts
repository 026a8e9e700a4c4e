import type { MeetingKind } from "../meeting/schema.ts";
import type { Span } from "./span.ts";

/** "Compte rendu de la rencontre territoriale", a line of its own. */
const line =
  /^\s*compte[- ]?rendu(?: (?:de la |de l’|des |du )(?:(rencontre(?: territoriale)?)|(assises)|(atelier)|(webinaire|web-?conférence|visioconférence)|(visite)|réunion|journée|matinée|séance))?\s*[:.]?\s*$/iu;

const kinds = ["territorial", "assises", "workshop", "webinar", "visit"] as const;

/** What a line says that the recap is of, where it says nothing else; "other" where it only says that it is a recap. */
export function kindLine(text: string): MeetingKind | null {
  const found = line.exec(text);
  if (found === null) return null;
  return kinds[found.slice(1).findIndex((noun) => noun !== undefined)] ?? "other";
}

/** What the words of a title say, the first of them. */
export function kindInTitle(text: string): { kind: MeetingKind; at: Span } | null {
  const found =
    /(?<!\p{L})(?:(rencontres?)|(assises)|(ateliers?)|(webinaires?|web-?conférences?|visio-?conférences?)|(visites?)|(?:congrès|forum|journées?|colloque|séminaire|salon|convention))(?!\p{L})/iu.exec(
      text,
    );
  if (found === null) return null;
  const kind = kinds[found.slice(1).findIndex((noun) => noun !== undefined)] ?? "other";
  return { kind, at: { from: found.index, to: found.index + found[0].length } };
}
