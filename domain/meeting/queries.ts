import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { communes, meetings, publicAddresses, publications } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { Refusal } from "../refusal.ts";
import { acceptsChanges, canGoToBin, publicationStateOf, stateOf } from "./rules.ts";
import type { MeetingKind, MeetingState, PublicationState, RecapState } from "./schema.ts";

export type MeetingFrame = {
  id: string;
  title: string;
  kind: MeetingKind;
  date: string;
  /** "Cysoing (59)", or null while no commune is chosen. */
  place: string | null;
  state: MeetingState;
  recapState: RecapState;
  publication: PublicationState;
  acceptsChanges: boolean;
  canGoToBin: boolean;
};

/** What stays in sight on every tab of a meeting. @throws Refusal "notFound" */
export function getMeetingFrame(actor: Actor, id: string): MeetingFrame {
  const frame = findMeetingFrame(actor, id);
  if (!frame) throw new Refusal("Cette rencontre n’existe pas.", { code: "notFound" });
  return frame;
}

export function findMeetingFrame(actor: Actor, id: string): MeetingFrame | null {
  authorize(canRead(actor));
  const row = db()
    .select({
      id: meetings.id,
      title: meetings.title,
      kind: meetings.kind,
      date: meetings.date,
      place: sql<string | null>`${communes.name} || ' (' || ${communes.departementCode} || ')'`,
      recapState: meetings.recapState,
      recordVersion: meetings.recordVersion,
      publishedRecordVersion: publications.recordVersion,
      slug: publicAddresses.slug,
      archivedAt: meetings.archivedAt,
      deletedAt: meetings.deletedAt,
    })
    .from(meetings)
    .leftJoin(communes, eq(communes.code, meetings.communeCode))
    .leftJoin(publicAddresses, eq(publicAddresses.meetingId, meetings.id))
    .leftJoin(publications, eq(publications.id, publicAddresses.publicationId))
    .where(eq(meetings.id, id))
    .get();
  if (!row) return null;

  const publication = publicationStateOf(row);
  const { title, kind, date, place, recapState } = row;
  return {
    id,
    title,
    kind,
    date,
    place,
    state: stateOf({ ...row, publication }),
    recapState,
    publication,
    acceptsChanges: acceptsChanges(row),
    canGoToBin: canGoToBin(publication),
  };
}
