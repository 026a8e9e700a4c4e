import type { MeetingKind, MeetingState, RecapState } from "./schema.ts";

export const kindLabels = {
  territorial: "Rencontre territoriale",
  assises: "Assises",
  workshop: "Atelier",
  webinar: "Webinaire",
  visit: "Visite",
  other: "Autre",
} satisfies Record<MeetingKind, string>;

export const recapStateLabels = {
  draft: "Brouillon",
  inReview: "En relecture",
  approved: "Validé",
} satisfies Record<RecapState, string>;

export const stateLabels = {
  ...recapStateLabels,
  published: "Publié",
  modifiedSince: "Modifié depuis la publication",
  withdrawn: "Retiré",
  archived: "Archivée",
  binned: "À la corbeille",
} satisfies Record<MeetingState, string>;

/** What each field of the record is called, in the form and in the history. */
export const fieldLabels = {
  title: "Titre",
  kind: "Nature",
  date: "Date",
  startTime: "Début",
  endTime: "Fin",
  communeCode: "Commune",
  venue: "Lieu",
  theme: "Thème",
  attendanceCount: "Nombre de participants",
  attendanceText: "Participation, comme imprimée",
  partners: "Partenaires",
} as const;
export type MeetingField = keyof typeof fieldLabels;
