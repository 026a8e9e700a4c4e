import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { getStaff, refuseLastAdministrator } from "./get-staff.ts";
import { closeLinksOf } from "./password-links.ts";
import { authorize, canManageStaff } from "./rules.ts";
import type { Actor, StaffInput } from "./schema.ts";
import { closeSessionsOf } from "./session.ts";

/** Shuts somebody out, at their next request; what they wrote keeps their name. */
export function disableStaff(actor: Actor, { staffId }: StaffInput): void {
  authorize(canManageStaff(actor));

  write((tx) => {
    const person = getStaff(tx, staffId);
    if (person.disabledAt !== null) return;
    if (person.role === "administrator") refuseLastAdministrator(tx, staffId);
    tx.update(staff).set({ disabledAt: now() }).where(eq(staff.id, staffId)).run();
    closeSessionsOf(tx, staffId);
    closeLinksOf(tx, staffId);
    recordEvent(tx, actor, { action: "staff.disabled", objectId: staffId, summary: person.name });
  });
}
