import { and, eq, isNull } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { insertStaff } from "./create-staff.ts";
import { makeLink, type PasswordLink } from "./password-links.ts";
import { authorize, canManageStaff } from "./rules.ts";
import type { Actor, InviteStaffInput } from "./schema.ts";

/** Adds somebody to the team, and makes the link by which they choose their password. A retry makes a new link only. */
export function inviteStaff(actor: Actor, input: InviteStaffInput): PasswordLink {
  authorize(canManageStaff(actor));

  return write((tx) => {
    if (!isInvited(tx, input)) insertStaff(tx, actor, { ...input, passwordHash: null });
    const token = makeLink(tx, "invitation", input.id);
    return { purpose: "invitation", token, email: input.email, name: input.name };
  });
}

function isInvited(tx: Tx, { id, email }: InviteStaffInput): boolean {
  const same = and(eq(staff.id, id), eq(staff.email, email), isNull(staff.passwordHash));
  return tx.select({ id: staff.id }).from(staff).where(same).get() !== undefined;
}
