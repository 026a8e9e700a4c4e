import { randomUUID } from "node:crypto";
import type { Role } from "#domain/account/schema.ts";

// Who is answered what, everywhere. A page, a handler or an action that is not here fails the test beside.

export type Asker = "signedOut" | Role;
export type Answers = Record<Asker, number>;
type Ids = { meeting: string; intervention: string; person: string; import: string };

const all = (status: number): Answers => ({
  signedOut: status,
  reader: status,
  editor: status,
  publisher: status,
  administrator: status,
});
const visitors = all(200);
const staff: Answers = { ...visitors, signedOut: 307 };
const administrators: Answers = { ...all(404), signedOut: 307, administrator: 200 };
const staffData: Answers = { ...visitors, signedOut: 401 };

type Route = {
  answers: Answers;
  /** The address, where it has parts that vary. */
  path?: (ids: Ids) => string;
  /** What is sent with a write. */
  body?: (ids: Ids) => unknown;
};

/** By method and folder of `app/`. Signed in or not, whoever is sent elsewhere is sent to sign in. */
export const routes: Record<string, Route> = {
  "GET /connexion": { answers: { ...all(307), signedOut: 200 } },
  "GET /connexion/oubli": { answers: visitors },
  "GET /connexion/lien/[token]": { answers: visitors, path: () => "/connexion/lien/inconnu" },
  "GET /api/auth/[...nextauth]": { answers: visitors, path: () => "/api/auth/csrf" },
  "POST /api/auth/[...nextauth]": { answers: all(415), path: () => "/api/auth/callback/credentials", body: () => ({}) },

  "GET /espace": { answers: staff },
  "GET /espace/compte": { answers: staff },
  "GET /espace/reglages": { answers: administrators },
  "GET /espace/reglages/maison": { answers: administrators },
  "GET /espace/[...ailleurs]": { answers: { ...all(404), signedOut: 307 }, path: () => "/espace/nulle-part" },
  "GET /espace/rencontres": { answers: staff },
  "GET /espace/rencontres/nouvelle": { answers: staff },
  "GET /espace/rencontres/[id]": { answers: staff, path: ({ meeting }) => `/espace/rencontres/${meeting}` },
  "GET /espace/rencontres/[id]/programme": {
    answers: staff,
    path: ({ meeting }) => `/espace/rencontres/${meeting}/programme`,
  },
  "GET /espace/rencontres/[id]/historique": {
    answers: staff,
    path: ({ meeting }) => `/espace/rencontres/${meeting}/historique`,
  },
  "GET /espace/rencontres/[id]/interventions": {
    answers: staff,
    path: ({ meeting }) => `/espace/rencontres/${meeting}/interventions`,
  },
  "GET /espace/rencontres/[id]/compte-rendu": {
    answers: staff,
    path: ({ meeting }) => `/espace/rencontres/${meeting}/compte-rendu`,
  },
  "GET /espace/rencontres/[id]/compte-rendu/apercu": {
    answers: staffData,
    path: ({ meeting }) => `/espace/rencontres/${meeting}/compte-rendu/apercu`,
  },
  "GET /espace/rencontres/[id]/compte-rendu/fichiers/[format]": {
    answers: staffData,
    path: ({ meeting }) => `/espace/rencontres/${meeting}/compte-rendu/fichiers/md`,
  },
  "GET /espace/rencontres/[id]/compte-rendu/infolettre": {
    answers: staff,
    path: ({ meeting }) => `/espace/rencontres/${meeting}/compte-rendu/infolettre`,
  },
  "GET /espace/rencontres/[id]/compte-rendu/infolettre/apercu": {
    answers: staffData,
    path: ({ meeting }) => `/espace/rencontres/${meeting}/compte-rendu/infolettre/apercu?texte=projet`,
  },
  "GET /espace/rencontres/[id]/compte-rendu/infolettre/fichier": {
    answers: staffData,
    path: ({ meeting }) => `/espace/rencontres/${meeting}/compte-rendu/infolettre/fichier?texte=projet`,
  },
  // Nothing was published: whoever may read is told so.
  "GET /espace/rencontres/[id]/compte-rendu/versions/[number]/fichiers/[format]": {
    answers: { ...all(404), signedOut: 401 },
    path: ({ meeting }) => `/espace/rencontres/${meeting}/compte-rendu/versions/1/fichiers/md`,
  },
  "GET /espace/rencontres/[id]/compte-rendu/versions/[number]": {
    answers: { ...all(404), signedOut: 307 },
    path: ({ meeting }) => `/espace/rencontres/${meeting}/compte-rendu/versions/1`,
  },
  "GET /espace/rencontres/[id]/compte-rendu/versions/[number]/apercu": {
    answers: { ...all(404), signedOut: 401 },
    path: ({ meeting }) => `/espace/rencontres/${meeting}/compte-rendu/versions/1/apercu`,
  },
  "GET /espace/annuaire": { answers: staff },
  "GET /espace/annuaire/[id]": { answers: staff, path: ({ person }) => `/espace/annuaire/${person}` },
  "GET /espace/annuaire/nouvelle": { answers: staff },
  "GET /espace/annuaire/organismes": { answers: staff },
  "GET /espace/annuaire/organismes/[id]": {
    answers: { ...all(404), signedOut: 307 },
    path: () => "/espace/annuaire/organismes/inconnu",
  },
  "GET /espace/annuaire/organismes/nouveau": { answers: staff },
  "PUT /espace/rencontres/[id]/interventions/[interventionId]/texte": {
    // A version that was never given: whoever may save is told so.
    answers: { ...all(409), signedOut: 401, reader: 403 },
    path: ({ meeting, intervention }) => `/espace/rencontres/${meeting}/interventions/${intervention}/texte`,
    body: () => ({ version: 9, key: randomUUID(), text: "Un texte." }),
  },
  "POST /espace/rencontres/[id]/interventions/presence": {
    answers: staffData,
    path: ({ meeting }) => `/espace/rencontres/${meeting}/interventions/presence`,
    body: ({ intervention }) => ({ screenId: randomUUID(), interventionId: intervention, leaving: false }),
  },
  "GET /espace/importer": { answers: staff },
  "GET /espace/importer/[id]": { answers: staff, path: (ids) => `/espace/importer/${ids.import}` },
  // It resembles nothing that was adopted: whoever may read is told so.
  "GET /espace/importer/[id]/differences": {
    answers: { ...all(404), signedOut: 307 },
    path: (ids) => `/espace/importer/${ids.import}/differences`,
  },
  "POST /espace/importer/documents": {
    // Nothing in it: whoever may bring something in is told so.
    answers: { ...all(400), signedOut: 401, reader: 403 },
    path: () => `/espace/importer/documents?id=${randomUUID()}&batchId=${randomUUID()}&position=0&name=vide.txt`,
  },
  "GET /espace/importer/[id]/lecture": { answers: staffData, path: (ids) => `/espace/importer/${ids.import}/lecture` },
  "PATCH /espace/importer/[id]/lecture": {
    // A version that was never given: whoever may correct is told so.
    answers: { ...all(409), signedOut: 401, reader: 403 },
    path: (ids) => `/espace/importer/${ids.import}/lecture`,
    body: () => ({ version: 9, key: randomUUID(), change: { type: "settle", doubt: "aucun", settled: true } }),
  },
  "GET /espace/territoire/communes": { answers: staffData, path: () => "/espace/territoire/communes?q=cysoing" },
};

