import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { interventions, meetings, persons, plannedSpeakers, sequences } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { capacitiesByPerson } from "../directory/capacities-on.ts";
import { liveSequences } from "./live-sequences.ts";

type PlannedSequence = {
  id: string;
  version: number;
  title: string;
  speakers: PlannedSpeaker[];
  interventionCount: number;
};

type PlannedSpeaker = {
  personId: string;
  name: string;
  /** Offices in force on the day of the meeting, as printed. */
  capacities: string[];
};

/** The séquences of a meeting in order, each with the speakers planned in it. */
export function getProgramme(actor: Actor, meetingId: string): PlannedSequence[] {
  authorize(canRead(actor));
  const speakers = speakersBySequence(meetingId);
  const counts = interventionCounts(meetingId);
  return liveSequences(db(), meetingId).map(({ id, version, title }) => ({
    id,
    version,
    title,
    speakers: speakers.get(id) ?? [],
    interventionCount: counts.get(id) ?? 0,
  }));
}

function speakersBySequence(meetingId: string): Map<string, PlannedSpeaker[]> {
  const planned = db()
    .select({
      sequenceId: plannedSpeakers.sequenceId,
      personId: persons.id,
      name: sql<string>`trim(${persons.firstName} || ' ' || ${persons.lastName})`,
      date: meetings.date,
    })
    .from(sequences)
    .innerJoin(meetings, eq(meetings.id, sequences.meetingId))
    .innerJoin(plannedSpeakers, eq(plannedSpeakers.sequenceId, sequences.id))
    .innerJoin(persons, eq(persons.id, plannedSpeakers.personId))
    .where(eq(sequences.meetingId, meetingId))
    .orderBy(asc(plannedSpeakers.position))
    .all();
  const [first] = planned;
  if (!first) return new Map();

  const ids = planned.map(({ personId }) => personId);
  const capacities = capacitiesByPerson(ids, first.date);
  const speakers = planned.map(({ sequenceId, personId, name }) => ({
    sequenceId,
    speaker: { personId, name, capacities: (capacities.get(personId) ?? []).map(({ text }) => text) },
  }));
  return new Map(
    [...Map.groupBy(speakers, ({ sequenceId }) => sequenceId)].map(([id, held]) => [
      id,
      held.map(({ speaker }) => speaker),
    ]),
  );
}

function interventionCounts(meetingId: string): Map<string | null, number> {
  const counts = db()
    .select({ sequenceId: interventions.sequenceId, count: count() })
    .from(interventions)
    .where(and(eq(interventions.meetingId, meetingId), isNull(interventions.deletedAt)))
    .groupBy(interventions.sequenceId)
    .all();
  return new Map(counts.map(({ sequenceId, count }) => [sequenceId, count]));
}
