import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { getStaff } from "./get-staff.ts";
import { authorize, isSomebody } from "./rules.ts";
import type { Actor, RenameMyselfInput } from "./schema.ts";

export function renameMyself(actor: Actor, { name }: RenameMyselfInput): void {
  authorize(isSomebody(actor));

  write((tx) => {
    if (getStaff(tx, actor.id).name === name) return;
    tx.update(staff).set({ name }).where(eq(staff.id, actor.id)).run();
    recordEvent(tx, actor, { action: "staff.renamed", objectId: actor.id, summary: name });
  });
}
