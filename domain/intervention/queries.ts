import { and, asc, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "#db/client.ts";
import {
  interventionSpeakers,
  interventions,
  interventionThemes,
  meetings,
  persons,
  plannedSpeakers,
  sequences,
  themes,
} from "#db/schema.ts";
import { authorize, canEdit, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { fullName } from "../directory/rules.ts";
import { liveSequences } from "../meeting/live-sequences.ts";
import { acceptsChanges } from "../meeting/rules.ts";
import type { MeetingRecord, RecordedIntervention, RecordedSequence, Speaker } from "./schema.ts";

/** Everything that was said at a meeting, for reading or writing it. */
export function findRecord(actor: Actor, meetingId: string): MeetingRecord | null {
  authorize(canRead(actor));
  return db().transaction((tx) => {
    const meeting = tx.select().from(meetings).where(eq(meetings.id, meetingId)).get();
    if (!meeting) return null;
    return {
      meetingId,
      title: meeting.title,
      date: meeting.date,
      recordVersion: meeting.recordVersion,
      acceptsChanges: canEdit(actor) && acceptsChanges(meeting),
      sequences: sequencesOf(tx, meetingId),
      interventions: interventionsOf(tx, meetingId),
    };
  });
}

/** Themes that some intervention carries, for proposing them elsewhere. */
export function listThemes(actor: Actor): string[] {
  authorize(canRead(actor));
  return db()
    .select({ name: themes.name })
    .from(themes)
    .orderBy(asc(themes.name))
    .all()
    .map(({ name }) => name);
}

type Reader = Pick<Tx, "select">;

function sequencesOf(tx: Reader, meetingId: string): RecordedSequence[] {
  const planned = Map.groupBy(
    tx
      .select({
        sequenceId: plannedSpeakers.sequenceId,
        personId: persons.id,
        firstName: persons.firstName,
        lastName: persons.lastName,
        officeGender: persons.officeGender,
      })
      .from(plannedSpeakers)
      .innerJoin(sequences, eq(sequences.id, plannedSpeakers.sequenceId))
      .innerJoin(persons, eq(persons.id, plannedSpeakers.personId))
      .where(eq(sequences.meetingId, meetingId))
      .orderBy(asc(plannedSpeakers.position))
      .all(),
    ({ sequenceId }) => sequenceId,
  );
  return liveSequences(tx, meetingId).map(({ id, title, version }) => ({
    id,
    title,
    version,
    planned: (planned.get(id) ?? []).map(({ personId, officeGender, ...person }) => ({
      personId,
      name: fullName(person),
      officeGender,
    })),
  }));
}

function interventionsOf(tx: Reader, meetingId: string): RecordedIntervention[] {
  const live = and(eq(interventions.meetingId, meetingId), isNull(interventions.deletedAt));
  const speakers = speakersOf(tx, live);
  const themesOf = Map.groupBy(
    tx
      .select({ interventionId: interventionThemes.interventionId, name: themes.name })
      .from(interventionThemes)
      .innerJoin(interventions, eq(interventions.id, interventionThemes.interventionId))
      .innerJoin(themes, eq(themes.id, interventionThemes.themeId))
      .where(live)
      .orderBy(asc(themes.name))
      .all(),
    ({ interventionId }) => interventionId,
  );
  return tx
    .select()
    .from(interventions)
    .where(live)
    .orderBy(asc(interventions.position), asc(interventions.id))
    .all()
    .map(({ id, part, sequenceId, kind, form, leadIn, text, textVersion, version, ...row }) => ({
      id,
      part,
      sequenceId,
      kind,
      form,
      leadIn,
      represented:
        row.representedName === null || row.representedGender === null
          ? null
          : {
              name: row.representedName,
              gender: row.representedGender,
              organisationId: row.representedOrganisationId,
            },
      speakers: speakers.get(id) ?? [],
      themes: (themesOf.get(id) ?? []).map(({ name }) => name),
      text,
      textVersion,
      version,
    }));
}

function speakersOf(tx: Reader, live: ReturnType<typeof and>): Map<string, Speaker[]> {
  const rows = tx
    .select({
      interventionId: interventionSpeakers.interventionId,
      personId: interventionSpeakers.personId,
      name: interventionSpeakers.name,
      officeGender: interventionSpeakers.officeGender,
      capacities: interventionSpeakers.capacities,
    })
    .from(interventionSpeakers)
    .innerJoin(interventions, eq(interventions.id, interventionSpeakers.interventionId))
    .where(live)
    .orderBy(asc(interventionSpeakers.position))
    .all();
  const speakers = new Map<string, Speaker[]>();
  for (const { interventionId, ...speaker } of rows)
    speakers.set(interventionId, [...(speakers.get(interventionId) ?? []), speaker]);
  return speakers;
}
