import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { imports, interventions, meetings, organisations, sequences } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { refuseUnknown, replacePartners } from "../meeting/edit-meeting.ts";
import { editMeetingInput } from "../meeting/schema.ts";
import { Refusal } from "../refusal.ts";
import { adoptBlocks } from "./adopt-blocks.ts";
import { adoptPeople } from "./adopt-people.ts";
import { getConfirmable, getImport, refuseStale } from "./get-import.ts";
import { keepProposal } from "./keep-proposal.ts";
import { linkedByName } from "./link-directory.ts";
import { inTheirParts, missingFrom } from "./rules.ts";
import type { AdoptImportInput, Proposal } from "./schema.ts";
import { valid } from "./valid.ts";

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
    const proposal = apartFromRecords(tx, linkedByName(tx, found.read));
    refuseIncomplete(proposal);

    const meetingId = randomUUID();
    addMeeting(tx, actor, meetingId, proposal);
    adoptBlocks(tx, actor, meetingId, proposal, adoptPeople(tx, actor, proposal));
    keepProposal(tx, id, proposal, version + 1);
    tx.update(imports)
      .set({ state: "adopted", meetingId, endedAt: now(), endedBy: actor.id })
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
  refuseUnknown(tx, { ...fields, partners });
  const at = now();
  tx.insert(meetings)
    .values({ ...fields, createdAt: at, createdBy: actor.id, updatedAt: at, updatedBy: actor.id })
    .run();
  replacePartners(tx, id, partners);
}

/** Of the directory, the organisation that bears this name, with its article or without. */
function organisationNamed(tx: Tx, name: string): string | null {
  const bare = name.replace(/^(?:la |le |les |l’)/i, "");
  const found = tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(inArray(organisations.name, [name, bare]), isNull(organisations.deletedAt)))
    .get();
  return found?.id ?? null;
}
