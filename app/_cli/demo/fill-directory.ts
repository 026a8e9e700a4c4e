import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/account/schema.ts";
import { createOrganisation } from "#domain/directory/create-organisation.ts";
import { createPerson } from "#domain/directory/create-person.ts";
import type { DemoMandate } from "./directory-shapes.ts";
import { demoOrganisations, type OrganisationKey } from "./organisations.ts";
import { demoPeople, type PersonKey } from "./people.ts";
import { placeOfMandate } from "./places.ts";

/** Ids of the people and organisations of the demonstration. */
export type Directory = { people: Map<PersonKey, string>; organisations: Map<OrganisationKey, string> };

export function fillDirectory(actor: Actor): Directory {
  const organisations: Directory["organisations"] = new Map();
  for (const [key, organisation] of Object.entries(demoOrganisations)) {
    const { id } = createOrganisation(actor, { acronym: null, ...organisation, id: randomUUID() });
    organisations.set(key as OrganisationKey, id);
  }

  const people: Directory["people"] = new Map();
  for (const [key, { mandates, ...person }] of Object.entries(demoPeople)) {
    const { id } = createPerson(actor, {
      officeGender: person.gender,
      ...person,
      id: randomUUID(),
      mandates: mandates.map((mandate) => mandateInput(mandate, organisations)),
    });
    people.set(key as PersonKey, id);
  }
  return { people, organisations };
}

function mandateInput(mandate: DemoMandate, organisations: Directory["organisations"]) {
  const organisation = mandate.organisation && organisations.get(mandate.organisation);
  return {
    id: randomUUID(),
    title: mandate.title,
    link: mandate.link ?? ("of" as const),
    fromDate: mandate.from ?? null,
    toDate: mandate.to ?? null,
    body: organisation ? { kind: "organisation" as const, id: organisation } : placeOfMandate(mandate),
  };
}
