import type { NextStep } from "./rules.ts";
import type { MeetingKind, MeetingSort, MeetingState, RecapState } from "./schema.ts";

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

/** What one does to bring a recap to a state. */
export const recapMoveLabels = {
  draft: "Remettre en brouillon",
  inReview: "Mettre en relecture",
  approved: "Valider le compte rendu",
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
  attendanceText: "Participation imprimée",
  partners: "Partenaires",
} as const;
export type MeetingField = keyof typeof fieldLabels;

export const nextStepLabels = {
  completeSheet: "Compléter la fiche",
  planProgramme: "Préparer le programme",
  writeRecord: "Écrire les interventions",
  preview: "Prévisualiser",
  publish: "Publier",
  publishAgain: "Publier la mise à jour",
  readRecap: "Lire le compte rendu",
} satisfies Record<NextStep, string>;

export const sortLabels = {
  newest: "Plus récentes d’abord",
  oldest: "Plus anciennes d’abord",
  recentlyChanged: "Dernières modifiées",
} satisfies Record<MeetingSort, string>;
