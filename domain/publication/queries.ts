import { and, desc, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "#db/client.ts";
import { meetings, publicAddresses, publications, staff } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { today } from "../clock.ts";
import { acceptsChanges } from "../meeting/rules.ts";
import { asPrinted, composeRecap, composeRecord } from "../recap/compose.ts";
import { postOf } from "../recap/post.ts";
import { missingForPublication } from "../recap/rules.ts";
import { type Recap, recapSchema } from "../recap/schema.ts";
import { speakersOf } from "../recap/speakers.ts";
import { themesOf } from "../recap/themes.ts";
import { Refusal } from "../refusal.ts";
import { reviewRecord } from "../review/review-record.ts";
import { addressOf } from "./address.ts";
import { changesBetween } from "./changes.ts";
import { getPublicRecap } from "./public-queries.ts";
import { publicationStateOf } from "./rules.ts";
import type { Change, Contents, RecapDesk, Version } from "./schema.ts";
import { findScheduled } from "./waiting.ts";

/** All that the screen of a meeting's recap shows. @throws Refusal "notFound" */
export function getRecapDesk(actor: Actor, meetingId: string): RecapDesk {
  authorize(canRead(actor));

  const record = composeRecord(db(), meetingId);
  const recap = asPrinted(record);
  const meeting = getMeeting(db(), meetingId);
  const state = publicationStateOf(meeting);
  const versions = listVersions(db(), meetingId, meeting.publicationId);
  return {
    meetingId,
    recordVersion: meeting.recordVersion,
    state,
    acceptsChanges: acceptsChanges(meeting),
    slug: addressOf(db(), meetingId, record),
    contents: contentsOf(recap),
    post: postOf(recap),
    gaps: missingForPublication(record, today()),
    remarks: reviewRecord(db(), meetingId, record),
    versions,
    scheduled: findScheduled(db(), meetingId),
    withdrawn: meeting.withdrawnAt === null ? null : { at: meeting.withdrawnAt, by: meeting.withdrawnBy },
    changes: state === "modifiedSince" ? changesSince(meeting.recap, recap) : [],
  };
}

/** The recap as it would be published now, where, and whether the public reads it so already. @throws Refusal "notFound" */
export function getDraft(actor: Actor, meetingId: string): { recap: Recap; slug: string; isPublic: boolean } {
  authorize(canRead(actor));

  const recap = composeRecap(db(), meetingId);
  const meeting = getMeeting(db(), meetingId);
  return { recap, slug: addressOf(db(), meetingId, recap), isPublic: publicationStateOf(meeting) === "published" };
}

/** A version that was published once, for staff, whether public still or not. @throws Refusal "notFound" */
export function getVersion(actor: Actor, meetingId: string, number: number) {
  authorize(canRead(actor));

  const meeting = getMeeting(db(), meetingId);
  const version = listVersions(db(), meetingId, meeting.publicationId).find((it) => it.number === number);
  if (!version || meeting.slug === null) throw new Refusal("Cette version n’existe pas.", { code: "notFound" });
  return { version, slug: meeting.slug, published: getPublicRecap(version.id) };
}

/** The number of the version that everybody reads; null where nothing is public. @throws Refusal "notFound" */
export function findPublicNumber(actor: Actor, meetingId: string): number | null {
  authorize(canRead(actor));

  const { publicationId } = getMeeting(db(), meetingId);
  return listVersions(db(), meetingId, publicationId).find(({ isPublic }) => isPublic)?.number ?? null;
}

function contentsOf(recap: Recap): Contents {
  const sequences = recap.blocks.filter((block) => block.type === "sequence").length;
  return {
    sequences,
    interventions: recap.blocks.length - sequences,
    speakers: speakersOf(recap),
    themes: themesOf(recap),
  };
}

function getMeeting(tx: Tx, meetingId: string) {
  const meeting = tx
    .select({
      recordVersion: meetings.recordVersion,
      archivedAt: meetings.archivedAt,
      deletedAt: meetings.deletedAt,
      slug: publicAddresses.slug,
      publicationId: publicAddresses.publicationId,
      publishedRecordVersion: publications.recordVersion,
      recap: publications.recap,
      withdrawnAt: publicAddresses.withdrawnAt,
      withdrawnBy: staff.name,
    })
    .from(meetings)
    .leftJoin(publicAddresses, eq(publicAddresses.meetingId, meetings.id))
    .leftJoin(publications, eq(publications.id, publicAddresses.publicationId))
    .leftJoin(staff, eq(staff.id, publicAddresses.withdrawnBy))
    .where(and(eq(meetings.id, meetingId), isNull(meetings.deletedAt)))
    .get();
  if (!meeting) throw new Refusal("Cette rencontre n’existe pas ou plus.", { code: "notFound" });
  return meeting;
}

function listVersions(tx: Tx, meetingId: string, publicId: string | null): Version[] {
  return tx
    .select({
      id: publications.id,
      number: publications.number,
      publishedAt: publications.publishedAt,
      publishedBy: staff.name,
      correctionNote: publications.correctionNote,
    })
    .from(publications)
    .leftJoin(staff, eq(staff.id, publications.publishedBy))
    .where(eq(publications.meetingId, meetingId))
    .orderBy(desc(publications.number))
    .all()
    .map((version) => ({ ...version, isPublic: version.id === publicId }));
}

function changesSince(frozen: string | null, draft: Recap): Change[] {
  return frozen === null ? [] : changesBetween(recapSchema.parse(JSON.parse(frozen)), draft);
}
