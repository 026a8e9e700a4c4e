import { describeBody } from "#domain/french/bodies.ts";
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

/**
 * The article and gender that the name of a body most often takes: "l’Agence…", "le Conseil…", "l’ANCT". None for
 * names that stand alone ("Nantes Métropole", "Intercommunalités de France"). A proposal, to be corrected.
 */
export function proposedArticle(name: string): { article: Article; gender: Gender } {
  const described = describeBody(name);
  if (described) return described;
  const [first = ""] = name.trim().split(/[\s,]/);
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(first);
  if (!isAcronym) return { article: "", gender: "masculine" };
  return /^[AEIOUY]/.test(first) ? { article: "l’", gender: "feminine" } : { article: "le", gender: "masculine" };
}
