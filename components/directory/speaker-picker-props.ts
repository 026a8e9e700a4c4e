import type { ActionResult } from "#components/ui/use-action-form.ts";
import type {
  Body,
  CreatePersonInput,
  SearchBodiesInput,
  SearchSpeakersInput,
  SpeakerChoice,
  SpeakerReading,
  SpeakerSearch,
} from "#domain/directory/schema.ts";
import type { SpeakerDraft } from "./speaker-draft.ts";

/** `speakerPickerActions` of app/espace/annuaire/picker.ts, to be passed as it is. */
export type SpeakerPickerActions = {
  search: (input: SearchSpeakersInput) => Promise<ActionResult<SpeakerSearch>>;
  searchBodies: (input: SearchBodiesInput) => Promise<ActionResult<Body[]>>;
  create: (input: CreatePersonInput) => Promise<ActionResult<{ id: string; name: string }>>;
};

/** The line that was typed and, once it adds somebody, the form that it opened as far as it is filled in. */
export type TypedSpeaker = {
  line: string;
  adding: (Pick<SpeakerSearch, "alike"> & { reading: SpeakerReading; draft?: SpeakerDraft }) | null;
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
  /** What an earlier visit typed, to go on from. */
  begun?: TypedSpeaker | undefined;
  onTyped?: (typed: TypedSpeaker) => void;
};
