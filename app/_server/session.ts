import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findSession, keepAlive, type SignedInActor } from "#domain/account/session.ts";
import { readSecret, sessionCookieName } from "./auth.ts";

/**
 * The signed-in member of staff of this request, or null, without counting as use of the browser: for what a page asks
 * by itself while nobody is there.
 */
export const peekActor = cache(async (): Promise<SignedInActor | null> => {
  const secret = await readSecret((await cookies()).get(sessionCookieName())?.value);
  return secret ? findSession(secret) : null;
});

/** The signed-in member of staff of this request, or null. Looked up in the database at every request. */
export const findActor = cache(async (): Promise<SignedInActor | null> => {
  const actor = await peekActor();
  if (actor) keepAlive(actor.sessionId);
  return actor;
});

/** For pages: the signed-in member of staff, or off to the sign-in page and back. */
export async function requireActor(): Promise<SignedInActor> {
  const actor = await findActor();
  if (!actor) redirect(await signInAddress());
  return actor;
}

async function signInAddress(): Promise<string> {
  const asked = new URL((await headers()).get("x-asked") ?? "/", "http://rencontres.invalid");
  asked.searchParams.delete("_rsc");
  const path = asked.pathname + asked.search;
  return path === "/" || path === "/espace" ? "/connexion" : `/connexion?retour=${encodeURIComponent(path)}`;
}
