import { atPlace, of, ofDepartement, ofPlace, ofRegion, withArticle } from "#domain/french/grammar.ts";
import { officeTitle } from "#domain/french/office.ts";
import type { Article, Body, BodyKind, Gender, MandateLink, PeopleView } from "./schema.ts";

export const civilityLabels = { feminine: "Madame", masculine: "Monsieur" } satisfies Record<Gender, string>;

export const articleLabels = {
  le: "le (du Cerema)",
  la: "la (de la Banque des Territoires)",
  "l’": "l’ (de l’Agence nationale…)",
  les: "les (des Intercommunalités…)",
  "": "aucun (de Nantes Métropole)",
} satisfies Record<Article, string>;

/** How what is said of a body agrees. */
export const organisationGenderLabels = {
  feminine: "féminin (représentée par)",
  masculine: "masculin (représenté par)",
} satisfies Record<Gender, string>;

export const peopleViewLabels = {
  everybody: "Toutes les personnes",
  withoutMandate: "Sans mandat en cours",
  removed: "Retirées de l’annuaire",
} satisfies Record<PeopleView, string>;

export const bodyKindLabels = {
  commune: "Commune",
  epci: "Intercommunalité",
  departement: "Département",
  region: "Région",
  organisation: "Organisme",
} satisfies Record<BodyKind, string>;

export const linkLabels = {
  of: "de",
  at: "à",
  comma: "virgule",
} satisfies Record<MandateLink, string>;

export type PrintedOffice = {
  title: string;
  link: MandateLink;
  body: Pick<Body, "kind" | "name" | "article" | "departementCode"> | null;
};

/** An office as a recap prints it: "Maire de Barentin (76)", "conseillère départementale du Nord", "Directeur, Banque des Territoires". */
export function capacityText(office: PrintedOffice, officeGender: Gender): string {
  const title = officeTitle(office.title, officeGender);
  if (!office.body) return title;

  const number = office.body.departementCode ? ` (${office.body.departementCode})` : "";
  if (office.link === "comma") return `${title}, ${office.body.name}${number}`;
  return `${title} ${office.link === "at" ? atBody(office.body) : ofBody(office.body)}${number}`;
}

type NamedBody = Pick<Body, "kind" | "name" | "article">;

/** "du Quesnoy", "de l’Aisne", "des Hauts-de-France", "de l’Agence nationale de la cohésion des territoires". */
function ofBody({ kind, name, article }: NamedBody): string {
  if (kind === "commune") return ofPlace(name);
  if (kind === "departement") return ofDepartement(name);
  if (kind === "region") return ofRegion(name);
  return of(name, article);
}

/** "à Cysoing", "à l’Agence nationale…", "au Cerema". */
function atBody({ kind, name, article }: NamedBody): string {
  if (kind === "commune") return atPlace(name);
  if (article === "le") return `au ${name}`;
  if (article === "les") return `aux ${name}`;
  return `à ${withArticle(name, article)}`;
}
