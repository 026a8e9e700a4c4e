import { genderOfTitle, officeTitle } from "#domain/french/office.ts";
import { genderOfFirstName } from "./first-names.ts";
import { beginsLikeOffice, isMunicipal, looksLikeBody } from "./office-words.ts";
import type { OfficeSplit, ParsedOffice } from "./parse-office.ts";
import { type ParsedSpeaker, parseSpeaker } from "./parse-speaker.ts";
import { proposedArticle } from "./rules.ts";
import type { Body, Gender, NewOrganisation, OfficeGuess, OfficeReading, SpeakerReading } from "./schema.ts";

/** What exists, by its name whatever its accents, hyphens and apostrophes. */
export type KnownBodies = {
  communes: (name: string) => Body[];
  epcis: (name: string) => Body[];
  /** By name or by number. */
  departements: (nameOrCode: string) => Body[];
  regions: (name: string) => Body[];
  /** By name or by acronym. */
  organisations: (name: string) => Body[];
};

/**
 * Reads a line such as "Pascal Delnef, maire de Roye (80)" with what exists. A place is taken only when there is no
 * doubt about it; what is not understood stays in the title, so that it is printed as it was typed.
 */
export function readSpeaker(line: string, known: KnownBodies): SpeakerReading | null {
  const parsed = parseSpeaker(line);
  if (!parsed) return null;

  const offices = parsed.offices.map((office) => readOffice(office, known));
  return {
    firstName: parsed.firstName,
    lastName: parsed.lastName,
    ...readGender(parsed, offices),
    offices: offices.map(inDictionaryForm),
  };
}

function readOffice(office: ParsedOffice, known: KnownBodies): OfficeReading {
  const departement = office.departement === null ? null : (known.departements(office.departement)[0]?.id ?? null);
  const asTyped = {
    typed: office.typed,
    title: capitalTitle(office.typed),
    link: "of" as const,
    body: null,
    choices: [],
  };

  for (const split of office.splits) {
    const guesses = findBodies(split, departement, known).map((body) => guess(split, body));
    const [only, ...others] = guesses;
    if (only && others.length === 0) return { ...asTyped, ...only };
    if (only) return { ...asTyped, choices: guesses };
  }
  for (const split of office.splits) {
    const organisation = newOrganisation(split);
    if (organisation) return { ...asTyped, ...guess(split, organisation) };
  }
  return asTyped;
}

function findBodies(split: OfficeSplit, departement: string | null, known: KnownBodies): Body[] {
  const first = (find: (name: string) => Body[]) => split.names.map(find).find((bodies) => bodies.length > 0) ?? [];
  const bare = split.names.at(-1) ?? "";

  if (isMunicipal(split.title) || departement !== null) {
    const communes = first(known.communes);
    const there = communes.filter((commune) => departement === null || commune.departementCode === departement);
    if (there.length > 0 || isMunicipal(split.title)) return there.length > 0 ? there : communes;
  }
  if (/^(?:C[ACU]|Communauté|Métropole|Eurométropole|Agglo|.*\bMétropole$|.*\bAgglo)/i.test(bare)) {
    const epcis = first(known.epcis);
    if (epcis.length > 0) return epcis;
  }
  const organisations = first(known.organisations);
  if (organisations.length > 0) return organisations;
  if (split.link !== "of") return [];
  const departements = /\p{Lu}/u.test(bare) ? first(known.departements) : [];
  return departements.length > 0 ? departements : first(known.regions);
}

function guess(split: OfficeSplit, body: Body | NewOrganisation): OfficeGuess {
  return { title: capitalTitle(split.title), link: split.link, body };
}

/** A body that the directory does not have yet, where the words are clearly its name. */
function newOrganisation({ title, link, names, article }: OfficeSplit): NewOrganisation | null {
  const name = names.at(-1) ?? "";
  if (isMunicipal(title) || beginsLikeOffice(name)) return null;
  const isNamed =
    looksLikeBody(name) ||
    (link === "comma" && /^\p{Lu}/u.test(name)) ||
    (link === "at" && article !== "" && /^\p{Lu}/u.test(name));
  if (!isNamed) return null;
  const proposed = proposedArticle(name);
  const gender = article === "la" ? "feminine" : article === "le" ? "masculine" : proposed.gender;
  const id = crypto.randomUUID();
  return { kind: "newOrganisation", id, name, acronym: null, article: article || proposed.article, gender };
}

function readGender(
  parsed: ParsedSpeaker,
  offices: OfficeReading[],
): { gender: Gender | null; officeGender: Gender | null } {
  const titleGender = offices.map(({ title }) => genderOfTitle(title)).find((gender) => gender !== null) ?? null;
  const spoken = parsed.articleGender ?? titleGender;
  const gender =
    parsed.civility ?? (spoken === "feminine" ? spoken : null) ?? genderOfFirstName(parsed.firstName) ?? spoken;
  return { gender, officeGender: spoken ?? gender };
}

/** Titles are kept in the masculine, and printed in the form that the person wants. */
function inDictionaryForm(office: OfficeReading): OfficeReading {
  const title = officeTitle(office.title, "masculine");
  const choices = office.choices.map((choice) => ({ ...choice, title: officeTitle(choice.title, "masculine") }));
  return { ...office, title, choices };
}

/** The offices to which the house gives a capital. */
function capitalTitle(title: string): string {
  return title.replace(
    /^(?:maire|président|ministre|préfet)(?=\p{L}{0,2}(?:[ ,-]|$))/iu,
    (office) => `${office.charAt(0).toUpperCase()}${office.slice(1)}`,
  );
}
