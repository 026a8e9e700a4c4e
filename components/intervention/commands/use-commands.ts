"use client";

import type { RecordedSequence } from "#domain/intervention/schema.ts";
import type { Section } from "../reading-order.ts";
import type { Desk } from "./desk.ts";
import { useCutCommands } from "./use-cut-commands.ts";
import { useEditCommands } from "./use-edit-commands.ts";
import { useOrderCommands } from "./use-order-commands.ts";

export type Commands = ReturnType<typeof useCommands>;

/** Everything that can be done with the record, but for the words themselves. */
export function useCommands(desk: Desk) {
  const ordering = useOrderCommands(desk);
  const cutting = useCutCommands(desk);
  const editing = useEditCommands(desk);

  /** At the end of a part of the record. */
  function addTo({ place, interventions }: Section): string {
    return ordering.add(place, interventions.at(-1)?.id ?? null);
  }

  /** The intervention of somebody who was announced there. */
  function addPlanned(section: Section, { personId, name, officeGender }: RecordedSequence["planned"][number]) {
    const speaker = { personId, name, officeGender, capacities: desk.capacities[personId] ?? [] };
    editing.setSpeakers(addTo(section), [speaker]);
  }

  return { ...ordering, ...cutting, ...editing, addTo, addPlanned };
}
