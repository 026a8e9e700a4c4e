import { randomUUID } from "node:crypto";
import { db } from "#db/client.ts";
import { organisations } from "#db/schema.ts";
import type { CreatePersonInput, MandateInput } from "#domain/directory/schema.ts";
import { foldName } from "#domain/french/fold.ts";

/** A mandate as a form sends it: "Maire", held nowhere, since always. */
export function aMandate(with_: Partial<MandateInput> = {}): MandateInput {
  return { id: randomUUID(), title: "Maire", body: null, link: "of", fromDate: null, toDate: null, ...with_ };
}

/** A person as a form sends it, without mandates. */
export function aPersonInput(with_: Partial<CreatePersonInput> = {}): CreatePersonInput {
  return {
    id: randomUUID(),
    firstName: "Odile",
    lastName: "Castelain",
    gender: "feminine",
    officeGender: "feminine",
    mandates: [],
    ...with_,
  };
}

export function anOrganisation(with_: Partial<typeof organisations.$inferInsert> = {}) {
  const name = with_.name ?? "Agence nationale de la cohésion des territoires";
  const organisation = {
    id: randomUUID(),
    name,
    acronym: null,
    article: "l’" as const,
    gender: "feminine" as const,
    searchKey: foldName(`${name} ${with_.acronym ?? ""}`),
    createdAt: 0,
    ...with_,
  };
  return db().insert(organisations).values(organisation).returning().get();
}
