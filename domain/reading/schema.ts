import type { Form, Gender, Part } from "../intervention/schema.ts";
import type { MeetingKind } from "../meeting/schema.ts";

/** Where in the source something was read: a block by its rank from 0, and the letters of its plain words. */
export type Spot = { block: number; from: number; to: number };

/** What was read. Doubt is a French sentence for whoever confirms it, null where there is none. */
export type Read<Value> = { value: Value; doubt: string | null; at: Spot | null };

export type ReadCapacity = Read<string> & {
  /** As official, where one commune only bears the name; as written elsewhere. */
  commune: string | null;
  communeCode: string | null;
  /** Its number: "59". */
  departement: string | null;
  /** The body in which the office is held, without its article: "APVF". */
  organisation: string | null;
};

export type ReadPerson = {
  name: Read<string>;
  /** What article, civility or first name say of the office as printed; null where nothing does. */
  gender: Gender | null;
  capacities: ReadCapacity[];
  /** Whom they speak for, as written and without its article. */
  represents: Read<string> | null;
};

/** What makes somebody one of those who spoke, or keeps them apart. */
export type Presence = "speech" | "chair" | "announced" | "greeted" | "host";

export type ListedPerson = ReadPerson & { presence: Exclude<Presence, "speech" | "chair"> };

export type ReadIntervention = {
  type: "intervention";
  part: Part;
  /** Ranks of the blocks of the source, in order. */
  source: number[];
  /** Which introduction gives the words back as they were written; "none" where none does, and the text has them all. */
  form: Form;
  leadIn: string;
  represented: { name: string; gender: Gender } | null;
  /** The capacities that the introduction says of each speaker, in order; null for form "none". */
  printed: string[][] | null;
  /** Nobody where an office alone speaks. */
  speakers: ReadPerson[];
  /** An office that speaks without a name: "Le maire de Roye a rappelé…". */
  office: ReadCapacity | null;
  /** Markdown subset of domain/intervention/text.ts: what follows the introduction. */
  text: string;
  /** Every word of it, who speaks included, a line for each block. */
  words: string;
  doubts: string[];
};

export type ReadBlock =
  | { type: "sequence"; source: number[]; ordinal: number | null; title: Read<string>; words: string }
  | ReadIntervention
  | { type: "plainText"; part: Part; source: number[]; text: string; words: string };

/** A line above the record, with its words and as a text of the record. */
export type MastheadLine = { source: number; words: string; text: string };

/** What reading a document gives. Every word of the source is in the masthead, in one of the blocks or in the imprint. */
export type Reading = {
  title: Read<string | null>;
  kind: Read<MeetingKind>;
  /** "YYYY-MM-DD", or null where the source leaves the year or the day out. */
  date: Read<string | null>;
  /** Days that fit what is said of the date, the latest first. */
  proposedDates: string[];
  /** "HH:MM"; the end may be left out. */
  hours: Read<{ start: string; end: string | null }> | null;
  place: Read<string | null>;
  communeCode: string | null;
  venue: Read<string> | null;
  /** Without the guillemets around it. */
  theme: Read<string> | null;
  region: Read<string | null>;
  host: Read<string> | null;
  attendance: Read<string> | null;
  attendanceCount: number | null;
  partners: Read<string>[];
  /** Above the record: title, day and place, as written. */
  masthead: MastheadLine[];
  blocks: ReadBlock[];
  /** Announced or greeted, and not among those who spoke. */
  listed: ListedPerson[];
  /** What a file says of itself and not of the meeting: "Projet", when it was published, by whom, where it is read. */
  imprint: { source: number[]; words: string };
};

export type KnownCommune = { code: string; name: string; departementCode: string };

/** What exists, and who is known: handed in, so that reading opens no file and asks no database. */
export type ReadingLookups = {
  /** By whole name, whatever accents, hyphens and a missing article; the more populous first. */
  communes: (name: string) => KnownCommune[];
  /** Number of a département, by number or name; null where there is none such. */
  departement: (nameOrNumber: string) => string | null;
  regions: readonly string[];
  /** Numbers of the départements that the document is about: of communes of one name, the one there is meant. */
  near?: ReadonlySet<string>;
  /** Whether the directory has somebody of this name, surname first or last. */
  isKnownPerson: (name: string) => boolean;
  /** "YYYY-MM-DD": no meeting reported is later. */
  today: string;
};
