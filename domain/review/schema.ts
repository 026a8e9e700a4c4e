/** What "Relire" remarks in a record. */
export const remarkKinds = [
  "capacityMissing",
  "departementMissing",
  "communeMisspelt",
  "nameWrittenTwoWays",
  "acronymUnexplained",
  "programmeMisspelt",
  "ordinalForm",
  "placeholder",
  "mixedTenses",
  "emptySequence",
  "plannedSpeakerSilent",
  "officeAtOdds",
  "genderAtOdds",
  "spelling",
] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** What keeps from publishing, what is only said, what is not looked for. */
export const weights = ["blocking", "advisory", "off"] as const;
export type Weight = (typeof weights)[number];
