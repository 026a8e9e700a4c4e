import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { getStaff } from "./get-staff.ts";
import { authorize, canManageStaff } from "./rules.ts";
import type { Actor, StaffInput } from "./schema.ts";

/** Lets somebody sign in again, with the password they had. */
export function enableStaff(actor: Actor, { staffId }: StaffInput): void {
  authorize(canManageStaff(actor));

  write((tx) => {
    const person = getStaff(tx, staffId);
    if (person.disabledAt === null) return;
    tx.update(staff).set({ disabledAt: null }).where(eq(staff.id, staffId)).run();
    recordEvent(tx, actor, { action: "staff.enabled", objectId: staffId, summary: person.name });
  });
}
