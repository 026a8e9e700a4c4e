import type { Change, PublicationState } from "./schema.ts";

export const publicationStateLabels = {
  none: "Non publié",
  published: "Publié",
  modifiedSince: "Modifié depuis la publication",
  withdrawn: "Retiré",
} satisfies Record<PublicationState, string>;

export const changeLabels = {
  added: "Ajouté",
  removed: "Retiré",
  changed: "Modifié",
  moved: "Déplacé",
} satisfies Record<Change["kind"], string>;
