import { write } from "#db/client.ts";
import { recordEvent } from "../audit/record-event.ts";
import { Refusal } from "../refusal.ts";
import { getStaff } from "./get-staff.ts";
import { makeLink, type PasswordLink } from "./password-links.ts";
import { authorize, canManageStaff } from "./rules.ts";
import type { Actor, StaffInput } from "./schema.ts";

/** A new link for somebody who forgot their password, or whose invitation has expired. */
export function makeStaffLink(actor: Actor, { staffId }: StaffInput): PasswordLink {
  authorize(canManageStaff(actor));

  return write((tx) => {
    const { email, name, passwordHash, disabledAt } = getStaff(tx, staffId);
    if (disabledAt !== null) throw new Refusal("Ce compte est désactivé. Réactivez-le d’abord.");
    const purpose = passwordHash === null ? "invitation" : "reset";
    recordEvent(tx, actor, { action: "staff.linkMade", objectId: staffId, summary: name });
    return { purpose, token: makeLink(tx, purpose, staffId), email, name };
  });
}
