import { jsonHandler, queryHandler } from "#app/_server/handler.ts";
import type { Actor } from "#domain/account/schema.ts";
import { changeProposal } from "#domain/import/change-proposal.ts";
import { findImportDesk } from "#domain/import/queries.ts";
import { changeProposalInput, type ImportIdInput, importIdInput } from "#domain/import/schema.ts";
import { Refusal } from "#domain/refusal.ts";

export const PATCH = jsonHandler(changeProposalInput, changeProposal);
export const GET = queryHandler(importIdInput, latestProposal);

function latestProposal(actor: Actor, { id }: ImportIdInput) {
  const desk = findImportDesk(actor, id);
  if (desk === null) throw new Refusal("Ce document n’est pas parmi ceux que l’on a déposés.", { code: "notFound" });
  return { version: desk.version, proposal: desk.proposal };
}
