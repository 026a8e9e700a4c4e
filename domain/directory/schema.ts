import * as z from "zod";

export const genders = ["feminine", "masculine"] as const;
export type Gender = (typeof genders)[number];

const bodyKinds = ["commune", "epci", "departement", "region", "organisation"] as const;
export type BodyKind = (typeof bodyKinds)[number];

export const mandateLinks = ["of", "comma", "at"] as const;
export type MandateLink = (typeof mandateLinks)[number];

export const articles = ["le", "la", "l’", "les", ""] as const;
export type Article = (typeof articles)[number];

const tooLong = "300 caractères au maximum.";
/** Marks that nobody sees and that could turn a name around, or break a line: pasted, never typed. */
const withoutHiddenMarks = (text: string) => text.replace(/[\p{Cc}\u200b\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/gu, "");
const line = () => z.string().overwrite(withoutHiddenMarks).trim();
const name = (missing: string) => line().min(1, missing).max(300, tooLong);
const day = z
  .union([z.iso.date("Cette date n’existe pas."), z.literal("")])
  .nullable()
  .transform((value) => value || null);

const organisationFields = {
  name: name("Donnez le nom de l’organisme."),
  acronym: line()
    .max(40, "40 caractères au maximum.")
    .nullable()
    .transform((value) => value || null),
  article: z.enum(articles),
  gender: z.enum(genders),
};

/** Where an office is held: a place or body that exists already, or an organisation made in the same save. */
const bodyInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(bodyKinds), id: z.string().min(1).max(64) }),
  z.object({ kind: z.literal("newOrganisation"), id: z.uuid(), ...organisationFields }),
]);

export const mandateInput = z
  .object({
    id: z.uuid(),
    title: name("Indiquez le titre : Maire, Président…"),
    body: bodyInput.nullable(),
    link: z.enum(mandateLinks),
    fromDate: day,
    toDate: day,
  })
  .refine((mandate) => !mandate.fromDate || !mandate.toDate || mandate.fromDate <= mandate.toDate, {
    path: ["toDate"],
    message: "La fin ne peut pas précéder le début.",
  });
export type MandateInput = z.output<typeof mandateInput>;

const personFields = {
  firstName: line().max(300, tooLong),
  lastName: name("Donnez le nom."),
  gender: z.enum(genders, "Choisissez Madame ou Monsieur."),
  officeGender: z.enum(genders, "Choisissez la forme des titres."),
  /** In the order in which they are printed. */
  mandates: z.array(mandateInput).max(40, "40 mandats au maximum."),
};

export const createPersonInput = z.object({ id: z.uuid(), ...personFields });
export type CreatePersonInput = z.output<typeof createPersonInput>;

export const editPersonInput = z.object({ id: z.uuid(), version: z.int(), ...personFields });
export type EditPersonInput = z.output<typeof editPersonInput>;

export const createOrganisationInput = z.object({ id: z.uuid(), ...organisationFields });
export type CreateOrganisationInput = z.output<typeof createOrganisationInput>;

export const editOrganisationInput = z.object({ id: z.uuid(), version: z.int(), ...organisationFields });
export type EditOrganisationInput = z.output<typeof editOrganisationInput>;

/** To remove or to restore a person or an organisation. */
export const directoryEntryInput = z.object({ id: z.uuid() });
export type DirectoryEntryInput = z.output<typeof directoryEntryInput>;

export const searchSpeakersInput = z.object({
  query: z.string().max(600),
  /** The day on which the offices shown are in force. */
  date: z.iso.date(),
});
export type SearchSpeakersInput = z.output<typeof searchSpeakersInput>;

export const searchBodiesInput = z.object({ query: z.string().max(300) });
export type SearchBodiesInput = z.output<typeof searchBodiesInput>;

/** Which people a list shows: those in the directory, those of them who hold no office today, those removed. */
export const peopleViews = ["everybody", "withoutMandate", "removed"] as const;
export type PeopleView = (typeof peopleViews)[number];

/* What screens are given */

/** Somebody who may be picked as a speaker. */
export type SpeakerChoice = {
  id: string;
  name: string;
  officeGender: Gender;
  /** Offices in force that day, as printed: "Maire de Barentin (76)". */
  capacities: string[];
};

/** A place or an organisation where an office may be held. */
export type Body = {
  kind: BodyKind;
  id: string;
  name: string;
  acronym: string | null;
  /** Of an organisation or an EPCI; "" for the others, whose names say it by themselves. */
  article: Article;
  /** Printed in parentheses after a commune: "59". */
  departementCode: string | null;
  /** What tells it from its homonyms in a list: the name of its département. */
  hint: string | null;
};

export type NewOrganisation = Extract<z.output<typeof bodyInput>, { kind: "newOrganisation" }>;

/** A way to read an office typed: its title, and where it is held. */
export type OfficeGuess = { title: string; link: MandateLink; body: Body | NewOrganisation | null };

/** What was understood of one office typed. */
export type OfficeReading = OfficeGuess & {
  typed: string;
  /** Homonyms between which the text does not decide, to be chosen from; then `title` holds all that was typed. */
  choices: OfficeGuess[];
};

/** What was understood of a line such as "Pascal Delnef, maire de Roye (80)". */
export type SpeakerReading = {
  firstName: string;
  lastName: string;
  /** Null where neither civility, nor titles, nor first name tell. */
  gender: Gender | null;
  officeGender: Gender | null;
  offices: OfficeReading[];
};

/** What the speaker picker shows for what is typed. */
export type SpeakerSearch = {
  people: SpeakerChoice[];
  /** Null when what is typed cannot be a name. */
  reading: SpeakerReading | null;
  /** People who may be the one typed: same or close name. */
  alike: SpeakerChoice[];
};
