import type { Form, Kind, Part } from "./schema.ts";

export const kindLabels = {
  welcome: "Mot d’accueil",
  introduction: "Introduction",
  intervention: "Intervention",
  testimony: "Témoignage",
  discussion: "Échanges avec la salle",
  closing: "Conclusion",
  plainText: "Texte libre",
} satisfies Record<Kind, string>;

export const formLabels = {
  nameFirst: "Le nom d’abord",
  capacityFirst: "La qualité d’abord",
  representing: "Au nom d’un organisme",
  none: "Le texte seul",
} satisfies Record<Form, string>;

export const partLabels = {
  opening: "Ouverture",
  sequence: "Séquence",
  closing: "Clôture",
} satisfies Record<Part, string>;

/** Ways to begin that recaps use, offered beside the field. */
export const usualLeadIns = {
  welcome: ["En mot d’accueil,", "En ouverture,"],
  introduction: ["En introduction,", "Ensuite,"],
  intervention: ["Enfin,", "À son tour,", "Pour sa part,"],
  testimony: ["En témoignage,", "À son tour,", "Enfin,"],
  discussion: ["Lors des échanges,", "En réponse,"],
  closing: ["En conclusion,", "Pour clore la rencontre,"],
  plainText: [],
} satisfies Record<Kind, string[]>;

/** In the order in which screens offer them. */
export const kindsInOrder = Object.keys(kindLabels) as Kind[];
export const formsInOrder = Object.keys(formLabels) as Form[];
