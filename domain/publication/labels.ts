import type { PublicationState } from "./schema.ts";

export const publicationStateLabels = {
  none: "Non publié",
  published: "Publié",
  modifiedSince: "Modifié depuis la publication",
  withdrawn: "Retiré",
} satisfies Record<PublicationState, string>;
