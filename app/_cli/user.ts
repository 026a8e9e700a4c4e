import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import type * as z from "zod";
import { config } from "#app/_server/config.ts";
import { createStaff } from "#domain/account/create-staff.ts";
import { disableStaff } from "#domain/account/disable-staff.ts";
import { inviteStaff } from "#domain/account/invite-staff.ts";
import { roleLabels } from "#domain/account/labels.ts";
import { makeStaffLink } from "#domain/account/make-staff-link.ts";
import { linkAddress, type PasswordLink } from "#domain/account/password-links.ts";
import { listStaff } from "#domain/account/queries.ts";
import { createStaffInput, emailInput, inviteStaffInput, roles } from "#domain/account/schema.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Command, commandLine, Misuse, required } from "./command.ts";

export const userCreate: Command = {
  name: "user create",
  summary: "Ajoute une personne à l’équipe",
  usage: '--email ADRESSE --name "PRÉNOM NOM" --role RÔLE [--password-stdin]',
  details: [
    "Rôles :",
    ...roles.map((role) => `  ${role.padEnd(14)} ${roleLabels[role]}`),
    "",
    "--password-stdin  lit le mot de passe sur la première ligne de l’entrée standard ;",
    "                  sans cette option, la commande donne un lien, valable une heure, pour le choisir.",
  ].join("\n"),
  options: {
    email: { type: "string" },
    name: { type: "string" },
    role: { type: "string" },
    "password-stdin": { type: "boolean" },
  },
  data: "made",
  run: async (values) => {
    const person = { email: required(values, "email"), name: required(values, "name"), role: required(values, "role") };
    if (values["password-stdin"]) await createWithPassword(person);
    else showLink(inviteStaff(commandLine, read(inviteStaffInput, { id: randomUUID(), ...person })));
  },
};

export const userList: Command = {
  name: "user list",
  summary: "Montre l’équipe : adresse, rôle, état et nom, séparés par des tabulations",
  usage: "",
  run: () => {
    for (const { email, role, state, name } of listStaff(commandLine))
      console.log([email, role, state, name].join("\t"));
  },
};

export const userDisable: Command = {
  name: "user disable",
  summary: "Désactive un compte : ses navigateurs sont déconnectés aussitôt",
  usage: "--email ADRESSE",
  options: { email: { type: "string" } },
  run: (values) => {
    const person = findByEmail(required(values, "email"));
    disableStaff(commandLine, { staffId: person.id });
    console.log(`${person.email} : compte désactivé.`);
  },
};

export const userResetLink: Command = {
  name: "user reset-link",
  summary: "Donne un lien, valable une heure et une seule fois, pour choisir un nouveau mot de passe",
  usage: "--email ADRESSE",
  details: "Le lien commence par PUBLIC_URL : donnez à la commande les mêmes variables qu’au serveur.",
  options: { email: { type: "string" } },
  run: (values) => showLink(makeStaffLink(commandLine, { staffId: findByEmail(required(values, "email")).id })),
};

async function createWithPassword(person: { email: string; name: string; role: string }): Promise<void> {
  const [password = ""] = (await text(process.stdin)).split(/\r?\n/);
  const input = read(createStaffInput, { ...person, password });
  await createStaff(commandLine, input);
  console.log(`${input.email} : compte créé (${roleLabels[input.role]}).`);
}

function findByEmail(typed: string) {
  const email = emailInput.safeParse(typed).data;
  const found = listStaff(commandLine).find((person) => person.email === email);
  if (!found) throw new Refusal(`Aucun compte n’a l’adresse ${typed}.`);
  return found;
}

function showLink({ token }: PasswordLink): void {
  console.log(linkAddress(config().publicUrl, token));
}

/** @throws Misuse with the sentences of the same schema as the screens */
function read<Schema extends z.ZodType>(schema: Schema, typed: unknown): z.output<Schema> {
  const result = schema.safeParse(typed);
  if (result.success) return result.data;
  throw new Misuse(result.error.issues.map(({ path, message }) => `${path.join(".")} : ${message}`).join("\n"));
}
