import { daysIn } from "./read-date.ts";
import type { SourceBlock } from "./source-blocks.ts";

/** Longer than a title is. */
const longestTitle = 220;

/** What a page prints around its text, and no recap says. */
const furniture =
  /^(?:rechercher?|menu|accueil|remonter|aller au contenu|partager|imprimer|télécharger|temps de lecture|publiée?s? le|mise? (?:à jour|en ligne)|posté|retour|voir (?:aussi|plus)|lire (?:aussi|la suite)|navigation|fil d’ariane|actualités?$|tweet|facebook|linkedin|twitter|suivez|newsletter|s’inscrire|contact$|crédits?|photo|©|page \d|par \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$)(?!\p{L})/iu;
const kicker =
  /^(?:compte[- ]?rendu|communiqué(?: de presse)?|relevé de (?:notes|conclusions)|synthèse|retour sur|document|actualité)s?\s*[:.]?$/iu;

/** Ranks of the blocks that stand above the record: title, day, place and what a page prints there. */
export function mastheadOf(
  blocks: readonly SourceBlock[],
  isRecord: (block: SourceBlock, next: SourceBlock | undefined) => boolean,
): number[] {
  const found: number[] = [];
  for (const block of blocks) {
    if (!isFurniture(block) && (isProse(block) || block.kind === "item" || isRecord(block, blocks[block.index + 1])))
      break;
    found.push(block.index);
  }
  return found;
}

export function isFurniture(block: SourceBlock): boolean {
  return furniture.test(block.text.trim()) && block.text.length < 120;
}

/** A paragraph of sentences, not a title. */
export function isProse({ kind, text }: SourceBlock): boolean {
  if (kind === "heading") return false;
  if (kind === "quotation") return true;
  return text.length > longestTitle || (/[.!…]["»”)]?\s*$/.test(text) && text.split(" ").length > 6);
}

/** The rank of the block that is the title: the first that is no day, place or furniture; the longer of two that begin alike. */
export function titleBlock(
  masthead: readonly SourceBlock[],
  placeIn: (text: string) => { from: number; to: number } | null,
): SourceBlock | null {
  const candidates = masthead.filter((block) => {
    const text = block.text.trim();
    return (
      !isFurniture(block) &&
      !kicker.test(text) &&
      !isOnlyDayAndPlace(text, placeIn(text)) &&
      !/:$/.test(text) &&
      /\p{L}{3}/u.test(text)
    );
  });
  const first = candidates.find(({ kind, depth }) => kind === "heading" && depth === 1) ?? candidates[0];
  if (first === undefined) return null;
  return (
    candidates.find(({ index, text }) => index > first.index && text.trim().startsWith(first.text.trim())) ?? first
  );
}

/** The title without the day and the place that the same line adds: "… – Mardi 15 octobre 2019 à Buzançais". */
export function bareTitle(text: string, placeAt: { from: number; to: number } | null): { from: number; to: number } {
  const from = /^\s*(?:compte[- ]?rendu(?: d[eu]s? | de la | de l’)?\s*[:–—-]\s*)?/iu.exec(text)?.[0].length ?? 0;
  let to = text.trimEnd().length;
  const day = daysIn(text)[0];
  const starts = [day?.from, day === undefined ? undefined : placeAt?.from].filter(
    (start): start is number => start !== undefined && start > from + 10,
  );
  for (const start of starts) {
    const before = /(?:\s*[–—|,(-]\s*|\s+)(?:le |du |les |à |au |- )?$/u.exec(text.slice(0, start))?.[0] ?? "";
    const rest = text.slice(start).replace(/^[^–—|]*$/u, "");
    // Only where the title ends with them: words that follow are its own.
    if (rest === "" && /[–—|,(:-]|\s(?:le|du|les)\s$/u.test(before)) to = Math.min(to, start - before.length);
  }
  return { from, to };
}

function isOnlyDayAndPlace(text: string, place: { from: number; to: number } | null): boolean {
  const day = daysIn(text)[0];
  if (day === undefined && place === null) return false;
  const said = (day === undefined ? 0 : day.to - day.from) + (place === null ? 0 : place.to - place.from);
  return text.length - said < 30;
}
