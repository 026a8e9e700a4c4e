import { isIn, usualKind } from "#domain/intervention/rules.ts";
import type {
  Form,
  Kind,
  MeetingRecord,
  Place,
  RecordedIntervention,
  Represented,
  Speaker,
} from "#domain/intervention/schema.ts";

// What the screen shows while the server is answering: the change as it will be, if it is accepted.

export type Opening = { kind: Kind; form: Form; leadIn: string; represented: Represented | null };

export type Change =
  | { type: "add"; id: string; place: Place; afterId: string | null }
  | { type: "move"; id: string; place: Place; afterId: string | null }
  | { type: "remove"; id: string }
  | ({ type: "opening"; id: string } & Opening)
  | { type: "speakers"; id: string; speakers: Speaker[] }
  | { type: "themes"; id: string; themes: string[] }
  | { type: "planSequence"; id: string; title: string }
  | { type: "renameSequence"; id: string; title: string };

export function changed(record: MeetingRecord, change: Change): MeetingRecord {
  if (change.type === "planSequence") {
    const sequence = { id: change.id, title: change.title, version: 1, planned: [] };
    return { ...record, sequences: [...record.sequences.filter(({ id }) => id !== change.id), sequence] };
  }
  if (change.type === "renameSequence") {
    const sequences = record.sequences.map((it) => (it.id === change.id ? { ...it, title: change.title } : it));
    return { ...record, sequences };
  }
  return { ...record, interventions: changedInterventions(record.interventions, change) };
}

type OfIntervention = Exclude<Change, { type: "planSequence" | "renameSequence" }>;

function changedInterventions(all: RecordedIntervention[], change: OfIntervention): RecordedIntervention[] {
  if (change.type === "remove") return all.filter(({ id }) => id !== change.id);
  if (change.type === "add") return put(all, newcomer(all, change), change);
  if (change.type === "move") {
    const moving = all.find(({ id }) => id === change.id);
    return moving ? put(all, moving, change) : all;
  }
  const { type, id, ...fields } = change;
  return all.map((intervention) => (intervention.id === id ? { ...intervention, ...fields } : intervention));
}

type Spot = { place: Place; afterId: string | null };

function put(all: RecordedIntervention[], moving: RecordedIntervention, { place, afterId }: Spot) {
  const others = all.filter(({ id }) => id !== moving.id);
  const sequenceId = place.part === "sequence" ? place.sequenceId : null;
  const moved = { ...moving, part: place.part, sequenceId };
  const index = afterId === null ? 0 : others.findIndex(({ id }) => id === afterId) + 1;
  return [...others.slice(0, index), moved, ...others.slice(index)];
}

function newcomer(all: RecordedIntervention[], { id, place }: { id: string; place: Place }): RecordedIntervention {
  return {
    id,
    part: place.part,
    sequenceId: place.part === "sequence" ? place.sequenceId : null,
    kind: usualKind(place, all.filter((intervention) => isIn(place, intervention)).length),
    form: "nameFirst",
    leadIn: "",
    represented: null,
    speakers: [],
    themes: [],
    text: "",
    textVersion: 0,
    version: 1,
  };
}
