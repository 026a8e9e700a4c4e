import { write } from "#db/client.ts";
import { authorize, isSomebody } from "./rules.ts";
import type { Actor } from "./schema.ts";
import { closeSessionsOf } from "./session.ts";

/** Signs out all of one's own browsers but the one that asks. */
export function signOutOthers(actor: Actor): void {
  authorize(isSomebody(actor));

  write((tx) => closeSessionsOf(tx, actor.id, actor.sessionId));
}
