"use client";

import type { KeyboardEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { OrderButtons } from "./order-buttons.tsx";
import type { ProgrammeActions, ProgrammeSequence } from "./programme.tsx";

type Props = { sequence: ProgrammeSequence; ordinal: number; date: string; actions: ProgrammeActions };

/** Who is expected to speak in a séquence, in order. */
export function PlannedSpeakers({ sequence, ordinal, actions }: Props) {
  const { id: sequenceId, speakers } = sequence;
  const { announce } = useStatus();
  const unplanning = useAction(actions.unplanSpeaker);
  const moving = useAction(actions.moveSpeaker);

  const move = (personId: string, index: number) => {
    if (index >= 0 && index < speakers.length) moving.run({ sequenceId, personId, index });
  };

  function onKeyDown(event: KeyboardEvent, personId: string, index: number) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(personId, event.key === "ArrowUp" ? index - 1 : index + 1);
  }

  return (
    <div className="mt-2 sm:ml-7">
      {speakers.length > 0 ? (
        <ol aria-label={`Intervenants prévus dans la séquence ${ordinal}`}>
          {speakers.map(({ personId, name, capacities }, index) => (
            <li
              key={personId}
              onKeyDown={(event) => onKeyDown(event, personId, index)}
              className="flex items-center gap-2 py-0.5"
            >
              <span className="min-w-0 grow break-words">
                <span className="font-semibold">{name}</span>
                {capacities.length > 0 ? <span className="text-ink-soft">, {capacities.join(", ")}</span> : null}
              </span>
              <OrderButtons
                name={name}
                first={index === 0}
                last={index === speakers.length - 1}
                onUp={() => move(personId, index - 1)}
                onDown={() => move(personId, index + 1)}
              />
              <Button
                size="small"
                variant="quiet"
                aria-label={`Retirer ${name} de la séquence ${ordinal}`}
                onClick={() =>
                  unplanning.run({ sequenceId, personId }, () =>
                    announce(`${name} n’est plus au programme de cette séquence.`, {
                      undo: () => actions.planSpeaker({ sequenceId, personId, index }),
                    }),
                  )
                }
              >
                Retirer
              </Button>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
