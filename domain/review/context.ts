import type { HouseSettings } from "../house/schema.ts";
import type { DepartementNames } from "../recap/capacity-style.ts";
import type { Recap } from "../recap/schema.ts";
import type { Passage } from "./passages.ts";
import type { Finding } from "./schema.ts";

/** What a check knows beside the record itself: everything that was looked up for it. */
export type ReviewContext = {
  /** All that is printed of the record, read once for all checks. */
  passages: readonly Passage[];
  house: Pick<HouseSettings, "acronym" | "acronyms" | "programmes">;
  /** Who speaks, as the directory has them now; without the capacities that were not in force that day. */
  people: ReadonlyMap<string, { name: string; officeGender: "feminine" | "masculine"; capacities: string[] }>;
  /** Who was expected, in which séquence. */
  planned: readonly { personId: string; name: string; sequenceId: string }[];
  /** Sigles of the directory's organisations and what they stand for. */
  organisations: readonly { short: string; long: string }[];
  departements: DepartementNames;
  /** The official spelling of a commune of a département; null where there is none alike. Without a département, only where one alone bears the name. */
  communeLike: (name: string, departement: string | null) => { name: string; departement: string } | null;
};

export type Check = (record: Recap, context: ReviewContext) => Finding[];
