import { asc, eq } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { communes, meetingPartners, meetings, organisations } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { Refusal } from "../refusal.ts";
import { getEditableMeeting, type Meeting } from "./get-meeting.ts";
import { fieldLabels, type MeetingField } from "./labels.ts";
import type { EditMeetingInput, Partner } from "./schema.ts";
import { touchRecord } from "./touch-record.ts";

/** @returns the new version, for the next saving of the same form */
export function editMeeting(actor: Actor, input: EditMeetingInput): { version: number } {
  authorize(canEdit(actor));

  return write((tx) => {
    const meeting = getEditableMeeting(tx, input.id);
    const partnersBefore = partnersOf(tx, input.id);
    const changed = changedFields(meeting, partnersBefore, input);
    if (changed.length === 0) return { version: meeting.version };
    if (meeting.version !== input.version) throw new Refusal(conflictMessage, { code: "conflict" });
    refuseUnknown(tx, input);

    const { id, version, partners, ...fields } = input;
    const next = version + 1;
    tx.update(meetings)
      .set({ ...fields, version: next })
      .where(eq(meetings.id, id))
      .run();
    if (changed.includes("partners")) replacePartners(tx, id, partners);
    const summary = changed.map((field) => fieldLabels[field].toLowerCase()).join(", ");
    recordEvent(tx, actor, { action: "meeting.edited", objectId: id, meetingId: id, summary });
    touchRecord(tx, actor, id);
    return { version: next };
  });
}

const conflictMessage =
  "Quelqu’un d’autre a enregistré cette fiche pendant que vous la modifiiez. Rien n’est écrasé : comparez, puis enregistrez.";

export function partnersOf(tx: Tx, meetingId: string): Partner[] {
  return tx
    .select({ name: meetingPartners.name, organisationId: meetingPartners.organisationId })
    .from(meetingPartners)
    .where(eq(meetingPartners.meetingId, meetingId))
    .orderBy(asc(meetingPartners.position))
    .all();
}

function changedFields(meeting: Meeting, partners: Partner[], input: EditMeetingInput): MeetingField[] {
  const { id, version, partners: partnersAfter, ...fields } = input;
  const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => meeting[field] !== fields[field]);
  return samePartners(partners, partnersAfter) ? changed : [...changed, "partners"];
}

function samePartners(before: Partner[], after: Partner[]): boolean {
  return (
    before.length === after.length &&
    before.every((partner, index) => {
      const other = after[index];
      return partner.name === other?.name && partner.organisationId === other.organisationId;
    })
  );
}

/** @throws Refusal for a commune or an organisation that is none, with its field */
export function refuseUnknown(
  tx: Tx,
  { communeCode, partners }: Pick<EditMeetingInput, "communeCode" | "partners">,
): void {
  if (communeCode !== null) {
    const commune = tx.select({ code: communes.code }).from(communes).where(eq(communes.code, communeCode)).get();
    if (!commune) throw new Refusal("Choisissez une commune dans la liste.", { field: "communeCode" });
  }
  for (const [index, { organisationId }] of partners.entries()) {
    if (organisationId === null) continue;
    const known = tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, organisationId))
      .get();
    if (!known) throw new Refusal("Cet organisme n’est plus dans l’annuaire.", { field: `partners.${index}.name` });
  }
}

export function replacePartners(tx: Tx, meetingId: string, partners: Partner[]): void {
  tx.delete(meetingPartners).where(eq(meetingPartners.meetingId, meetingId)).run();
  for (const [position, partner] of partners.entries())
    tx.insert(meetingPartners)
      .values({ ...partner, meetingId, position })
      .run();
}
