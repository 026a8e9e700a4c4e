import type { HouseSettings } from "../house/schema.ts";
import type { RemarkKind, Weight } from "./schema.ts";

/** What would be printed wrong or half-said keeps from publishing; the rest is for a careful person to judge. */
const usualWeights = {
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

export function weightOf(kind: RemarkKind, { remarks }: Pick<HouseSettings, "remarks">): Weight {
  return remarks[kind] ?? usualWeights[kind];
}
