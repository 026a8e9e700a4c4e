import { type StateTone, StateWord } from "#components/ui/state-word.tsx";
import { stateLabels } from "#domain/meeting/labels.ts";
import type { MeetingState } from "#domain/meeting/schema.ts";

export function MeetingStateWord({ state }: { state: MeetingState }) {
  return <StateWord tone={tones[state]}>{stateLabels[state]}</StateWord>;
}

const tones = {
  draft: "begun",
  inReview: "waiting",
  approved: "ready",
  published: "done",
  modifiedSince: "changed",
  withdrawn: "closed",
  archived: "closed",
  binned: "closed",
} satisfies Record<MeetingState, StateTone>;
