import type { Span } from "./span.ts";

const opening =
  /(?:en partenariat avec ?:?|avec le soutien (?:de |du |des |d’)|avec le concours (?:de |du |des |d’)|appuyée?s? par|partenaires? ?(?:de la rencontre|de l’événement)? ?:|soutenue?s? par)\s*/giu;
/** "En partenariat avec : …", "Partenaires : …": a line of names and nothing else. */
const label =
  /^\s*(?:en partenariat avec ?:|avec le (?:soutien|concours) de ?:|(?:nos |les )?partenaires? ?(?:de la rencontre|de l’événement)? ?:)\s*(?=\S)/iu;

export function namesPartners(text: string): boolean {
  return label.test(text);
}

/** Bodies named after "en partenariat avec" and its like, each without its article; as written where a line is their list. */
export function partnersIn(text: string): Span[] {
  const from = label.exec(text)?.[0].length;
  return from === undefined ? partnersInProse(text) : listed(text, from);
}

/** What is in parentheses or guillemets is of one name; so is what "et" adds in small letters: "commerce et d’industrie". */
function listed(text: string, from: number): Span[] {
  const found: Span[] = [];
  const end = text.trimEnd().replace(/(?<=\p{Ll})\.$/u, "").length;
  const item = /(?:\([^()]*\)|«[^«»]*»|(?!, ?| et (?!(?:de|du|des) |d’)(?:la |le |les |l’)?[\p{Lu}\d])[^;])+/gu;
  item.lastIndex = from;
  for (let next = item.exec(text); next !== null && next.index < end; next = item.exec(text)) {
    const words = text.slice(next.index, Math.min(end, next.index + next[0].length));
    const start =
      next.index + (/^(?:\s|et (?=[\p{Lu}\d]|(?:la |le |les |l’)[\p{Lu}\d])|[,;])*/u.exec(words)?.[0].length ?? 0);
    const to = next.index + words.trimEnd().length;
    if (to > start) found.push({ from: start, to });
  }
  return found;
}

function partnersInProse(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(opening)) {
    const start = match.index + match[0].length;
    const list = /^[^.;:!?()\n]{2,240}/u.exec(text.slice(start))?.[0] ?? "";
    for (const part of list.matchAll(
      /(?:(?:,| et)? ?(?:(?:avec |de |par )?(?:la |le |les |l’)|du |des |de |d’))?(\p{Lu}[^,]*?)(?=, | et (?:la |le |les |l’|du |de |\p{Lu})|,|$)/gu,
    )) {
      const name = (part[1] ?? "")
        .replace(/ (?:ont|a|est|sont|pour|dans|lors|qui|organis|invit)(?![\p{L}]).*$/u, "")
        .trim();
      const from = start + part.index + part[0].indexOf(part[1] ?? "");
      if (name.length > 1 && name.length < 120) found.push({ from, to: from + name.length });
      if (name !== part[1]?.trim()) break;
    }
  }
  return found;
}
