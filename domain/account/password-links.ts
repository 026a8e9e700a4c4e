import { and, eq, gt, isNull } from "drizzle-orm";
import { db, type Tx } from "#db/client.ts";
import { passwordLinks, staff } from "#db/schema.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { hashSecret, makeSecret } from "./secrets.ts";

type LinkPurpose = (typeof passwordLinks.$inferSelect)["purpose"];
/** What has to reach somebody. The token is kept nowhere: it is in this value, then in the person's hands. */
export type PasswordLink = { purpose: LinkPurpose; token: string; email: string; name: string };

/** How long a link can be used, once. */
export const linkLifetime = 60 * 60_000;

export const linkAddress = (publicUrl: string, token: string) => `${publicUrl}/connexion/lien/${token}`;

/**
 * Makes the link of a member of staff (null: of the first administrator): those made before no longer work.
 * Anybody can request one: a requested link leaves alone what an administrator has handed over.
 */
export function makeLink(tx: Tx, purpose: LinkPurpose, staffId: string | null): string {
  closeLinksOf(tx, staffId, purpose === "requested" ? purpose : undefined);
  const token = makeSecret();
  tx.insert(passwordLinks)
    .values({ tokenHash: hashSecret(token), purpose, staffId, createdAt: now(), expiresAt: now() + linkLifetime })
    .run();
  return token;
}

/** Closes all the links of somebody, or those of one purpose. */
export function closeLinksOf(tx: Tx, staffId: string | null, purpose?: LinkPurpose): void {
  const owner = staffId === null ? isNull(passwordLinks.staffId) : eq(passwordLinks.staffId, staffId);
  tx.update(passwordLinks)
    .set({ usedAt: now() })
    .where(and(owner, purpose && eq(passwordLinks.purpose, purpose), isNull(passwordLinks.usedAt)))
    .run();
}

/** What a link is for, without using it up: mail programs open links by themselves. */
export function findLink(token: string): { purpose: LinkPurpose; email: string | null; name: string | null } | null {
  return (
    db()
      .select({ purpose: passwordLinks.purpose, email: staff.email, name: staff.name })
      .from(passwordLinks)
      .leftJoin(staff, eq(staff.id, passwordLinks.staffId))
      .where(and(isUsable(token), isNull(staff.disabledAt)))
      .get() ?? null
  );
}

/**
 * Uses a link up, in the transaction of what it allows.
 * @throws Refusal when it was used, has expired or never was
 */
export function spendLink(tx: Tx, token: string): { purpose: LinkPurpose; staffId: string | null } {
  const spent = tx
    .update(passwordLinks)
    .set({ usedAt: now() })
    .where(isUsable(token))
    .returning({ purpose: passwordLinks.purpose, staffId: passwordLinks.staffId })
    .get();
  if (!spent) throw new Refusal(linkIsOver, { code: "notFound" });
  return spent;
}

export const linkIsOver = "Ce lien a déjà servi ou a plus d’une heure. Demandez-en un autre.";

function isUsable(token: string) {
  return and(
    eq(passwordLinks.tokenHash, hashSecret(token)),
    isNull(passwordLinks.usedAt),
    gt(passwordLinks.expiresAt, now()),
  );
}
