import type { HouseSettings } from "../house/schema.ts";
import type { RemarkKind, Weight } from "./schema.ts";

/** What would be printed wrong or half-said keeps from publishing; the rest is for a careful person to judge. */
export const usualWeights = {
  capacityMissing: "blocking",
  placeholder: "blocking",
  departementMissing: "advisory",
  communeMisspelt: "advisory",
  nameWrittenTwoWays: "advisory",
  acronymUnexplained: "advisory",
  programmeMisspelt: "advisory",
  ordinalForm: "advisory",
  mixedTenses: "advisory",
  emptySequence: "advisory",
  plannedSpeakerSilent: "advisory",
  officeAtOdds: "advisory",
  genderAtOdds: "advisory",
  spelling: "advisory",
} satisfies Record<RemarkKind, Weight>;

/** Nobody is kept from publishing by a dictionary. */
export function mayBlock(kind: RemarkKind): boolean {
  return kind !== "spelling";
}

/** What whoever looks at remarks may do about them. */
export type Permissions = { edit: boolean; publish: boolean };

/** « C’est voulu »: whoever writes may say so, and of what keeps from publishing whoever publishes. */
export function maySettle({ isBlocking }: { isBlocking: boolean }, may: Permissions): boolean {
  return may.edit && (may.publish || !isBlocking);
}

const aboutSpeakers: readonly RemarkKind[] = [
  "capacityMissing",
  "departementMissing",
  "communeMisspelt",
  "officeAtOdds",
  "genderAtOdds",
];

/** Whether it is put right where one says who speaks, and not in the text. */
export function isAboutSpeaker(kind: RemarkKind): boolean {
  return aboutSpeakers.includes(kind);
}

export function weightOf(kind: RemarkKind, { remarks }: Pick<HouseSettings, "remarks">): Weight {
  return remarks[kind] ?? usualWeights[kind];
}
