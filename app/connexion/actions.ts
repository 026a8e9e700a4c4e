"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { expiredSessionCookie, readSecret, sessionCookieName } from "#app/_server/auth.ts";
import { closeSession } from "#domain/account/session.ts";

/** Signs this browser out. For the `action` of a form: it works before the page's scripts do. */
export async function signOutAction(): Promise<void> {
  const jar = await cookies();
  const secret = await readSecret(jar.get(sessionCookieName())?.value);
  if (secret) closeSession(secret);
  jar.set(expiredSessionCookie());
  redirect("/connexion");
}
