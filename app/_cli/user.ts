import { text } from "node:stream/consumers";
import type * as z from "zod";
import { createStaff } from "#domain/account/create-staff.ts";
import { roleLabels } from "#domain/account/labels.ts";
import { createStaffInput, roles } from "#domain/account/schema.ts";
import { type Command, commandLine, Misuse, required } from "./command.ts";

export const userCreate: Command = {
  name: "user create",
  summary: "Ajoute une personne à l’équipe",
  usage: "--email ADRESSE --name « PRÉNOM NOM » --role RÔLE [--password-stdin]",
  details: [
    "Rôles :",
    ...roles.map((role) => `  ${role.padEnd(14)} ${roleLabels[role]}`),
    "",
    "--password-stdin  lit le mot de passe sur l’entrée standard (première ligne)",
  ].join("\n"),
  options: {
    email: { type: "string" },
    name: { type: "string" },
    role: { type: "string" },
    "password-stdin": { type: "boolean" },
  },
  run: async (values) => {
    const person = { email: required(values, "email"), name: required(values, "name"), role: required(values, "role") };
    const [password = ""] = (await text(process.stdin)).split(/\r?\n/);
    const input = read(createStaffInput, { ...person, password });
    await createStaff(commandLine, input);
    console.log(`${input.email} : compte créé (${roleLabels[input.role]}).`);
  },
};

/** @throws Misuse with the sentences of the same schema as the screens */
function read<Schema extends z.ZodType>(schema: Schema, typed: unknown): z.output<Schema> {
  const result = schema.safeParse(typed);
  if (result.success) return result.data;
  throw new Misuse(result.error.issues.map(({ path, message }) => `${path.join(".")} : ${message}`).join("\n"));
}
