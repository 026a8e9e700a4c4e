import { randomUUID } from "node:crypto";
import { commandLine as actor } from "#app/_cli/command.ts";
import { createPerson } from "#domain/directory/create-person.ts";
import { addIntervention } from "#domain/intervention/add-intervention.ts";
import { saveText } from "#domain/intervention/save-text.ts";
import type { Place } from "#domain/intervention/schema.ts";
import { setOpening } from "#domain/intervention/set-opening.ts";
import { setSpeakers } from "#domain/intervention/set-speakers.ts";
import { createMeeting } from "#domain/meeting/create-meeting.ts";
import { editMeeting } from "#domain/meeting/edit-meeting.ts";
import { planSequence } from "#domain/meeting/plan-sequence.ts";
import { editMeetingInput } from "#domain/meeting/schema.ts";
import { searchCommunes } from "#domain/territory/search-communes.ts";
import type { Source, Truth } from "./source.ts";

/** The text says "Mardi 7.12": of the years in which that is a Tuesday, 2021 is the one that is meant. */
const date = "2021-12-07";

type Spoken = Truth["interventions"][number];

/** Records the real recap by the operations that the screens use, and answers the meeting's id. */
export function enter({ truth, paragraphs }: Source): string {
  const meetingId = randomUUID();
  createMeeting(actor, { id: meetingId, title: truth.title, kind: "territorial", date });
  editMeeting(actor, editMeetingInput.parse(sheetOf(meetingId, truth)));

  const sequences = truth.sessions.map(({ title }) => planSequence(actor, { id: randomUUID(), meetingId, title }).id);
  for (const spoken of truth.interventions) {
    const sequenceId = sequences[spoken.session_index ?? -1];
    const place: Place = sequenceId === undefined ? { part: "opening" } : { part: "sequence", sequenceId };
    recordSpeech(meetingId, place, spoken, paragraphOf(paragraphs, spoken));
  }
  const { id } = addIntervention(actor, { id: randomUUID(), meetingId, place: { part: "closing" }, kind: "plainText" });
  setOpening(actor, { id, version: 1, kind: "plainText", form: "none", leadIn: "", represented: null });
  saveText(actor, { interventionId: id, version: 0, key: randomUUID(), text: truth.hints.closing });
  return meetingId;
}

function sheetOf(id: string, truth: Truth) {
  const [commune] = searchCommunes(actor, truth.place);
  if (!commune) throw new Error(`${truth.place} is not in the territory.`);
  return {
    id,
    version: 1,
    title: truth.title,
    kind: "territorial",
    date,
    startTime: "",
    endTime: "",
    communeCode: commune.code,
    venue: "",
    theme: "",
    attendanceCount: String(truth.attendance_number),
    attendanceText: truth.attendance,
    partners: [],
  };
}

function recordSpeech(meetingId: string, place: Place, spoken: Spoken, paragraph: string): void {
  const { leadIn, officeGender, text } = cut(spoken, paragraph);
  const { id } = addIntervention(actor, { id: randomUUID(), meetingId, place });
  const represents = spoken.attribution.startsWith("ORG") && spoken.organisation !== null;
  const { version } = setOpening(actor, {
    id,
    version: 1,
    kind: "intervention",
    form: represents ? "representing" : spoken.attribution === "ROLE, NAME" ? "capacityFirst" : "nameFirst",
    leadIn,
    represented: represents ? { name: `l’${spoken.organisation}`, gender: "feminine", organisationId: null } : null,
  });
  const personId = addPerson(spoken.speaker, officeGender);
  setSpeakers(actor, { id, version, speakers: [{ personId, officeGender, capacities: capacitiesOf(spoken) }] });
  saveText(actor, { interventionId: id, version: 0, key: randomUUID(), text });
}

function addPerson(name: string, gender: "feminine" | "masculine"): string {
  const [firstName = "", ...lastName] = name.split(" ");
  const person = { id: randomUUID(), firstName, lastName: lastName.join(" "), gender, officeGender: gender };
  return createPerson(actor, { ...person, mandates: [] }).id;
}

/** As printed: the département after its commune, the organisation last where it is not the one represented. */
export function capacitiesOf({ roles, commune, departement, organisation, attribution }: Spoken): string[] {
  const printed = roles.map((role) =>
    commune !== null && departement !== null && role.endsWith(commune.replace(/^Le /, ""))
      ? `${role} (${departement})`
      : role,
  );
  return attribution.endsWith("ORG") && organisation !== null ? [...printed, organisation] : printed;
}

function paragraphOf(paragraphs: string[], spoken: Spoken): string {
  const found = paragraphs.find((it) => it.includes(spoken.speaker) && it.endsWith(spoken.last_words));
  if (!found) throw new Error(`The source has no paragraph of ${spoken.speaker}.`);
  return found;
}

/** What a person does with the eyes: where the lead-in ends, and where the speech begins. */
function cut(spoken: Spoken, paragraph: string) {
  const opening = [spoken.speaker, spoken.organisation, ...capacitiesOf(spoken)].filter((part) => part !== null);
  const starts = opening.map((part) => paragraph.indexOf(part)).filter((at) => at >= 0);
  const ends = opening.map((part) => paragraph.indexOf(part) + part.length);
  const before = paragraph.slice(0, Math.min(...starts));
  return {
    leadIn: before.replace(/\b(?:l['’]|l[ae] )$/i, "").trim(),
    officeGender: /\bla $/i.test(before) ? ("feminine" as const) : ("masculine" as const),
    text: paragraph.slice(Math.max(...ends)).replace(/^[\s,]+/, ""),
  };
}
