import { type StateTone, StateWord } from "#components/ui/state-word.tsx";
import { publicationStateLabels } from "#domain/publication/labels.ts";
import type { PublicationState } from "#domain/publication/schema.ts";

export function PublicationStateWord({ state }: { state: PublicationState }) {
  return <StateWord tone={tones[state]}>{publicationStateLabels[state]}</StateWord>;
}

const tones = {
  none: "begun",
  published: "done",
  modifiedSince: "changed",
  withdrawn: "closed",
} satisfies Record<PublicationState, StateTone>;
