import type { Span } from "./span.ts";

const turn = "(?:[Rr]éponse|[Qq]uestion|[Ii]ntervention|[Tt]émoignage) de ";
const opening = `(?:^|[,;:] (?:et )?|${turn})`;
const article = "(?:[Ll]’|[Ll]a |[Ll]e |[Ll]es )";
const whose = "(?:sa |son |leur |le |la |l’)?";

const shapes = [
  new RegExp(
    `${opening}((?:${article}|(?=\\p{Lu})(?!${turn}))[^,.;:]{1,140}?),? (?:était )?représentée?s?(?: ce jour| ici| à cette occasion)? par ${whose}$`,
    "u",
  ),
  new RegExp(
    `${opening}((?:${article}\\p{Lu}?|(?=\\p{Lu})(?!${turn}))[^,.;:]{1,140}?),? par (?:la voix|l’intermédiaire|l’entremise|le biais) (?:de |d’|du |de la )?${whose}$`,
    "u",
  ),
  new RegExp(
    `${opening}((?:${article}|(?=\\p{Lu})(?!${turn}))[^,.;:]{1,140}?),? en la personne (?:de |d’|du |de la )?${whose}$`,
    "u",
  ),
  new RegExp(`(?:^|[,;:] )[Rr]eprésentante?s? (${article}\\p{Lu}?[^,.;:]{1,120}), $`, "u"),
  /^De ((?:l’|la )\p{Lu}[^,.;:]{1,120}), $/u,
  /(?:^|[,;:] )(?:[Pp]our|[Aa]u nom d[eu]|[Dd]u côté d[eu]|[Cc]ôté) ?((?:l’|la |le |les |s )?(?:\p{Lu}|(?:réseau|association|fédération|région|département|agence|banque|syndicat|métropole|communauté|collectif|union)(?!\p{L}))[^,.;:]{0,120}), $/u,
];

/** "L’ANCT, représentée par A", "Pour l’AMRF, A": whom A speaks for. */
export function representedBefore(before: string, from: number): Span | null {
  for (const shape of shapes) {
    const found = shape.exec(before);
    if (found?.[1] === undefined) continue;
    const at = from + found.index + found[0].lastIndexOf(found[1]);
    return { from: at, to: at + found[1].length };
  }
  return null;
}
