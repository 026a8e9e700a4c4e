import { and, eq, isNull } from "drizzle-orm";
import { write } from "#db/client.ts";
import { sessions } from "#db/schema.ts";
import { now } from "../clock.ts";
import { authorize, isSomebody } from "./rules.ts";
import type { Actor, SignOutBrowserInput } from "./schema.ts";

/** Signs out one of one's own browsers; of somebody else's, nothing happens. */
export function signOutBrowser(actor: Actor, { sessionId }: SignOutBrowserInput): void {
  authorize(isSomebody(actor));

  write((tx) =>
    tx
      .update(sessions)
      .set({ revokedAt: now() })
      .where(and(eq(sessions.id, sessionId), eq(sessions.staffId, actor.id), isNull(sessions.revokedAt)))
      .run(),
  );
}
