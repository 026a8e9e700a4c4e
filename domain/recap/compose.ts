import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  interventionSpeakers,
  interventions,
  interventionThemes,
  meetingPartners,
  meetings,
  sequences,
  themes,
} from "#db/schema.ts";
import { directoryNamesIn } from "../directory/names-in.ts";
import { getHouse } from "../house/queries.ts";
import { Refusal } from "../refusal.ts";
import { departementNames } from "../territory/departement-names.ts";
import { placeOf } from "../territory/place-of.ts";
import { wordsIn } from "./names-in.ts";
import { isEmptySequence } from "./rules.ts";
import type { Recap, RecapBlock, RecapIntervention, RecapSpeaker } from "./schema.ts";
import { typeset } from "./typeset.ts";

/** The recap of a meeting as it would be published now. @throws Refusal "notFound" */
export function composeRecap(tx: Tx, meetingId: string): Recap {
  return asPrinted(composeRecord(tx, meetingId));
}

/** What becomes of a record when it is published: every word as printed, without the séquences in which nobody spoke. */
export function asPrinted(record: Recap): Recap {
  const names = directoryNamesIn(wordsIn(record));
  return typeset(withoutEmptySequences(record), getHouse(), { departements: departementNames(), names });
}

/**
 * Everything that was recorded, in reading order (opening, séquences, closing), empty séquences included.
 * @throws Refusal "notFound"
 */
export function composeRecord(tx: Tx, meetingId: string): Recap {
  const meeting = tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), isNull(meetings.deletedAt)))
    .get();
  if (!meeting) throw new Refusal("Cette rencontre n’existe pas ou plus.", { code: "notFound" });

  return {
    schema: 1,
    title: meeting.title,
    kind: meeting.kind,
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    place: meeting.communeCode === null ? null : placeOf(tx, meeting.communeCode),
    venue: meeting.venue,
    theme: meeting.theme,
    partners: partnersOfRecap(tx, meetingId),
    attendanceCount: meeting.attendanceCount,
    attendanceText: meeting.attendanceText,
    blocks: blocksOfRecap(tx, meetingId),
  };
}

/** Numbers the séquences that remain without a gap. */
function withoutEmptySequences(recap: Recap): Recap {
  let ordinal = 0;
  const blocks = recap.blocks.flatMap((block, index): RecapBlock[] => {
    if (block.type !== "sequence") return [block];
    if (isEmptySequence(recap.blocks, index)) return [];
    ordinal += 1;
    return [{ ...block, ordinal }];
  });
  return { ...recap, blocks };
}

function partnersOfRecap(tx: Tx, meetingId: string): string[] {
  return tx
    .select({ name: meetingPartners.name })
    .from(meetingPartners)
    .where(eq(meetingPartners.meetingId, meetingId))
    .orderBy(asc(meetingPartners.position))
    .all()
    .map((partner) => partner.name);
}

function blocksOfRecap(tx: Tx, meetingId: string): RecapBlock[] {
  const spoken = interventionsOfRecap(tx, meetingId);
  const planned = tx
    .select({ id: sequences.id, title: sequences.title })
    .from(sequences)
    .where(and(eq(sequences.meetingId, meetingId), isNull(sequences.deletedAt)))
    .orderBy(asc(sequences.position), asc(sequences.id))
    .all();

  return [
    ...spoken.filter((it) => it.block.part === "opening").map((it) => it.block),
    ...planned.flatMap((sequence, index): RecapBlock[] => [
      { type: "sequence", id: sequence.id, ordinal: index + 1, title: sequence.title },
      ...spoken.filter((it) => it.block.part === "sequence" && it.sequenceId === sequence.id).map((it) => it.block),
    ]),
    ...spoken.filter((it) => it.block.part === "closing").map((it) => it.block),
  ];
}

function interventionsOfRecap(tx: Tx, meetingId: string): { sequenceId: string | null; block: RecapIntervention }[] {
  const ofMeeting = and(eq(interventions.meetingId, meetingId), isNull(interventions.deletedAt));
  const rows = tx
    .select({
      id: interventions.id,
      sequenceId: interventions.sequenceId,
      part: interventions.part,
      kind: interventions.kind,
      form: interventions.form,
      leadIn: interventions.leadIn,
      representedName: interventions.representedName,
      representedGender: interventions.representedGender,
      text: interventions.text,
    })
    .from(interventions)
    .where(ofMeeting)
    .orderBy(asc(interventions.position), asc(interventions.id))
    .all();
  const speakers = Map.groupBy(
    tx
      .select({
        interventionId: interventionSpeakers.interventionId,
        personId: interventionSpeakers.personId,
        name: interventionSpeakers.name,
        officeGender: interventionSpeakers.officeGender,
        capacities: interventionSpeakers.capacities,
      })
      .from(interventionSpeakers)
      .innerJoin(interventions, eq(interventions.id, interventionSpeakers.interventionId))
      .where(ofMeeting)
      .orderBy(asc(interventionSpeakers.position))
      .all(),
    (row) => row.interventionId,
  );
  const themesOf = Map.groupBy(
    tx
      .select({ interventionId: interventions.id, name: themes.name })
      .from(interventionThemes)
      .innerJoin(interventions, eq(interventions.id, interventionThemes.interventionId))
      .innerJoin(themes, eq(themes.id, interventionThemes.themeId))
      .where(ofMeeting)
      .orderBy(asc(themes.name))
      .all(),
    (row) => row.interventionId,
  );

  return rows.map((row) => ({
    sequenceId: row.sequenceId,
    block: {
      type: "intervention",
      id: row.id,
      part: row.part,
      kind: row.kind,
      form: row.form,
      leadIn: row.leadIn,
      represented:
        row.representedName === null
          ? null
          : { name: row.representedName, gender: row.representedGender ?? "feminine" },
      speakers: (speakers.get(row.id) ?? []).map(speakerOfRecap),
      themes: (themesOf.get(row.id) ?? []).map((theme) => theme.name),
      text: row.text,
    },
  }));
}

function speakerOfRecap({ personId, name, officeGender, capacities }: RecapSpeaker): RecapSpeaker {
  return { personId, name, officeGender, capacities };
}
