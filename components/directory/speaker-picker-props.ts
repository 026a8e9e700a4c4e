import type { ActionResult } from "#components/ui/use-action-form.ts";
import type {
  Body,
  CreatePersonInput,
  SearchBodiesInput,
  SearchSpeakersInput,
  SpeakerChoice,
  SpeakerSearch,
} from "#domain/directory/schema.ts";

/** `speakerPickerActions` of app/espace/annuaire/picker.ts, to be passed as it is. */
export type SpeakerPickerActions = {
  search: (input: SearchSpeakersInput) => Promise<ActionResult<SpeakerSearch>>;
  searchBodies: (input: SearchBodiesInput) => Promise<ActionResult<Body[]>>;
  create: (input: CreatePersonInput) => Promise<ActionResult<{ id: string; name: string }>>;
};

export type SpeakerPickerProps = {
  label: string;
  description?: string;
  /** Who is chosen now; null for "add somebody". */
  value: SpeakerChoice | null;
  onPick: (speaker: SpeakerChoice) => void;
  /** Escape, when there is nothing left to close. */
  onCancel?: () => void;
  /** Day of the meeting: the offices shown are those in force then. */
  date: string;
  actions: SpeakerPickerActions;
  autoFocus?: boolean;
  /** Empties the field after each choice, to add several people in a row. */
  clearOnPick?: boolean;
};
