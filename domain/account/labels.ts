import type { Role, StaffState } from "./schema.ts";

export const roleLabels = {
  reader: "Lecteur",
  editor: "Rédacteur",
  publisher: "Responsable",
  administrator: "Administrateur",
} satisfies Record<Role, string>;

export const roleDescriptions = {
  reader: "lit tout",
  editor: "crée et modifie les rencontres",
  publisher: "publie et retire aussi les comptes rendus",
  administrator: "gère aussi l’équipe et les réglages",
} satisfies Record<Role, string>;

export const staffStateLabels = {
  active: "Actif",
  invited: "Invité",
  disabled: "Désactivé",
} satisfies Record<StaffState, string>;
