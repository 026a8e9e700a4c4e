import type { PrintedOffice } from "#domain/directory/labels.ts";
import type { Body, NewOrganisation } from "#domain/directory/schema.ts";

/** Where an office is held, as a form knows it: something that exists, or an organisation about to be. */
export type HeldBody = Body | NewOrganisation;

/** What a form sends of it. */
export function bodyValue(body: HeldBody) {
  return body.kind === "newOrganisation" ? body : { kind: body.kind, id: body.id };
}

/** What is needed to print it. */
export function printedBody(body: HeldBody | null): PrintedOffice["body"] {
  if (body?.kind !== "newOrganisation") return body;
  return { kind: "organisation", name: body.name, article: body.article, departementCode: null };
}
