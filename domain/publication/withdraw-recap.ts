import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { publicAddresses } from "#db/schema.ts";
import { authorize, canPublish } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { removeFromVisitors } from "./public-search.ts";
import type { WithdrawRecapInput } from "./schema.ts";
import { endWaiting } from "./waiting.ts";

/** Takes the recap off the public side at once; its address stays reserved and answers 410. Twice is as good as once. */
export function withdrawRecap(actor: Actor, input: WithdrawRecapInput): void {
  authorize(canPublish(actor));

  write((tx) => {
    const address = tx.select().from(publicAddresses).where(eq(publicAddresses.meetingId, input.meetingId)).get();
    if (!address) throw new Refusal("Ce compte rendu n’a jamais été publié.", { code: "notFound" });
    if (address.publicationId === null) return;

    tx.update(publicAddresses)
      .set({ publicationId: null, withdrawnAt: now(), withdrawnBy: actor.id })
      .where(eq(publicAddresses.slug, address.slug))
      .run();
    removeFromVisitors(tx, address.slug);
    endWaiting(tx, input.meetingId);
    recordEvent(tx, actor, {
      action: "recap.withdrawn",
      objectId: address.publicationId,
      meetingId: input.meetingId,
      summary: address.title,
    });
  });
}
