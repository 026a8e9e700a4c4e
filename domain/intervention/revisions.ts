import { and, desc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { revisions, staff } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { Refusal } from "../refusal.ts";
import type { InterventionIdInput, RevisionInput, RevisionLine } from "./schema.ts";

const oneSitting = 5 * 60_000;
const shown = 500;
const aFewWords = 12;

/**
 * The versions of a text worth going back to, latest first: the last of each sitting of the same person, and each one
 * of which words were then taken away, be it by hand, by going back to an older one or by the end of a conflict.
 */
export function listRevisions(actor: Actor, { id }: InterventionIdInput): RevisionLine[] {
  authorize(canRead(actor));
  const all = db()
    .select({ version: revisions.version, savedAt: revisions.savedAt, savedBy: staff.name, text: revisions.text })
    .from(revisions)
    .leftJoin(staff, eq(staff.id, revisions.savedBy))
    .where(eq(revisions.interventionId, id))
    .orderBy(desc(revisions.version))
    .limit(shown)
    .all()
    .map((revision) => ({ ...revision, savedBy: revision.savedBy ?? "Ligne de commande" }));
  return all
    .filter((revision, index) => {
      const next = all[index - 1];
      if (next?.savedBy !== revision.savedBy || next.savedAt - revision.savedAt > oneSitting) return true;
      const goesBack = all.slice(index + 1).some(({ text }) => text === next.text);
      return goesBack || lettersLost(revision.text, next.text) >= aFewWords;
    })
    .map(({ version, savedAt, savedBy }) => ({ version, savedAt, savedBy }));
}

/** How much of `before` is no longer in `after`, where one stretch of it was changed. */
function lettersLost(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.length - start - end;
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
