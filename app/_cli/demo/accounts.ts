import type { Role } from "#domain/account/schema.ts";

const password = "quatre cigognes sur le beffroi";

/** One account for each role; invented people, one password that everybody may know. */
export const demoAccounts: { email: string; name: string; role: Role; password: string }[] = [
  { email: "lecture@demo.exemple.fr", name: "Lucie Ardent", role: "reader", password },
  { email: "redaction@demo.exemple.fr", name: "Rémi Duchesnay", role: "editor", password },
  { email: "publication@demo.exemple.fr", name: "Perrine Valois", role: "publisher", password },
  { email: "administration@demo.exemple.fr", name: "Adèle Marchetti", role: "administrator", password },
];
