import type { ActionResult } from "#components/ui/use-action-form.ts";
import type {
  AddInterventionInput,
  InterventionIdInput,
  MergeInterventionsInput,
  MoveInterventionInput,
  RejoinInterventionsInput,
  RevisionInput,
  RevisionLine,
  SeparateInterventionsInput,
  SetOpeningInput,
  SetSpeakersInput,
  SetThemesInput,
  SplitInterventionInput,
} from "#domain/intervention/schema.ts";
import type { PlanSequenceInput, RenameSequenceInput } from "#domain/meeting/schema.ts";

type Action<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;
type Changed = { version: number };

/** The actions of app/espace/rencontres/[id]/interventions/actions.ts, passed as they are. */
export type RecordActions = {
  add: Action<AddInterventionInput, { id: string }>;
  move: Action<MoveInterventionInput, { id: string }>;
  remove: Action<InterventionIdInput, { id: string }>;
  restore: Action<InterventionIdInput, { id: string }>;
  split: Action<SplitInterventionInput, { id: string; textVersion: number }>;
  merge: Action<MergeInterventionsInput, { textVersion: number }>;
  /** Undoes `merge`. */
  separate: Action<SeparateInterventionsInput, { textVersion: number }>;
  /** Undoes `split`. */
  rejoin: Action<RejoinInterventionsInput, { textVersion: number }>;
  setOpening: Action<SetOpeningInput, Changed>;
  setSpeakers: Action<SetSpeakersInput, Changed>;
  setThemes: Action<SetThemesInput, Changed>;
  planSequence: Action<PlanSequenceInput, { id: string }>;
  renameSequence: Action<RenameSequenceInput, Changed>;
  listRevisions: Action<InterventionIdInput, RevisionLine[]>;
  getRevision: Action<RevisionInput, { text: string }>;
};
