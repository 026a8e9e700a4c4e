import type { Gender } from "#domain/intervention/schema.ts";
import type { OrganisationKey } from "./organisations.ts";

/** Communes are written "Roye (80)", as people say them; the official territory must know each of them. */
export type DemoMandate = {
  title: string;
  /** At most one of these five. */
  commune?: string;
  epci?: string;
  departement?: string;
  region?: string;
  organisation?: OrganisationKey;
  link?: "of" | "comma" | "at";
  from?: string;
  to?: string;
};

export type DemoPerson = {
  firstName: string;
  lastName: string;
  gender: Gender;
  /** Where it differs from the gender: "Madame le Maire". */
  officeGender?: Gender;
  mandates: readonly DemoMandate[];
};
