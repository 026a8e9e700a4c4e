import { isEmptySequence } from "../../recap/rules.ts";
import type { Check } from "../context.ts";
import { interventionsOf } from "../passages.ts";
import type { Finding } from "../schema.ts";

/** A séquence that will not be printed, since nobody spoke in it. */
export const checkSequences: Check = ({ blocks }) =>
  blocks.flatMap((block, index): Finding[] =>
    block.type === "sequence" && isEmptySequence(blocks, index)
      ? [
          {
            kind: "emptySequence",
            message: `La séquence «\u00a0${block.title}\u00a0» n’a aucune intervention\u00a0: elle ne sera pas imprimée.`,
            about: block.title,
            tab: "programme",
            anchor: block.id,
          },
        ]
      : [],
  );

/** Somebody who was expected and of whom nothing is recorded. */
export const checkPlannedSpeakers: Check = (record, { planned }) => {
  const spoke = new Set(interventionsOf(record).flatMap(({ speakers }) => speakers.map(({ personId }) => personId)));
  const silent = planned.filter(({ personId }) => !spoke.has(personId));
  return silent
    .filter(({ personId }, index) => silent.findIndex((it) => it.personId === personId) === index)
    .map(({ name, sequenceId }) => ({
      kind: "plannedSpeakerSilent",
      message: `${name} était au programme, et rien n’est enregistré de ce qui a été dit.`,
      about: name,
      tab: "programme",
      anchor: sequenceId,
    }));
};
