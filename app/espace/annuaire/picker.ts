import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import { createSpeakerAction, searchBodiesAction, searchSpeakersAction } from "./picker-actions.ts";

/** What a speaker picker needs, to be passed from a page as it is. */
export const speakerPickerActions: SpeakerPickerActions = {
  search: searchSpeakersAction,
  searchBodies: searchBodiesAction,
  create: createSpeakerAction,
};
