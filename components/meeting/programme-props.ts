import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import type { ActionResult } from "#components/ui/action-result.ts";
import type {
  MovePlannedSpeakerInput,
  MoveSequenceInput,
  PlanSequenceInput,
  PlanSpeakerInput,
  RenameSequenceInput,
  SequenceIdInput,
  UnplanSpeakerInput,
} from "#domain/meeting/schema.ts";

export type ProgrammeSequence = {
  id: string;
  version: number;
  title: string;
  speakers: { personId: string; name: string; capacities: string[] }[];
  interventionCount: number;
};

type Action<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;
/** The actions of app/espace/rencontres/[id]/programme/actions.ts, passed as they are. */
export type ProgrammeActions = {
  speakers: SpeakerPickerActions;
  plan: Action<PlanSequenceInput, { id: string }>;
  rename: Action<RenameSequenceInput, { version: number }>;
  move: Action<MoveSequenceInput, { index: number }>;
  remove: Action<SequenceIdInput, { id: string }>;
  restore: Action<SequenceIdInput, { id: string }>;
  planSpeaker: Action<PlanSpeakerInput, { personId: string }>;
  unplanSpeaker: Action<UnplanSpeakerInput, { personId: string }>;
  moveSpeaker: Action<MovePlannedSpeakerInput, { index: number }>;
};
