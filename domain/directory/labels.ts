import type { BodyKind, Gender, MandateLink } from "./schema.ts";

export const civilityLabels = { feminine: "Madame", masculine: "Monsieur" } satisfies Record<Gender, string>;

/** How a person wants offices to be said, shown with one that everybody knows. */
export const officeGenderLabels = {
  feminine: "au féminin : la Maire, la Présidente",
  masculine: "au masculin : le Maire, le Président",
} satisfies Record<Gender, string>;

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
