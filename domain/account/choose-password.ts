import { and, eq, isNull } from "drizzle-orm";
import { write } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { Refusal } from "../refusal.ts";
import { closeLinksOf, findLink, linkIsOver, spendLink } from "./password-links.ts";
import { checkNewPassword } from "./password-rules.ts";
import { hashPassword } from "./passwords.ts";
import type { ChoosePasswordInput } from "./schema.ts";
import { closeSessionsOf } from "./session.ts";
import { forgive } from "./sign-in-limits.ts";

/**
 * Sets the password of whoever holds a link, and signs out every browser of theirs: the old password may be known.
 * @throws Refusal when the link is over or the password too easy to guess
 */
export async function choosePassword({ token, password }: ChoosePasswordInput): Promise<{ email: string }> {
  const link = findLink(token);
  if (!link?.email || !link.name) throw new Refusal(linkIsOver, { code: "notFound" });
  checkNewPassword(password, { email: link.email, name: link.name });
  const passwordHash = await hashPassword(password);

  return write((tx) => {
    const { staffId } = spendLink(tx, token);
    const owner = tx
      .update(staff)
      .set({ passwordHash })
      .where(and(eq(staff.id, staffId ?? ""), isNull(staff.disabledAt)))
      .returning()
      .get();
    if (!owner) throw new Refusal(linkIsOver, { code: "notFound" });
    closeLinksOf(tx, owner.id);
    closeSessionsOf(tx, owner.id);
    // They sign in next: what strangers have tried on the account must not keep its owner waiting.
    forgive(tx, [{ kind: "account", of: owner.email }]);
    recordEvent(tx, owner, { action: "staff.passwordChanged", objectId: owner.id, summary: owner.name });
    return { email: owner.email };
  });
}
