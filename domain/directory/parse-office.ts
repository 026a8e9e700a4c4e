import { looksLikeBody } from "./office-words.ts";
import type { Article, MandateLink } from "./schema.ts";

/** One way to cut an office in two: "Maire | du Quesnoy", "coordinateur des contrats | à l’ANCT". */
export type OfficeSplit = {
  title: string;
  link: MandateLink;
  /** What the place or body may be called: "du Quesnoy" is "Le Quesnoy" before it is "Quesnoy". */
  names: string[];
  /** The article heard before it: of a body, "du Cerema" says "le". */
  article: Article;
};

export type ParsedOffice = {
  typed: string;
  /** "62" or "Aisne", where it was written in parentheses. */
  departement: string | null;
  /** Cuts, from the first word to the last. */
  splits: OfficeSplit[];
};

/** Cuts an office wherever a place or a body may begin; which cut is right depends on what exists. */
export function parseOffice(typed: string): ParsedOffice {
  const departement = /\((\d[\dAB]\d?|\p{Lu}[\p{L}’ -]{2,})\)\s*$/u.exec(typed)?.[1] ?? null;
  const words = departement === null ? typed : typed.slice(0, typed.lastIndexOf("(")).trim();

  const splits: OfficeSplit[] = [];
  for (const found of words.matchAll(/ (de la |de l’|de |d’|du |des |à la |à l’|à |au |aux |chez )(?=\S)/giu)) {
    const title = words.slice(0, found.index).trim();
    const rest = words.slice(found.index + found[0].length).trim();
    splits.push({ title, ...(heard[(found[1] ?? "").toLowerCase().trim()]?.(rest) ?? nothing(rest)) });
  }
  const comma = words.indexOf(", ");
  if (comma > 0 && looksLikeName(words.slice(comma + 2))) {
    splits.push({ title: words.slice(0, comma), link: "comma", names: [words.slice(comma + 2)], article: "" });
  }
  return { typed, departement, splits };
}

type Heard = (rest: string) => Omit<OfficeSplit, "title">;

const nothing: Heard = (rest) => ({ link: "of", names: [rest], article: "" });

const heard: Record<string, Heard> = {
  de: nothing,
  "d’": nothing,
  "de la": (rest) => ({ link: "of", names: [`La ${rest}`, rest], article: "la" }),
  "de l’": (rest) => ({ link: "of", names: [`L’${rest}`, rest], article: "l’" }),
  du: (rest) => ({ link: "of", names: [`Le ${rest}`, rest], article: "le" }),
  des: (rest) => ({ link: "of", names: [`Les ${rest}`, rest], article: "les" }),
  à: (rest) => ({ link: "at", names: [rest], article: "" }),
  chez: (rest) => ({ link: "comma", names: [rest], article: "" }),
  "à la": (rest) => ({ link: "at", names: [`La ${rest}`, rest], article: "la" }),
  "à l’": (rest) => ({ link: "at", names: [`L’${rest}`, rest], article: "l’" }),
  au: (rest) => ({ link: "at", names: [`Le ${rest}`, rest], article: "le" }),
  aux: (rest) => ({ link: "at", names: [`Les ${rest}`, rest], article: "les" }),
};

function looksLikeName(words: string): boolean {
  return /^\p{Lu}/u.test(words) || looksLikeBody(words);
}
