import { and, desc, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "#db/client.ts";
import { meetings, publicAddresses, publications, staff } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { today } from "../clock.ts";
import { composeRecap, composeRecord } from "../recap/compose.ts";
import { type Gap, missingForPublication } from "../recap/rules.ts";
import { type Recap, recapSchema } from "../recap/schema.ts";
import { Refusal } from "../refusal.ts";
import { slugOf } from "./address.ts";
import { type Change, changesBetween } from "./changes.ts";
import { publicationStateOf } from "./rules.ts";
import type { PublicationState } from "./schema.ts";

export type Version = {
  id: string;
  number: number;
  publishedAt: number;
  publishedBy: string | null;
  correctionNote: string | null;
  isPublic: boolean;
};

export type RecapDesk = {
  meetingId: string;
  recordVersion: number;
  state: PublicationState;
  /** Where it is, or would be, read. */
  slug: string;
  gaps: Gap[];
  versions: Version[];
  withdrawn: { at: number; by: string | null } | null;
  /** What differs from the public text; empty where nothing is public. */
  changes: Change[];
};

/** All that the screen of a meeting's recap shows. @throws Refusal "notFound" */
export function getRecapDesk(actor: Actor, meetingId: string): RecapDesk {
  authorize(canRead(actor));

  const record = composeRecord(db(), meetingId);
  const meeting = getMeeting(db(), meetingId);
  const state = publicationStateOf(meeting);
  const versions = listVersions(db(), meetingId, meeting.publicationId);
  return {
    meetingId,
    recordVersion: meeting.recordVersion,
    state,
    slug: meeting.slug ?? slugOf(record),
    gaps: missingForPublication(record, today()),
    versions,
    withdrawn: meeting.withdrawnAt === null ? null : { at: meeting.withdrawnAt, by: meeting.withdrawnBy },
    changes: state === "modifiedSince" ? changesSince(meeting.recap, composeRecap(db(), meetingId)) : [],
  };
}

/** The recap as it would be published now. @throws Refusal "notFound" */
export function getDraft(actor: Actor, meetingId: string): Recap {
  authorize(canRead(actor));
  return composeRecap(db(), meetingId);
}

/** A version that was published once, for staff, whether public still or not. @throws Refusal "notFound" */
export function getVersion(actor: Actor, meetingId: string, number: number): { recap: Recap; version: Version } {
  authorize(canRead(actor));

  const meeting = getMeeting(db(), meetingId);
  const version = listVersions(db(), meetingId, meeting.publicationId).find((it) => it.number === number);
  if (!version) throw new Refusal("Cette version n’existe pas.", { code: "notFound" });
  const frozen = db()
    .select({ recap: publications.recap })
    .from(publications)
    .where(eq(publications.id, version.id))
    .get();
  return { version, recap: thaw(frozen?.recap) };
}

function getMeeting(tx: Tx, meetingId: string) {
  const meeting = tx
    .select({
      recordVersion: meetings.recordVersion,
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
  return frozen === null ? [] : changesBetween(thaw(frozen), draft);
}

function thaw(frozen: string | null | undefined): Recap {
  return recapSchema.parse(JSON.parse(frozen ?? ""));
}
