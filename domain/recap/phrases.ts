import type { Recap } from "./schema.ts";

/** Said first wherever a demonstration shows what it has made up. */
export const invented = "Démonstration\u00a0: personnes et rencontres inventées, hors celle de Cysoing.";

const list = new Intl.ListFormat("fr", { type: "conjunction" });

/** "Banque des Territoires, ANCT et La Poste" */
export function listInWords(names: readonly string[]): string {
  return list.format(names);
}

/** Between guillemets, unless it stands there already. */
export function quoted(text: string): string {
  const bare = text.trim();
  return /^[«"“].*[»"”]$/.test(bare) ? bare : `«\u00a0${bare}\u00a0»`;
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
