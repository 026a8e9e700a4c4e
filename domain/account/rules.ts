import { Refusal } from "../refusal.ts";
import type { Actor, Role } from "./schema.ts";

// Who may do what, all of it. Screens show a button by the same function that the operation checks.

const rank = { reader: 0, editor: 1, publisher: 2, administrator: 3 } satisfies Record<Role, number>;
const atLeast = (role: Role) => (actor: Pick<Actor, "role">) => rank[actor.role] >= rank[role];

export const canRead = atLeast("reader");
export const canEdit = atLeast("editor");
export const canPublish = atLeast("publisher");
export const canManageStaff = atLeast("administrator");
export const canManageHouse = atLeast("administrator");

/** A person, who has an account of their own: not the command line. */
export function isSomebody(actor: Actor): actor is Actor & { id: string } {
  return actor.id !== null;
}

/** @throws Refusal "forbidden" */
export function authorize(allowed: boolean): asserts allowed {
  if (!allowed) throw new Refusal("Votre rôle ne permet pas cette action.", { code: "forbidden" });
}
