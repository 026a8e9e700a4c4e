import type { RemarkKind, Weight } from "./schema.ts";

export const remarkKindLabels = {
  capacityMissing: "Une qualité manque",
  departementMissing: "Le département d’une commune manque",
  communeMisspelt: "Une commune est mal écrite",
  nameWrittenTwoWays: "Une personne est écrite de deux façons",
  acronymUnexplained: "Un sigle n’est jamais développé",
  programmeMisspelt: "Un programme est mal nommé",
  ordinalForm: "Un ordinal est mal abrégé : 1ère, 2ème",
  placeholder: "Il reste « à compléter », « TODO » ou « ??? »",
  mixedTenses: "Les temps du récit se mélangent",
  emptySequence: "Une séquence n’a aucune intervention",
  plannedSpeakerSilent: "Un intervenant prévu n’a pas d’intervention",
  officeAtOdds: "Une fonction n’est pas celle de l’annuaire",
  genderAtOdds: "Le genre n’est pas celui de l’annuaire",
  spelling: "Un mot n’est pas dans le dictionnaire",
} satisfies Record<RemarkKind, string>;

export const weightLabels = {
  blocking: "Empêche de publier",
  advisory: "Conseille",
  off: "Ne dit rien",
} satisfies Record<Weight, string>;
