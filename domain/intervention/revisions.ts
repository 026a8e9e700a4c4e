import { and, desc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { revisions, staff } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { Refusal } from "../refusal.ts";
import type { InterventionIdInput, RevisionInput, RevisionLine } from "./schema.ts";

const oneSitting = 5 * 60_000;
const shown = 500;

/** The versions of a text worth going back to, latest first: the last of each sitting of the same person. */
export function listRevisions(actor: Actor, { id }: InterventionIdInput): RevisionLine[] {
  authorize(canRead(actor));
  const all = db()
    .select({ version: revisions.version, savedAt: revisions.savedAt, savedBy: staff.name })
    .from(revisions)
    .leftJoin(staff, eq(staff.id, revisions.savedBy))
    .where(eq(revisions.interventionId, id))
    .orderBy(desc(revisions.version))
    .limit(shown)
    .all()
    .map((revision) => ({ ...revision, savedBy: revision.savedBy ?? "Ligne de commande" }));
  return all.filter((revision, index) => {
    const next = all[index - 1];
    return next?.savedBy !== revision.savedBy || next.savedAt - revision.savedAt > oneSitting;
  });
}

/** The text as it was. @throws Refusal "notFound" */
export function getRevision(actor: Actor, { interventionId, version }: RevisionInput): { text: string } {
  authorize(canRead(actor));
  const revision = db()
    .select({ text: revisions.text })
    .from(revisions)
    .where(and(eq(revisions.interventionId, interventionId), eq(revisions.version, version)))
    .get();
  if (!revision) throw new Refusal("Cette version n’existe pas.", { code: "notFound" });
  return revision;
}
