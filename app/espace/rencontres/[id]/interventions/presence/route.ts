import { jsonHandler } from "#app/_server/handler.ts";
import { peekActor } from "#app/_server/session.ts";
import { tellPresence } from "#domain/intervention/presence.ts";
import { presenceInput } from "#domain/intervention/schema.ts";

export const POST = jsonHandler(presenceInput, tellPresence, { actor: peekActor });
