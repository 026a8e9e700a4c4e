import { lt } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { passwordLinks, sessions } from "#db/schema.ts";
import { now } from "../clock.ts";
import { absoluteTimeout } from "./session.ts";
import { forgetOldFailures } from "./sign-in-limits.ts";

const day = 24 * 60 * 60_000;

/** Addresses and browsers of people are not kept longer than they serve: three months after a session has ended. */
export function forgetOldTraces(tx: Tx): void {
  forgetOldFailures(tx);
  tx.delete(sessions)
    .where(lt(sessions.loginAt, now() - absoluteTimeout - 90 * day))
    .run();
  tx.delete(passwordLinks)
    .where(lt(passwordLinks.expiresAt, now() - 90 * day))
    .run();
}
