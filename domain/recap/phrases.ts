import type { Recap } from "./schema.ts";

const list = new Intl.ListFormat("fr", { type: "conjunction" });

/** Says of what is shown to try the program that it is invented, before anybody believes it. */
export const demonstrationNotice = "Démonstration\u00a0: personnes et rencontres inventées, hors celle de Cysoing.";

/** "Banque des Territoires, ANCT et La Poste" */
export function listInWords(names: readonly string[]): string {
  return list.format(names);
}

/** Between guillemets, unless it stands there already. */
export function quoted(text: string): string {
  const bare = text.trim();
  return /^[«"“].*[»"”]$/.test(bare) ? bare : `«\u00a0${bare}\u00a0»`;
}

/** Without the guillemets around it, where it is no more than a value. */
export function unquoted(text: string): string {
  return text.replace(/^«\s*([^«»]*?)\s*»$/u, "$1");
}

export function kindInWords(kind: Recap["kind"]): string {
  return kindPhrases[kind];
}

const kindPhrases = {
  territorial: "Compte rendu de la rencontre territoriale",
  assises: "Compte rendu des assises",
  workshop: "Compte rendu de l’atelier",
  webinar: "Compte rendu du webinaire",
  visit: "Compte rendu de la visite",
  other: "Compte rendu",
} satisfies Record<Recap["kind"], string>;
