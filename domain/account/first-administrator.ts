import { randomUUID } from "node:crypto";
import { type Tx, write } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { Refusal } from "../refusal.ts";
import { insertStaff } from "./create-staff.ts";
import { findLink, linkAddress, linkIsOver, makeLink, spendLink } from "./password-links.ts";
import { checkNewPassword } from "./password-rules.ts";
import { hashPassword } from "./passwords.ts";
import type { OpenHouseInput } from "./schema.ts";

/** The address, for one use and one hour, at which the first administrator is made; null once there is anybody. */
export function firstAdministratorLink(publicUrl: string): string | null {
  return write((tx) => (isEmpty(tx) ? linkAddress(publicUrl, makeLink(tx, "firstAdministrator", null)) : null));
}

/**
 * Makes the first administrator of an empty house.
 * @throws Refusal when the link is over, somebody was there first, or the password is too easy to guess
 */
export async function openHouse(input: OpenHouseInput): Promise<{ email: string }> {
  if (findLink(input.token)?.purpose !== "firstAdministrator") throw new Refusal(linkIsOver, { code: "notFound" });
  checkNewPassword(input.password, input);
  const passwordHash = await hashPassword(input.password);

  write((tx) => {
    const { purpose } = spendLink(tx, input.token);
    if (purpose !== "firstAdministrator" || !isEmpty(tx)) throw new Refusal(linkIsOver, { code: "notFound" });
    const themselves = { id: null, name: input.name, role: "administrator" } as const;
    insertStaff(tx, themselves, { ...input, id: randomUUID(), role: "administrator", passwordHash });
  });
  return { email: input.email };
}

function isEmpty(tx: Tx): boolean {
  return tx.select({ id: staff.id }).from(staff).limit(1).get() === undefined;
}
