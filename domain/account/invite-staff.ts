import { and, eq, isNull } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { Refusal } from "../refusal.ts";
import { insertStaff } from "./create-staff.ts";
import { makeLink, type PasswordLink } from "./password-links.ts";
import { authorize, canManageStaff } from "./rules.ts";
import type { Actor, InviteStaffInput } from "./schema.ts";

/**
 * Adds somebody to the team, and makes the link by which they choose their password. A retry makes a new link only.
 * @throws Refusal "conflict" where the first try, whose answer was lost, has invited them otherwise
 */
export function inviteStaff(actor: Actor, input: InviteStaffInput): PasswordLink {
  authorize(canManageStaff(actor));

  return write((tx) => {
    const invited = findInvited(tx, input.id);
    if (!invited) insertStaff(tx, actor, { ...input, passwordHash: null });
    else if (invited.email !== input.email || invited.name !== input.name || invited.role !== input.role)
      throw new Refusal(
        `Votre premier envoi avait abouti : ${invited.name} (${invited.email}) est déjà dans l’équipe. Fermez cette fenêtre pour refaire son lien, changer son rôle ou désactiver son compte.`,
        { code: "conflict" },
      );
    const token = makeLink(tx, "invitation", input.id);
    return { purpose: "invitation", token, email: input.email, name: input.name };
  });
}

function findInvited(tx: Tx, id: string) {
  return tx
    .select({ email: staff.email, name: staff.name, role: staff.role })
    .from(staff)
    .where(and(eq(staff.id, id), isNull(staff.passwordHash)))
    .get();
}
