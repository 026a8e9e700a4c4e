import { and, eq, isNull } from "drizzle-orm";
import { db, write } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { networkOf } from "./network.ts";
import { makeLink, type PasswordLink } from "./password-links.ts";
import type { RequestLinkInput } from "./schema.ts";
import { countAttempt } from "./sign-in-limits.ts";

/**
 * Notes that somebody asked for a link from `address`, whether or not there is such an account.
 * @throws Refusal "tooMany"
 */
export function countLinkRequest({ email }: RequestLinkInput, address: string): void {
  countAttempt([
    { kind: "link", of: email },
    { kind: "linkAddress", of: networkOf(address) },
  ]);
}

/** A link for whoever forgot their password, to be sent to their address and shown to nobody; null if there is no such account. */
export function makeRequestedLink({ email }: RequestLinkInput): PasswordLink | null {
  const owner = db()
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(and(eq(staff.email, email), isNull(staff.disabledAt)))
    .get();
  if (!owner) return null;
  return { purpose: "requested", token: write((tx) => makeLink(tx, "requested", owner.id)), email, name: owner.name };
}