/** Served to everybody by the door itself, before the framework: not files of `app/` that could be walked. */
export const publicAddresses: Record<string, number> = {
  "GET /": 200,
  "GET /comptes-rendus": 308,
  "GET /comptes-rendus/inconnu": 404,
  "GET /comptes-rendus/inconnu.md": 404,
  "GET /comptes-rendus.atom": 200,
  "GET /comptes-rendus.json": 200,
  "GET /comptes-rendus.schema.json": 200,
  "GET /rencontres.ics": 200,
  "GET /sitemap.xml": 200,
  "GET /robots.txt": 200,
  "GET /logo/clair": 404,
  "GET /mentions-legales": 404,
  "POST /logo/clair": 405,
  "POST /mentions-legales": 405,
  "POST /comptes-rendus/inconnu.md": 405,
  "POST /comptes-rendus.atom": 405,
  "POST /comptes-rendus.json": 405,
  "POST /comptes-rendus.schema.json": 405,
  "POST /rencontres.ics": 405,
  "POST /sitemap.xml": 405,
  "POST /robots.txt": 405,
  "POST /": 405,
  "POST /comptes-rendus": 405,
  "POST /comptes-rendus/inconnu": 405,
};

type Action = {
  /** The least that one has to be. */
  from: Asker;
  /** Well formed, about nothing that exists: whoever may ask gets past the question of whether they may. */
  input: (ids: Ids) => unknown;
};

