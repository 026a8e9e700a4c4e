import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import type * as z from "zod";
import { type Tx, write } from "#db/client.ts";
import {
  communes,
  imports,
  interventionSpeakers,
  interventions,
  meetingPartners,
  meetings,
  organisations,
  persons,
  revisions,
  sequences,
} from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { createPerson } from "../directory/create-person.ts";
import { fullName } from "../directory/rules.ts";
import { createPersonInput } from "../directory/schema.ts";
import { saveTextInput, setOpeningInput, setSpeakersInput } from "../intervention/schema.ts";
import { normalText } from "../intervention/text.ts";
import { editMeetingInput, planSequenceInput } from "../meeting/schema.ts";
import { Refusal } from "../refusal.ts";
import { getConfirmable, getImport, refuseStale } from "./get-import.ts";
import { inTheirParts, missingFrom, speakingPeople } from "./rules.ts";
import type { AdoptImportInput, Proposal, ProposedBlock, ProposedIntervention } from "./schema.ts";

/**
 * Makes a meeting of what was read and confirmed, its séquences, people and interventions: all of it, or nothing. The same
 * document again (a double click) is the meeting that it became.
 * @throws Refusal naming what is missing or too long, with its field
 */
export function adoptImport(actor: Actor, { id, version }: AdoptImportInput): { meetingId: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const { meetingId: adopted } = getImport(tx, id);
    if (adopted !== null) return { meetingId: adopted };
    const found = getConfirmable(tx, id);
    refuseStale(found, version);
    const proposal = apartFromRecords(tx, found.read);
    refuseIncomplete(proposal);

    const meetingId = randomUUID();
    addMeeting(tx, actor, meetingId, proposal);
    const speakers = addPeople(tx, actor, proposal);
    addBlocks(tx, actor, meetingId, proposal, speakers);
    tx.update(imports)
      .set({
        state: "adopted",
        meetingId,
        proposal: JSON.stringify(proposal),
        endedAt: now(),
        endedBy: actor.id,
        version: version + 1,
      })
      .where(eq(imports.id, id))
      .run();
    const summary = proposal.title.trim();
    recordEvent(tx, actor, { action: "meeting.adopted", objectId: meetingId, meetingId, summary });
    return { meetingId };
  });
}

/** With ids of its own where a record has them already: adopted beside an earlier state of the same document. */
function apartFromRecords(tx: Tx, proposal: Proposal): Proposal {
  const ids = proposal.blocks.map(({ id }) => id);
  const known = tx.select({ id: interventions.id }).from(interventions).where(inArray(interventions.id, ids)).all();
  const planned = tx.select({ id: sequences.id }).from(sequences).where(inArray(sequences.id, ids)).all();
  const taken = new Set([...known, ...planned].map(({ id }) => id));
  const blocks = proposal.blocks.map((block) => (taken.has(block.id) ? { ...block, id: randomUUID() } : block));
  return { ...proposal, blocks: inTheirParts(blocks) };
}

function refuseIncomplete(proposal: Proposal): void {
  const [missing] = missingFrom(proposal);
  if (missing) throw new Refusal(missing.message, { field: missing.field });
}

function addMeeting(tx: Tx, actor: Actor, id: string, proposal: Proposal): void {
  const { title, kind, date, startTime, endTime, communeCode, venue, theme, attendanceCount, attendanceText } =
    proposal;
  const {
    version: _,
    partners,
    ...fields
  } = valid(editMeetingInput, {
    ...{ id, version: 1, title, kind, date: date ?? "", communeCode: communeCode ?? "" },
    ...{ startTime: startTime ?? "", endTime: endTime ?? "", venue: venue ?? "", theme: theme ?? "" },
    ...{ attendanceCount: String(attendanceCount ?? ""), attendanceText: attendanceText ?? "" },
    partners: proposal.partners.map((name) => ({ name, organisationId: organisationNamed(tx, name) })),
  });
  refuseUnknownCommune(tx, fields.communeCode);
  const at = now();
  tx.insert(meetings)
    .values({ ...fields, createdAt: at, createdBy: actor.id, updatedAt: at, updatedBy: actor.id })
    .run();
  for (const [position, partner] of partners.entries())
    tx.insert(meetingPartners)
      .values({ ...partner, meetingId: id, position })
      .run();
}

function organisationNamed(tx: Tx, name: string): string | null {
  const bare = name.replace(/^(?:la |le |les |l’)/i, "");
  const found = tx
    .select({ id: organisations.id, deletedAt: organisations.deletedAt })
    .from(organisations)
    .where(inArray(organisations.name, [name, bare]))
    .get();
  return found && found.deletedAt === null ? found.id : null;
}

