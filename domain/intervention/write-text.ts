import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { interventions, revisions, staff } from "#db/schema.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import type { Intervention } from "./get-intervention.ts";
import type { OtherText } from "./schema.ts";

type Written = { version: number; savedAt: number };

/** The next version of a text and its revision. `text` is in normal form; `key` was never used. */
export function writeText(tx: Tx, actor: Actor, intervention: Intervention, text: string, key: string): Written {
  const { id, textVersion } = intervention;
  const version = textVersion + 1;
  const savedAt = now();
  tx.update(interventions)
    .set({ text, textVersion: version, updatedAt: savedAt, updatedBy: actor.id })
    .where(eq(interventions.id, id))
    .run();
  tx.insert(revisions).values({ key, interventionId: id, version, text, savedAt, savedBy: actor.id }).run();
  return { version, savedAt };
}

/**
 * The text as it was before `version`, as one more version.
 * @throws Refusal "conflict" when the text has changed since `version`
 */
export function writeTextBefore(tx: Tx, actor: Actor, intervention: Intervention, version: number, key: string) {
  const before = tx
    .select({ text: revisions.text })
    .from(revisions)
    .where(and(eq(revisions.interventionId, intervention.id), eq(revisions.version, version - 1)))
    .get();
  const neverSaved = version === 1;
  refuseChangedSince(intervention.textVersion === version && (before !== undefined || neverSaved));
  return writeText(tx, actor, intervention, before?.text ?? "", key);
}

/** @throws Refusal "conflict" when what is to be undone is not as it was left */
export function refuseChangedSince(unchanged: boolean): void {
  if (unchanged) return;
  throw new Refusal("Le texte a été modifié depuis : annuler effacerait ce changement. Rien n’a été annulé.", {
    code: "conflict",
  });
}

/** What a save already done under this key answered, or null. */
export function findSaved(tx: Pick<Tx, "select">, interventionId: string, key: string): Written | null {
  // Nearly every key is new: the common case is one look at the primary key.
  const saved = tx
    .select({ version: revisions.version, savedAt: revisions.savedAt, interventionId: revisions.interventionId })
    .from(revisions)
    .where(eq(revisions.key, key))
    .get();
  if (!saved) return null;
  if (saved.interventionId !== interventionId)
    throw new Refusal("Cet enregistrement a déjà servi pour un autre texte.", { field: "key" });
  return { version: saved.version, savedAt: saved.savedAt };
}

/** @throws Refusal "conflict", carrying what is stored now (`OtherText`) in its details */
export function refuseStaleText(tx: Pick<Tx, "select">, intervention: Intervention, version: number): void {
  if (intervention.textVersion === version) return;
  throw new Refusal("Quelqu’un d’autre a enregistré ce texte pendant que vous l’écriviez.", {
    code: "conflict",
    details: otherText(tx, intervention),
  });
}

function otherText(tx: Pick<Tx, "select">, { id, text, textVersion, updatedAt }: Intervention): OtherText {
  const last = tx
    .select({ savedAt: revisions.savedAt, savedBy: staff.name })
    .from(revisions)
    .leftJoin(staff, eq(staff.id, revisions.savedBy))
    .where(eq(revisions.interventionId, id))
    .orderBy(desc(revisions.version))
    .limit(1)
    .get();
  return {
    version: textVersion,
    text,
    savedAt: last?.savedAt ?? updatedAt,
    savedBy: last?.savedBy ?? "quelqu’un d’autre",
  };
}
