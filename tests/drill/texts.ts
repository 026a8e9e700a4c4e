import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anAddedIntervention } from "#tests/support/intervention-factories.ts";

export type DrillText = { meetingId: string; id: string };

/** Empty texts of one new meeting, in the database that is open. */
export function drillTexts(count: number): DrillText[] {
  const actor = anActor("editor");
  const meetingId = aMeeting().id;
  return Array.from({ length: count }, () => ({ meetingId, id: anAddedIntervention(actor, meetingId) }));
}
