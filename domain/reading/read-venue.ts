import type { Span } from "./span.ts";

const hall =
  /^(?:à |au |aux |en |dans )?(?:la |le |l’|les )?(?:grande? |petite? )?(?:salle|espace|hôtel de ville|hôtel d|mairie|centre|théâtre|palais|maison|château|auditorium|médiathèque|bibliothèque|halles?|gymnase|foyer|pôle|cinéma|visioconférence|visio|ligne|amphithéâtre|lycée|collège|complexe|domaine|abbaye|musée|préfecture|sous-préfecture|siège|parc|ferme|chapelle|université|campus|école|tiers-lieu|stade|casino|conseil|kursaal)(?!\p{L})/iu;

/**
 * The hall that a line of the heading names: what is left of the line of the place, or a line that begins like one.
 * @param taken where its day, its hours and its commune stand
 */
export function venueIn(text: string, taken: readonly Span[], namesPlace: boolean): Span | null {
  const pieces: Span[] = [];
  let from = 0;
  for (const span of [...taken].sort((a, b) => a.from - b.from)) {
    pieces.push({ from, to: Math.max(from, span.from) });
    from = Math.max(from, span.to);
  }
  pieces.push({ from, to: text.length });
  const said = pieces
    .map((piece) => trimmed(text, piece))
    .filter(({ from, to }) => /\p{L}{2}/u.test(text.slice(from, to)));
  const [only, ...others] = said;
  if (only === undefined || others.length > 0) return null;
  const words = text.slice(only.from, only.to);
  if (/^(?:le|du|à|au|en|de|lieu|ville de)$/iu.test(words)) return null;
  return namesPlace || hall.test(words) ? only : null;
}

function trimmed(text: string, { from, to }: Span): Span {
  const words = text.slice(from, to);
  const [start = "", end = ""] = [/^(?:[\s,;:.–—|(-]|lieu ?:)+/iu.exec(words)?.[0], /[\s,;:–—|(-]+$/u.exec(words)?.[0]];
  return { from: from + start.length, to: Math.max(from + start.length, to - end.length) };
}
