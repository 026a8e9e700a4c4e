import { foldName } from "#domain/french/fold.ts";
import { definite } from "#domain/french/grammar.ts";
import type { Article, Gender } from "./schema.ts";

/** "Marie-Sophie Lesne". */
export function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim();
}

type Dated = { fromDate: string | null; toDate: string | null };

/** Whether an office is held on a day ("YYYY-MM-DD"), its first and last days included. */
export function isInForce(mandate: Dated, date: string): boolean {
  return (!mandate.fromDate || mandate.fromDate <= date) && (!mandate.toDate || date <= mandate.toDate);
}

const feminineBodies = new Set(
  `academie action agence alliance amicale assemblee association banque caisse chambre commission communaute compagnie
  confederation conference cooperative coordination cour delegation direction ecole entreprise federation fondation
  maison metropole mission mutuelle prefecture region societe union universite ville zone`.split(/\s+/),
);
const masculineBodies = new Set(
  `bureau cabinet centre cercle club college collectif comite commissariat conseil conservatoire departement
  etablissement fonds forum groupe groupement habitat haut hopital institut laboratoire lycee ministere mouvement musee
  observatoire office ordre parc pays pole reseau secretariat senat service syndicat tribunal`.split(/\s+/),
);

/**
 * The article and the gender that the name of a body most often takes: "l’Agence…", "le Conseil…", "la Banque…".
 * None for names that stand alone ("Nantes Métropole", "Intercommunalités de France"). A proposal, to be corrected.
 */
export function proposedArticle(name: string): { article: Article; gender: Gender } {
  const [first = ""] = name.trim().split(/[\s,]/);
  const noun = foldName(first);
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(first);
  if (feminineBodies.has(noun)) return { article: elided(first, "feminine"), gender: "feminine" };
  if (masculineBodies.has(noun)) return { article: elided(first, "masculine"), gender: "masculine" };
  if (isAcronym) return { article: elided(first, "masculine"), gender: /^A/.test(first) ? "feminine" : "masculine" };
  return { article: "", gender: "masculine" };
}

function elided(noun: string, gender: Gender): Article {
  if (definite(noun, gender).startsWith("l’")) return "l’";
  return gender === "feminine" ? "la" : "le";
}