function refuseUnknownCommune(tx: Tx, code: string | null): void {
  if (code === null) return;
  const known = tx.select({ code: communes.code }).from(communes).where(eq(communes.code, code)).get();
  if (!known) throw new Refusal("Choisissez une commune dans la liste.", { field: "communeCode" });
}

type Adopted = { personId: string; name: string; officeGender: "feminine" | "masculine" };

/** Those of the directory as it calls them, and whoever is new to it: without mandates, which old words would make current. */
function addPeople(tx: Tx, actor: Actor, proposal: Proposal): Map<string, Adopted> {
  return new Map(
    speakingPeople(proposal).map((person) => {
      const { key, personId, firstName, lastName, gender, officeGender } = person;
      if (personId !== null) {
        const known = tx.select().from(persons).where(eq(persons.id, personId)).get();
        if (!known || known.deletedAt !== null)
          throw new Refusal(`${fullName(person)} n’est plus dans l’annuaire.`, { field: `people.${key}` });
        return [key, { personId, name: fullName(person), officeGender }];
      }
      const input = { id: randomUUID(), firstName, lastName, gender, officeGender, mandates: [] };
      const created = createPerson(actor, valid(createPersonInput, input, `people.${key}`));
      return [key, { personId: created.id, name: created.name, officeGender }];
    }),
  );
}

function addBlocks(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  { blocks }: Proposal,
  speakers: Map<string, Adopted>,
): void {
  let sequenceId: string | null = null;
  const standing = new Map<string, number>();
  for (const block of blocks) {
    if (block.type === "sequence") {
      sequenceId = block.id;
      addSequence(tx, meetingId, block, count(standing, "sequences"));
      continue;
    }
    const inSequence = block.part === "sequence" ? sequenceId : null;
    const position = count(standing, inSequence ?? block.part);
    addIntervention(tx, actor, { meetingId, sequenceId: inSequence, position }, block, speakers);
  }
}

function addSequence(tx: Tx, meetingId: string, block: ProposedBlock & { type: "sequence" }, position: number): void {
  const { id, title } = valid(planSequenceInput, { id: block.id, meetingId, title: block.title }, block.id);
  tx.insert(sequences).values({ id, meetingId, title, position }).run();
}

type Standing = { meetingId: string; sequenceId: string | null; position: number };

function addIntervention(
  tx: Tx,
  actor: Actor,
  standing: Standing,
  block: ProposedIntervention,
  people: Map<string, Adopted>,
): void {
  const represented = block.represented === null ? null : { ...block.represented, organisationId: null };
  const { id } = block;
  const opening = valid(setOpeningInput, { ...block, id, version: 1, represented }, id);
  const { text } = valid(
    saveTextInput,
    { interventionId: id, version: 0, key: randomUUID(), text: normalText(block.text) },
    id,
  );
  const spoken = block.speakers.map(({ person, capacities }) => {
    const adopted = people.get(person);
    if (!adopted) throw new Error(`A speaker of a proposal is not among its people: ${person}.`);
    return { ...adopted, capacities };
  });
  const { speakers } = valid(setSpeakersInput, { id, version: 1, speakers: spoken }, id);

  const at = now();
  const hasText = text !== "";
  tx.insert(interventions)
    .values({
      ...{ id, ...standing, part: block.part, kind: opening.kind, form: opening.form, leadIn: opening.leadIn },
      representedName: opening.represented?.name ?? null,
      representedGender: opening.represented?.gender ?? null,
      ...{ text, textVersion: hasText ? 1 : 0, updatedAt: at, updatedBy: actor.id },
    })
    .run();
  for (const [position, speaker] of speakers.entries())
    tx.insert(interventionSpeakers)
      .values({ id: randomUUID(), interventionId: id, position, ...speaker, name: speaker.name ?? "" })
      .run();
  if (hasText)
    tx.insert(revisions)
      .values({ key: randomUUID(), interventionId: id, version: 1, text, savedAt: at, savedBy: actor.id })
      .run();
}

/** By the same rules as what is typed. @throws Refusal with the sentence of the first that is broken */
function valid<Schema extends z.ZodType>(schema: Schema, input: unknown, field?: string): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal(issue?.message ?? "", { field: field ?? String(issue?.path[0] ?? "") });
}

function count(standing: Map<string, number>, where: string): number {
  const position = standing.get(where) ?? 0;
  standing.set(where, position + 1);
  return position;
}