const nobody = () => ({ staffId: randomUUID() });
const noEntry = () => ({ id: randomUUID() });
const noSpeaker = () => ({ sequenceId: randomUUID(), personId: randomUUID() });
const aTitle = { title: "Rencontre des maires", kind: "territorial", date: "2026-03-12" };
const aPerson = () => ({
  id: randomUUID(),
  firstName: "Anne",
  lastName: "Roux",
  gender: "feminine",
  officeGender: "feminine",
  mandates: [],
});
const anOrganisation = () => ({
  id: randomUUID(),
  name: "Agence des essais",
  acronym: "",
  article: "l’",
  gender: "feminine",
});
const phrase = "quatre pinsons rient jaune";

/** By file and name, everything that a page can call. */
export const actions: Record<string, Action> = {
  "app/connexion/actions.ts#signOutAction": { from: "signedOut", input: () => ({}) },
  "app/connexion/oubli/actions.ts#requestLinkAction": {
    from: "signedOut",
    input: () => ({ email: "personne@exemple.fr" }),
  },
  "app/connexion/lien/[token]/actions.ts#choosePasswordAction": {
    from: "signedOut",
    input: () => ({ token: "inconnu", password: phrase }),
  },
  "app/connexion/lien/[token]/actions.ts#openHouseAction": {
    from: "signedOut",
    input: () => ({ token: "inconnu", email: "intrus@exemple.fr", name: "Intrus", password: phrase }),
  },

  "app/espace/compte/actions.ts#renameMyselfAction": { from: "reader", input: () => ({ name: "Nouveau Nom" }) },
  "app/espace/compte/actions.ts#changePasswordAction": {
    from: "reader",
    input: () => ({ current: "pas le bon", password: phrase }),
  },
  "app/espace/compte/actions.ts#signOutBrowserAction": {
    from: "reader",
    input: () => ({ sessionId: "0".repeat(64) }),
  },
  "app/espace/compte/actions.ts#signOutOthersAction": { from: "reader", input: () => ({}) },

  "app/espace/reglages/actions.ts#inviteStaffAction": {
    from: "administrator",
    input: () => ({ id: randomUUID(), email: `${randomUUID()}@exemple.fr`, name: "Anne Roux", role: "reader" }),
  },
  "app/espace/reglages/actions.ts#makeStaffLinkAction": { from: "administrator", input: nobody },
  "app/espace/reglages/actions.ts#changeRoleAction": {
    from: "administrator",
    input: () => ({ ...nobody(), role: "administrator" }),
  },
  "app/espace/reglages/actions.ts#disableStaffAction": { from: "administrator", input: nobody },
  "app/espace/reglages/actions.ts#enableStaffAction": { from: "administrator", input: nobody },

  "app/espace/reglages/maison/actions.ts#editHouseAction": {
    from: "administrator",
    // A version that was never given: whoever may save is told so.
    input: () => ({ version: 9, name: "Maison", accent: "#1e5a4b", acronyms: "", programmes: "", mailFrom: "" }),
  },
  "app/espace/reglages/maison/actions.ts#setLogoAction": {
    from: "administrator",
    input: () => ({ ground: "light", picture: "QUJD" }),
  },
  "app/espace/reglages/maison/actions.ts#removeLogoAction": {
    from: "administrator",
    input: () => ({ ground: "light" }),
  },

  "app/espace/rencontres/actions.ts#archiveMeetingAction": { from: "editor", input: noEntry },
  "app/espace/rencontres/actions.ts#unarchiveMeetingAction": { from: "editor", input: noEntry },
  "app/espace/rencontres/actions.ts#binMeetingAction": { from: "editor", input: noEntry },
  "app/espace/rencontres/actions.ts#restoreMeetingAction": { from: "editor", input: noEntry },
  "app/espace/rencontres/actions.ts#changeRecapStateAction": {
    from: "editor",
    input: () => ({ ...noEntry(), recapState: "inReview" }),
  },

  "app/espace/rencontres/nouvelle/actions.ts#createMeetingAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), ...aTitle }),
  },
  "app/espace/rencontres/nouvelle/actions.ts#duplicateMeetingAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), sourceId: randomUUID(), ...aTitle }),
  },
  "app/espace/rencontres/[id]/actions.ts#editMeetingAction": {
    from: "editor",
    input: () => ({
      id: randomUUID(),
      version: 1,
      ...aTitle,
      startTime: "",
      endTime: "",
      communeCode: "",
      venue: "",
      theme: "",
      attendanceCount: "",
      attendanceText: "",
      partners: [],
    }),
  },
  "app/espace/rencontres/[id]/programme/actions.ts#planSequenceAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), meetingId: randomUUID(), title: "Quelle relance ?" }),
  },
  "app/espace/rencontres/[id]/programme/actions.ts#renameSequenceAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), version: 1, title: "Quelle relance ?" }),
  },
  "app/espace/rencontres/[id]/programme/actions.ts#moveSequenceAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), index: 0 }),
  },
  "app/espace/rencontres/[id]/programme/actions.ts#removeSequenceAction": { from: "editor", input: noEntry },
  "app/espace/rencontres/[id]/programme/actions.ts#restoreSequenceAction": { from: "editor", input: noEntry },
  "app/espace/rencontres/[id]/programme/actions.ts#planSpeakerAction": { from: "editor", input: noSpeaker },
  "app/espace/rencontres/[id]/programme/actions.ts#unplanSpeakerAction": { from: "editor", input: noSpeaker },
  "app/espace/rencontres/[id]/programme/actions.ts#movePlannedSpeakerAction": {
    from: "editor",
    input: () => ({ ...noSpeaker(), index: 0 }),
  },

  "app/espace/importer/actions.ts#adoptImportAction": {
    from: "editor",
    input: () => ({ ...noEntry(), version: 1 }),
  },
  "app/espace/importer/actions.ts#setAsideAction": { from: "editor", input: noEntry },
  "app/espace/importer/actions.ts#takeUpAgainAction": { from: "editor", input: noEntry },
  "app/espace/importer/actions.ts#takeOverAction": {
    from: "editor",
    input: () => ({ ...noEntry(), blockId: randomUUID(), version: 1, recordVersion: 1 }),
  },
  "app/espace/importer/actions.ts#finishTakingOverAction": {
    from: "editor",
    input: () => ({ ...noEntry(), version: 1 }),
  },

  "app/espace/annuaire/picker-actions.ts#searchSpeakersAction": {
    from: "reader",
    input: () => ({ query: "bau", date: "2021-12-07" }),
  },
  "app/espace/annuaire/picker-actions.ts#searchBodiesAction": { from: "reader", input: () => ({ query: "agence" }) },
  "app/espace/annuaire/picker-actions.ts#createSpeakerAction": { from: "editor", input: aPerson },
  "app/espace/annuaire/actions.ts#editPersonAction": { from: "editor", input: () => ({ ...aPerson(), version: 1 }) },
  "app/espace/annuaire/actions.ts#removePersonAction": { from: "editor", input: noEntry },
  "app/espace/annuaire/actions.ts#restorePersonAction": { from: "editor", input: noEntry },
  "app/espace/annuaire/actions.ts#createOrganisationAction": { from: "editor", input: anOrganisation },
  "app/espace/annuaire/actions.ts#editOrganisationAction": {
    from: "editor",
    input: () => ({ ...anOrganisation(), version: 1 }),
  },
  "app/espace/annuaire/actions.ts#removeOrganisationAction": { from: "editor", input: noEntry },
  "app/espace/annuaire/actions.ts#restoreOrganisationAction": { from: "editor", input: noEntry },

  "app/espace/rencontres/[id]/interventions/actions.ts#addInterventionAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), meetingId: randomUUID(), place: { part: "opening" } }),
  },
  "app/espace/rencontres/[id]/interventions/actions.ts#moveInterventionAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), place: { part: "closing" }, afterId: null }),
  },
  "app/espace/rencontres/[id]/interventions/actions.ts#removeInterventionAction": { from: "editor", input: noEntry },
  "app/espace/rencontres/[id]/interventions/actions.ts#restoreInterventionAction": { from: "editor", input: noEntry },
  "app/espace/rencontres/[id]/interventions/actions.ts#splitInterventionAction": {
    from: "editor",
    input: () => ({
      id: randomUUID(),
      newId: randomUUID(),
      textVersion: 1,
      key: randomUUID(),
      before: "Avant.",
      after: "Après.",
    }),
  },
  "app/espace/rencontres/[id]/interventions/actions.ts#mergeInterventionsAction": {
    from: "editor",
    input: () => ({
      id: randomUUID(),
      textVersion: 1,
      nextId: randomUUID(),
      nextTextVersion: 1,
      key: randomUUID(),
    }),
  },
  "app/espace/rencontres/[id]/interventions/actions.ts#separateInterventionsAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), nextId: randomUUID(), textVersion: 1, themes: [], key: randomUUID() }),
  },
  "app/espace/rencontres/[id]/interventions/actions.ts#rejoinInterventionsAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), newId: randomUUID(), textVersion: 1, key: randomUUID() }),
  },
  "app/espace/rencontres/[id]/interventions/actions.ts#setOpeningAction": {
    from: "editor",
    input: () => ({
      id: randomUUID(),
      version: 1,
      kind: "intervention",
      form: "nameFirst",
      leadIn: "",
      represented: null,
    }),
  },
  "app/espace/rencontres/[id]/interventions/actions.ts#setSpeakersAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), version: 1, speakers: [] }),
  },
  "app/espace/rencontres/[id]/interventions/actions.ts#setThemesAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), version: 1, themes: [] }),
  },
  "app/espace/rencontres/[id]/interventions/actions.ts#planSequenceAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), meetingId: randomUUID(), title: "Quelle relance ?" }),
  },
  "app/espace/rencontres/[id]/interventions/actions.ts#renameSequenceAction": {
    from: "editor",
    input: () => ({ id: randomUUID(), version: 1, title: "Quelle relance ?" }),
  },
  "app/espace/rencontres/[id]/interventions/actions.ts#listRevisionsAction": { from: "reader", input: noEntry },
  "app/espace/rencontres/[id]/interventions/actions.ts#getRevisionAction": {
    from: "reader",
    input: () => ({ interventionId: randomUUID(), version: 1 }),
  },

  "app/espace/rencontres/[id]/compte-rendu/actions.ts#publishRecapAction": {
    from: "publisher",
    input: () => ({ id: randomUUID(), meetingId: randomUUID(), recordVersion: 1, correctionNote: "" }),
  },
  "app/espace/rencontres/[id]/compte-rendu/actions.ts#schedulePublicationAction": {
    from: "publisher",
    input: () => ({
      id: randomUUID(),
      meetingId: randomUUID(),
      recordVersion: 1,
      correctionNote: "",
      day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
      time: "08:00",
    }),
  },
  "app/espace/rencontres/[id]/compte-rendu/actions.ts#cancelScheduledPublicationAction": {
    from: "publisher",
    input: noEntry,
  },
  "app/espace/rencontres/[id]/compte-rendu/actions.ts#listRemarksAction": { from: "reader", input: noEntry },
  "app/espace/rencontres/[id]/compte-rendu/actions.ts#repairRemarkAction": {
    from: "editor",
    input: () => ({ meetingId: randomUUID(), remark: "inconnue", replacement: null }),
  },
  "app/espace/rencontres/[id]/compte-rendu/actions.ts#settleRemarkAction": {
    from: "editor",
    input: () => ({ meetingId: randomUUID(), remark: "inconnue", misspelt: null }),
  },
  "app/espace/rencontres/[id]/compte-rendu/actions.ts#reopenRemarkAction": {
    from: "editor",
    input: () => ({ meetingId: randomUUID(), remark: "inconnue" }),
  },
  "app/espace/rencontres/[id]/compte-rendu/actions.ts#knowWordAction": {
    from: "editor",
    input: () => ({ word: "essai" }),
  },
  "app/espace/rencontres/[id]/compte-rendu/actions.ts#forgetWordAction": {
    from: "editor",
    input: () => ({ word: "essai" }),
  },
  "app/espace/rencontres/[id]/compte-rendu/actions.ts#undoRepairAction": {
    from: "editor",
    input: () => ({ interventionId: randomUUID(), textVersion: 1, key: randomUUID() }),
  },
  "app/espace/rencontres/[id]/compte-rendu/infolettre/actions.ts#sendTestAction": {
    from: "editor",
    input: () => ({ meetingId: randomUUID(), shape: "excerpt", text: "draft" }),
  },
  "app/espace/rencontres/[id]/compte-rendu/actions.ts#withdrawRecapAction": {
    from: "publisher",
    input: () => ({ meetingId: randomUUID() }),
  },
};
