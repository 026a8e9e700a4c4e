import { jsonHandler } from "#app/_server/handler.ts";
import { changeProposal } from "#domain/import/change-proposal.ts";
import { changeProposalInput } from "#domain/import/schema.ts";

export const PATCH = jsonHandler(changeProposalInput, changeProposal);
