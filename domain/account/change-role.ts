import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { getStaff, refuseLastAdministrator } from "./get-staff.ts";
import { authorize, canManageStaff } from "./rules.ts";
import type { Actor, ChangeRoleInput } from "./schema.ts";

/** Takes effect at the person's next request. */
export function changeRole(actor: Actor, { staffId, role }: ChangeRoleInput): void {
  authorize(canManageStaff(actor));

  write((tx) => {
    const person = getStaff(tx, staffId);
    if (person.role === role) return;
    if (person.role === "administrator") refuseLastAdministrator(tx, staffId);
    tx.update(staff).set({ role }).where(eq(staff.id, staffId)).run();
    recordEvent(tx, actor, { action: "staff.roleChanged", objectId: staffId, summary: person.name });
  });
}
