import { eq, max } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { meetings, publicAddresses, publications } from "#db/schema.ts";
import { authorize, canPublish } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { getEditableMeeting } from "../meeting/get-meeting.ts";
import { asPrinted, composeRecord } from "../recap/compose.ts";
import type { Recap } from "../recap/schema.ts";
import { Refusal } from "../refusal.ts";
import { obstaclesTo } from "../review/review-record.ts";
import { addressAsShown, pathOf } from "./address.ts";
import { indexForVisitors } from "./public-search.ts";
import { mayBePublishedAgain, publicationStateOf } from "./rules.ts";
import type { PublishRecapInput } from "./schema.ts";
import { endWaiting } from "./waiting.ts";

type PublishedRecap = { number: number; slug: string };

/** Freezes the record as it stands under the next number and makes it public, in one go. */
export function publishRecap(actor: Actor, input: PublishRecapInput): PublishedRecap {
  authorize(canPublish(actor));

  return write((tx) => publishWithin(tx, actor, input));
}

/** The same within a transaction that writes more. Whoever calls it has authorized. */
export function publishWithin(tx: Tx, actor: Actor, input: PublishRecapInput): PublishedRecap {
  const done = findDone(tx, input.id);
  if (done) return sameAsDone(done, input);

  const recap = getPublishable(tx, input);
  const number = freeze(tx, actor, input, recap);
  const slug = makePublic(tx, input, recap);
  indexForVisitors(tx, slug, recap);
  endWaiting(tx, input.meetingId);
  recordEvent(tx, actor, {
    action: number === 1 ? "recap.published" : "recap.republished",
    objectId: input.id,
    meetingId: input.meetingId,
    summary: recap.title,
  });
  return { number, slug };
}

/** What the public would read. @throws Refusal where it may not be published as it stands */
export function getPublishable(tx: Tx, input: Pick<PublishRecapInput, "meetingId" | "recordVersion">): Recap {
  const record = composeRecord(tx, input.meetingId);
  getEditableMeeting(tx, input.meetingId);
  refuseStale(tx, input);
  if (obstaclesTo(tx, input.meetingId, record).length > 0)
    throw new Refusal("Le compte rendu est incomplet : voyez ce qui manque.");
  return asPrinted(record);
}

/** The version that was published under this id: a second click, or a retry after an answer that got lost. */
export function findDone(tx: Tx, id: string) {
  return tx
    .select({
      number: publications.number,
      slug: publicAddresses.slug,
      recordVersion: publications.recordVersion,
      correctionNote: publications.correctionNote,
    })
    .from(publications)
    .innerJoin(publicAddresses, eq(publicAddresses.meetingId, publications.meetingId))
    .where(eq(publications.id, id))
    .get();
}

type Done = NonNullable<ReturnType<typeof findDone>>;

/** @throws Refusal where something else is asked: what is frozen is not changed, nor what is asked dropped with a success */
function sameAsDone({ number, slug, ...done }: Done, input: PublishRecapInput): PublishedRecap {
  const isSame = done.recordVersion === input.recordVersion && done.correctionNote === noteOf(number, input);
  if (isSame) return { number, slug };
  throw new Refusal(
    `La version ${number} est déjà publiée à ${pathOf(slug)}, sans ce que vous venez de changer. Rechargez la page pour en publier une autre.`,
    { code: "conflict" },
  );
}

/** What is published first corrects nothing. */
function noteOf(number: number, { correctionNote }: PublishRecapInput): string | null {
  return number === 1 || correctionNote === "" ? null : correctionNote;
}

/** Somebody wrote, or published, after this person had read: what becomes public must have been seen. */
function refuseStale(tx: Tx, input: Pick<PublishRecapInput, "meetingId" | "recordVersion">): void {
  const meeting = tx
    .select({
      recordVersion: meetings.recordVersion,
      slug: publicAddresses.slug,
      publishedRecordVersion: publications.recordVersion,
    })
    .from(meetings)
    .leftJoin(publicAddresses, eq(publicAddresses.meetingId, meetings.id))
    .leftJoin(publications, eq(publications.id, publicAddresses.publicationId))
    .where(eq(meetings.id, input.meetingId))
    .get();
  if (meeting?.recordVersion !== input.recordVersion)
    throw new Refusal("La rencontre a été modifiée entre-temps. Relisez le compte rendu avant de le publier.", {
      code: "conflict",
    });
  if (!mayBePublishedAgain(publicationStateOf(meeting)))
    throw new Refusal("Cette version est déjà publiée.", { code: "conflict" });
}

function freeze(tx: Tx, actor: Actor, input: PublishRecapInput, recap: Recap): number {
  const last = tx
    .select({ number: max(publications.number) })
    .from(publications)
    .where(eq(publications.meetingId, input.meetingId))
    .get();
  const number = (last?.number ?? 0) + 1;
  tx.insert(publications)
    .values({
      id: input.id,
      meetingId: input.meetingId,
      number,
      recap: JSON.stringify(recap),
      recordVersion: input.recordVersion,
      correctionNote: noteOf(number, input),
      publishedAt: now(),
      publishedBy: actor.id,
    })
    .run();
  return number;
}

/** The address is made at the first publication and kept for ever, whatever the title becomes. */
function makePublic(tx: Tx, input: PublishRecapInput, recap: Recap): string {
  const shown = {
    publicationId: input.id,
    withdrawnAt: null,
    withdrawnBy: null,
    title: recap.title,
    date: recap.date,
    place: recap.place?.commune ?? null,
    departementCode: recap.place?.departementCode ?? null,
    regionCode: recap.place?.regionCode ?? null,
  };
  return tx
    .insert(publicAddresses)
    .values({ slug: addressAsShown(tx, input.meetingId, recap, input.slug), meetingId: input.meetingId, ...shown })
    .onConflictDoUpdate({ target: publicAddresses.meetingId, set: shown })
    .returning({ slug: publicAddresses.slug })
    .get().slug;
}
