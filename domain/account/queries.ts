import { and, desc, eq, isNull, max } from "drizzle-orm";
import { db } from "#db/client.ts";
import { sessions, staff } from "#db/schema.ts";
import { browserName } from "./browser-name.ts";
import { getStaff } from "./get-staff.ts";
import { authorize, canManageStaff, isSomebody } from "./rules.ts";
import type { Actor, BrowserLine, Role, StaffLine, StaffState } from "./schema.ts";
import { isAlive } from "./session.ts";

/** Everybody of the team: those who can sign in first, by name. */
export function listStaff(actor: Actor): StaffLine[] {
  authorize(canManageStaff(actor));
  const rows = db()
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      passwordHash: staff.passwordHash,
      disabledAt: staff.disabledAt,
      lastSeenAt: max(sessions.lastSeenAt),
    })
    .from(staff)
    .leftJoin(sessions, eq(sessions.staffId, staff.id))
    .groupBy(staff.id)
    .all();
  const byName = new Intl.Collator("fr");
  return rows
    .map(({ passwordHash, disabledAt, ...line }) => ({ ...line, state: stateOf({ passwordHash, disabledAt }) }))
    .toSorted(
      (a, b) => Number(a.state === "disabled") - Number(b.state === "disabled") || byName.compare(a.name, b.name),
    );
}

function stateOf({
  passwordHash,
  disabledAt,
}: Pick<typeof staff.$inferSelect, "passwordHash" | "disabledAt">): StaffState {
  if (disabledAt !== null) return "disabled";
  return passwordHash === null ? "invited" : "active";
}

type MyAccount = { name: string; email: string; role: Role; browsers: BrowserLine[] };
export function getMyAccount(actor: Actor): MyAccount {
  authorize(isSomebody(actor));
  const { name, email, role } = getStaff(db(), actor.id);
  return { name, email, role, browsers: listBrowsers(actor) };
}

/** The browsers that are signed in, the one that asks first, then the latest used. */
function listBrowsers(actor: Actor & { id: string }): BrowserLine[] {
  const open = db()
    .select()
    .from(sessions)
    .where(and(eq(sessions.staffId, actor.id), isNull(sessions.revokedAt)))
    .orderBy(desc(sessions.lastSeenAt))
    .all();
  return open
    .filter(isAlive)
    .map(({ id, userAgent, address, lastSeenAt }) => ({
      id,
      name: browserName(userAgent),
      address,
      lastSeenAt,
      isThisOne: id === actor.sessionId,
    }))
    .toSorted((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}
