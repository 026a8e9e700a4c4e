import { findActor } from "#app/_server/session.ts";
import { staffHeaders } from "#app/(public)/answer.ts";
import type { Actor } from "#domain/account/schema.ts";
import { Refusal } from "#domain/refusal.ts";

/** A recap that only staff may read, to be shown within a screen of theirs. */
export async function staffDocument(html: (actor: Actor) => string): Promise<Response> {
  const actor = await findActor();
  if (!actor) return refused(401, "Votre session a expiré. Reconnectez-vous pour continuer.");
  try {
    return new Response(html(actor), { headers: staffHeaders });
  } catch (error) {
    if (error instanceof Refusal && error.code === "notFound") return refused(404, error.message);
    throw error;
  }
}

function refused(status: number, message: string): Response {
  const headers = { ...staffHeaders, "content-type": "text/plain; charset=utf-8" };
  return new Response(message, { status, headers });
}
