import { type Tx, write } from "#db/client.ts";
import { scheduledPublications } from "#db/schema.ts";
import { authorize, canPublish, isSomebody } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { parisInstant } from "../french/dates.ts";
import { Refusal } from "../refusal.ts";
import { addressAsShown } from "./address.ts";
import { findDone, getPublishable } from "./publish-recap.ts";
import type { SchedulePublicationInput } from "./schema.ts";
import { endWaiting } from "./waiting.ts";

const furthest = 366 * 24 * 3_600_000;

/**
 * Publishes later what could be published now: a change of the record in between stops it (see publish-due.ts), though
 * not one of how the house prints, which is that of the hour. So is where: no other recap is given the address meanwhile. One that waited
 * already for this meeting gives way.
 */
export function schedulePublication(actor: Actor, input: SchedulePublicationInput): { dueAt: number } {
  authorize(canPublish(actor) && isSomebody(actor));
  const dueAt = dueInstant(input);

  return write((tx) => {
    refuseDone(tx, input);
    const recap = getPublishable(tx, input);
    const slug = addressAsShown(tx, input.meetingId, recap, input.slug);
    endWaiting(tx, input.meetingId);
    wait(tx, actor, { ...input, slug }, dueAt);
    recordEvent(tx, actor, {
      action: "recap.scheduled",
      objectId: input.id,
      meetingId: input.meetingId,
      summary: recap.title,
    });
    return { dueAt };
  });
}

function dueInstant({ day, time }: SchedulePublicationInput): number {
  const dueAt = parisInstant(day, time);
  if (dueAt === null)
    throw new Refusal("Cette heure n’existe pas ce jour-là : on passe à l’heure d’été. Choisissez-en une autre.", {
      field: "time",
    });
  if (dueAt <= now()) throw new Refusal("Cette heure est passée. Choisissez-en une à venir.", { field: "time" });
  if (dueAt > now() + furthest) throw new Refusal("Choisissez un jour dans l’année qui vient.", { field: "day" });
  return dueAt;
}

/** Published under that id already, at once or at its hour: what waited would be taken for done, and never go out. */
function refuseDone(tx: Tx, { id }: SchedulePublicationInput): void {
  const done = findDone(tx, id);
  if (!done) return;
  throw new Refusal(`La version ${done.number} est déjà publiée. Rechargez la page pour en programmer une autre.`, {
    code: "conflict",
  });
}

function wait(tx: Tx, actor: Actor & { id: string }, input: SchedulePublicationInput, dueAt: number): void {
  const { id, meetingId, recordVersion, correctionNote, slug } = input;
  const asked = { meetingId, dueAt, recordVersion, correctionNote, slug, createdAt: now(), createdBy: actor.id };
  const waiting = { ...asked, state: "waiting", failure: null, endedAt: null } as const;
  tx.insert(scheduledPublications)
    .values({ id, ...waiting })
    // A second click, or a retry after an answer that got lost: what was asked last counts, all of it.
    .onConflictDoUpdate({ target: scheduledPublications.id, set: waiting })
    .run();
}
