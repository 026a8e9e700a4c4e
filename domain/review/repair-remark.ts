import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { interventionSpeakers, interventions } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { getEditableIntervention, type Intervention } from "../intervention/get-intervention.ts";
import { noteEdit } from "../intervention/note-edit.ts";
import { replacedWords } from "../intervention/replaced-words.ts";
import { speakersOf } from "../intervention/speakers-of.ts";
import { writeText } from "../intervention/write-text.ts";
import { composeRecord } from "../recap/compose.ts";
import { Refusal } from "../refusal.ts";
import { findingsOf } from "./review-record.ts";
import type { Repair, Repaired, RepairRemarkInput, Replacement } from "./schema.ts";

/** Puts right what a remark proposes to. @throws Refusal "conflict" where the remark no longer holds */
export function repairRemark(actor: Actor, { meetingId, remark, replacement }: RepairRemarkInput): Repaired {
  authorize(canEdit(actor));

  return write((tx) => {
    const found = findingsOf(tx, meetingId, composeRecord(tx, meetingId)).find(({ id }) => id === remark);
    const repair = replacement === null ? found?.finding.repair : textRepair(replacement);
    if (!repair) throw noLongerTrue();

    const intervention = getEditableIntervention(tx, repair.interventionId);
    const repaired =
      repair.of === "text" ? inText(tx, actor, intervention, repair) : inSpeaker(tx, actor, intervention, repair);
    noteEdit(tx, actor, intervention);
    return repaired;
  });
}

/** The words that a remark is about are not there any more. */
export function noLongerTrue(): Refusal {
  return new Refusal("Le texte a changé depuis : cette remarque ne vaut plus.", { code: "conflict" });
}

function textRepair(replacement: Replacement): Repair & { of: "text" } {
  return { of: "text", ...replacement };
}

function inText(tx: Tx, actor: Actor, intervention: Intervention, repair: Repair & { of: "text" }): Repaired {
  const text = replacedWords(intervention.text, repair);
  if (text === null) throw noLongerTrue();
  const { version } = writeText(tx, actor, intervention, text, randomUUID());
  return { of: "text", interventionId: intervention.id, textVersion: version };
}

function inSpeaker(tx: Tx, actor: Actor, { id, version }: Intervention, repair: Repair & { of: "speaker" }): Repaired {
  const before = speakersOf(tx, id);
  tx.update(interventionSpeakers)
    .set(repair.to)
    .where(and(eq(interventionSpeakers.interventionId, id), eq(interventionSpeakers.personId, repair.personId)))
    .run();
  tx.update(interventions)
    .set({ version: version + 1, updatedAt: now(), updatedBy: actor.id })
    .where(eq(interventions.id, id))
    .run();
  return { of: "speaker", interventionId: id, version: version + 1, before };
}
