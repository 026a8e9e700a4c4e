import type { Span } from "./capacities.ts";

const opening =
  /(?:en partenariat avec|avec le soutien (?:de |du |des |d’)|avec le concours (?:de |du |des |d’)|appuyée?s? par|partenaires? ?(?:de la rencontre|de l’événement)? ?:|soutenue?s? par)\s*/giu;

/** Bodies named after "en partenariat avec" and its like, each without its article. */
export function partnersIn(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(opening)) {
    const start = match.index + match[0].length;
    const list = /^[^.;:!?()\n]{2,240}/u.exec(text.slice(start))?.[0] ?? "";
    for (const part of list.matchAll(
      /(?:(?:,| et)? ?(?:(?:avec |de |par )?(?:la |le |les |l’)|du |des |d’))?(\p{Lu}[^,]*?)(?=, | et (?:la |le |les |l’|du |de |\p{Lu})|,|$)/gu,
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
