import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { meetings, scheduledPublications } from "#db/schema.ts";
import { authorize, canPublish } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { Refusal } from "../refusal.ts";
import type { CancelScheduledPublicationInput } from "./schema.ts";
import { endWaiting } from "./waiting.ts";

/** Nothing will be published at that hour. Twice is as good as once. */
export function cancelScheduledPublication(actor: Actor, { id }: CancelScheduledPublicationInput): void {
  authorize(canPublish(actor));

  write((tx) => {
    const scheduled = tx
      .select({ state: scheduledPublications.state, meetingId: meetings.id, title: meetings.title })
      .from(scheduledPublications)
      .innerJoin(meetings, eq(meetings.id, scheduledPublications.meetingId))
      .where(eq(scheduledPublications.id, id))
      .get();
    if (!scheduled) throw new Refusal("Cette publication n’était pas programmée.", { code: "notFound" });
    if (scheduled.state === "published")
      throw new Refusal("Trop tard : le compte rendu vient d’être publié. Vous pouvez le retirer.", {
        code: "conflict",
      });
    if (scheduled.state !== "waiting") return;

    endWaiting(tx, scheduled.meetingId);
    recordEvent(tx, actor, {
      action: "recap.scheduleCancelled",
      objectId: id,
      meetingId: scheduled.meetingId,
      summary: scheduled.title,
    });
  });
}
