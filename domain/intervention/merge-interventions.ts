import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { interventions, interventionThemes } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { touchRecord } from "../meeting/touch-record.ts";
import { speakerLine, whatFollows } from "../recap/speaker-line.ts";
import { Refusal } from "../refusal.ts";
import { getEditableIntervention, type Intervention, nameOf } from "./get-intervention.ts";
import { openingOf } from "./opening-of.ts";
import type { MergeInterventionsInput } from "./schema.ts";
import { serializeText } from "./serialize-text.ts";
import { normalText, parseText } from "./text.ts";
import { findSaved, refuseStaleText, writeText } from "./write-text.ts";

/**
 * Joins an intervention to the one before it. No word goes: when somebody else spoke in it, the sentence that named
 * that person becomes text, and its themes become the first one's. The second one is removed, and can be restored.
 */
export function mergeInterventions(actor: Actor, input: MergeInterventionsInput): { textVersion: number } {
  authorize(canEdit(actor));
  const { id, nextId, key } = input;

  return write((tx) => {
    const saved = findSaved(tx, id, key);
    if (saved) return { textVersion: saved.version };
    const first = getEditableIntervention(tx, id);
    const next = getEditableIntervention(tx, nextId);
    if (first.meetingId !== next.meetingId || id === nextId)
      throw new Refusal("Ces deux interventions ne sont pas de la même rencontre.");
    refuseStaleText(tx, first, input.textVersion);
    refuseStaleText(tx, next, input.nextTextVersion);

    const joined = [first.text, textWithSpeaker(tx, first, next)].filter((text) => text !== "").join("\n\n");
    const { version: textVersion } = writeText(tx, actor, first, normalText(joined), key);
    takeThemes(tx, first, nextId);
    tx.update(interventions).set({ deletedAt: now() }).where(eq(interventions.id, nextId)).run();
    const { meetingId } = first;
    const summary = nameOf(tx, first);
    recordEvent(tx, actor, { action: "intervention.merged", objectId: id, meetingId, summary });
    touchRecord(tx, actor, meetingId);
    return { textVersion };
  });
}

function takeThemes(tx: Tx, first: Intervention, nextId: string): void {
  const taken = tx
    .select({ themeId: interventionThemes.themeId })
    .from(interventionThemes)
    .where(eq(interventionThemes.interventionId, nextId))
    .all();
  if (taken.length === 0) return;
  tx.insert(interventionThemes)
    .values(taken.map(({ themeId }) => ({ interventionId: first.id, themeId })))
    .onConflictDoNothing()
    .run();
  tx.update(interventions)
    .set({ version: first.version + 1 })
    .where(eq(interventions.id, first.id))
    .run();
}

function textWithSpeaker(tx: Tx, first: Intervention, next: Intervention): string {
  const opening = openingOf(tx, next);
  const goesOn = isDeepStrictEqual(opening, { ...openingOf(tx, first), leadIn: "" });
  const line = goesOn ? [] : speakerLine(opening, whatFollows(next.text));
  if (line.length === 0) return next.text;

  const root = parseText(next.text);
  const words = line.map(({ text, bold }) =>
    bold
      ? { type: "strong" as const, children: [{ type: "text" as const, value: text }] }
      : { type: "text" as const, value: text },
  );
  const [head, ...rest] = root.children;
  if (head?.type !== "paragraph")
    return serializeText({ type: "root", children: [{ type: "paragraph", children: words }, ...root.children] });
  return serializeText({
    type: "root",
    children: [{ type: "paragraph", children: [...words, ...head.children] }, ...rest],
  });
}
