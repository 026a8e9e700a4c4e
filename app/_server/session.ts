import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import type { Actor } from "#domain/account/schema.ts";
import { authOptions } from "./auth.ts";

/** The signed-in member of staff of this request, or null. Looked up in the database at every request. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions);
  return session?.actor ?? null;
});

/** For pages: the signed-in member of staff, or off to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (!actor) redirect("/connexion");
  return actor;
}
