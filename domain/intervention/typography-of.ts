import { asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { communes, meetingPartners, meetings } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { directoryNamesIn } from "../directory/names-in.ts";
import type { Typography } from "../french/typography.ts";
import { getHouse } from "../house/queries.ts";
import type { MeetingRecord } from "./schema.ts";

/** How the words of a record are set: as the house wants, leaving alone the people, bodies and places that it names. */
export function typographyOf(actor: Actor, record: MeetingRecord): Typography {
  authorize(canRead(actor));
  const { interventions, sequences, meetingId } = record;
  const names = [
    ...interventions.flatMap(({ speakers }) => speakers.map(({ name }) => name)),
    ...interventions.flatMap(({ represented }) => represented?.name ?? []),
    ...sequences.flatMap(({ planned }) => planned.map(({ name }) => name)),
    ...partnersOf(meetingId),
    ...communeOf(meetingId),
    ...directoryNamesIn(interventions.map(({ text }) => text).join("\n")),
  ];
  return { guillemetSpace: getHouse().guillemetSpace, names: [...new Set(names)] };
}

function partnersOf(meetingId: string): string[] {
  return db()
    .select({ name: meetingPartners.name })
    .from(meetingPartners)
    .where(eq(meetingPartners.meetingId, meetingId))
    .orderBy(asc(meetingPartners.position))
    .all()
    .map(({ name }) => name);
}

function communeOf(meetingId: string): string[] {
  return db()
    .select({ name: communes.name })
    .from(meetings)
    .innerJoin(communes, eq(communes.code, meetings.communeCode))
    .where(eq(meetings.id, meetingId))
    .all()
    .map(({ name }) => name);
}
