import { randomUUID } from "node:crypto";
import { createStaff } from "#domain/account/create-staff.ts";
import type { Role } from "#domain/account/schema.ts";
import { findSession } from "#domain/account/session.ts";
import { type Browser, signIn } from "#domain/account/sign-in.ts";
import { anActor } from "./factories.ts";

export const password = "rivage tambour lucarne";

/** Somebody who can sign in, with `password`. */
export async function aMember(role: Role = "editor") {
  const email = `${randomUUID()}@exemple.fr`;
  const { id } = await createStaff(anActor("administrator"), { email, name: "Claire Fontaine", role, password });
  return { id, email };
}

/** A browser never seen before, somewhere nobody else is. */
export function aBrowser(with_: Partial<Browser> = {}): Browser {
  return { userAgent: "Firefox", address: randomUUID(), known: null, ...with_ };
}

/** A browser where somebody is signed in: its secret, and who then asks. */
export async function signedIn(email: string, browser = aBrowser()) {
  const { secret } = await signIn({ email, password }, browser);
  const actor = findSession(secret);
  if (!actor) throw new Error("Not signed in.");
  return { secret, actor };
}
