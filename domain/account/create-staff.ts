import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { checkNewPassword } from "./password-rules.ts";
import { hashPassword } from "./passwords.ts";
import { authorize, canManageStaff } from "./rules.ts";
import type { Actor, CreateStaffInput } from "./schema.ts";

/** Adds somebody who has chosen a password already; `inviteStaff` lets them choose it themselves. */
export async function createStaff(actor: Actor, input: CreateStaffInput): Promise<{ id: string }> {
  authorize(canManageStaff(actor));
  checkNewPassword(input.password, input);
  const passwordHash = await hashPassword(input.password);

  return write((tx) => insertStaff(tx, actor, { ...input, id: randomUUID(), passwordHash }));
}

type NewStaff = Omit<CreateStaffInput, "password"> & { id: string; passwordHash: string | null };

/** @throws Refusal when the address is somebody's already */
export function insertStaff(tx: Tx, actor: Actor, person: NewStaff): { id: string } {
  if (tx.select({ id: staff.id }).from(staff).where(eq(staff.email, person.email)).get())
    throw new Refusal("Cette adresse est déjà celle d’un compte.", { field: "email" });

  const { id, email, name, role, passwordHash } = person;
  tx.insert(staff).values({ id, email, name, role, passwordHash, createdAt: now() }).run();
  recordEvent(tx, actor, { action: "staff.added", objectId: id, summary: name });
  return { id };
}
