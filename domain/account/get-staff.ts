import { and, count, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { Refusal } from "../refusal.ts";

/** @throws Refusal "notFound" */
export function getStaff(tx: Tx, staffId: string) {
  const found = tx.select().from(staff).where(eq(staff.id, staffId)).get();
  if (!found) throw new Refusal("Ce compte n’existe pas.", { code: "notFound" });
  return found;
}

/** @throws Refusal when nobody else could still manage the team: able to sign in, and an administrator */
export function refuseLastAdministrator(tx: Tx, staffId: string): void {
  const others = and(
    ne(staff.id, staffId),
    eq(staff.role, "administrator"),
    isNull(staff.disabledAt),
    isNotNull(staff.passwordHash),
  );
  if (tx.select({ n: count() }).from(staff).where(others).get()?.n === 0)
    throw new Refusal("C’est le dernier administrateur : nommez-en d’abord un autre.");
}
