import { eq } from "drizzle-orm";
import { db, write } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { Refusal } from "../refusal.ts";
import { getStaff } from "./get-staff.ts";
import { closeLinksOf } from "./password-links.ts";
import { checkNewPassword } from "./password-rules.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";
import { authorize, isSomebody } from "./rules.ts";
import type { Actor, ChangePasswordInput } from "./schema.ts";
import { closeSessionsOf } from "./session.ts";
import { countAttempt, forgive, type LimitKey } from "./sign-in-limits.ts";

/** Changes one's own password and signs out one's other browsers. */
export async function changePassword(actor: Actor, { current, password }: ChangePasswordInput): Promise<void> {
  authorize(isSomebody(actor));
  const person = getStaff(db(), actor.id);
  // Whoever finds a browser open must not be able to try passwords at leisure.
  const keys: LimitKey[] = [{ kind: "browser", of: `change:${actor.id}` }];
  countAttempt(keys);
  if (!(await verifyPassword(current, person.passwordHash)))
    throw new Refusal("Ce n’est pas votre mot de passe actuel.", { field: "current" });
  checkNewPassword(password, person);
  const passwordHash = await hashPassword(password);

  write((tx) => {
    forgive(tx, keys);
    tx.update(staff).set({ passwordHash }).where(eq(staff.id, actor.id)).run();
    closeSessionsOf(tx, actor.id, actor.sessionId);
    closeLinksOf(tx, actor.id);
    recordEvent(tx, actor, { action: "staff.passwordChanged", objectId: actor.id, summary: person.name });
  });
}
