import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx, write } from "#db/client.ts";
import { sessions, staff } from "#db/schema.ts";
import { now } from "../clock.ts";
import type { Actor } from "./schema.ts";
import { hashSecret, makeSecret } from "./secrets.ts";

const minute = 60_000;
const hour = 60 * minute;

/** A browser not used for this long has to sign in again. */
export const idleTimeout = 12 * hour;
/** A browser has to sign in again after this long, however much it is used. */
export const absoluteTimeout = 30 * 24 * hour;

export type SignedInActor = Actor & { id: string; email: string; sessionId: string };

/** Signs a browser in. What is returned goes into its cookie and is kept nowhere else. */
export function openSession(tx: Tx, staffId: string, browser: { userAgent: string; address: string }): string {
  const secret = makeSecret();
  tx.insert(sessions)
    .values({
      id: hashSecret(secret),
      staffId,
      loginAt: now(),
      lastSeenAt: now(),
      userAgent: browser.userAgent.slice(0, 300),
      address: browser.address,
    })
    .run();
  return secret;
}

/**
 * Whom a browser's secret stands for at this instant: the role and the rights are those of now, not of the sign-in.
 * Null once signed out, disabled, or left alone for too long. Looking does not count as using: see `keepAlive`.
 */
export function findSession(secret: string): SignedInActor | null {
  const found = db()
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      sessionId: sessions.id,
      loginAt: sessions.loginAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(and(eq(sessions.id, hashSecret(secret)), isNull(sessions.revokedAt), isNull(staff.disabledAt)))
    .get();
  if (!found || !isAlive(found)) return null;
  const { loginAt: _loginAt, lastSeenAt: _lastSeenAt, ...actor } = found;
  return actor;
}

export function isAlive(session: { loginAt: number; lastSeenAt: number }): boolean {
  return now() - session.loginAt < absoluteTimeout && now() - session.lastSeenAt < idleTimeout;
}

/** Notes that the browser is in use, at most once a minute. */
export function keepAlive(sessionId: string): void {
  const seen = db().select({ at: sessions.lastSeenAt }).from(sessions).where(eq(sessions.id, sessionId)).get();
  if (!seen || now() - seen.at < minute) return;
  write((tx) => tx.update(sessions).set({ lastSeenAt: now() }).where(eq(sessions.id, sessionId)).run());
}

/** Signs out the browser that carries `secret`; whoever copied its cookie is out too. */
export function closeSession(secret: string): void {
  write((tx) =>
    tx
      .update(sessions)
      .set({ revokedAt: now() })
      .where(and(eq(sessions.id, hashSecret(secret)), isNull(sessions.revokedAt)))
      .run(),
  );
}

/** Signs out every browser of a member of staff, but the one given. */
export function closeSessionsOf(tx: Tx, staffId: string, except?: string): void {
  const open = tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.staffId, staffId), isNull(sessions.revokedAt)))
    .all();
  for (const { id } of open)
    if (id !== except) tx.update(sessions).set({ revokedAt: now() }).where(eq(sessions.id, id)).run();
}
