"use client";

import { type KeyboardEvent, useState } from "react";
import { SpeakerPicker } from "#components/directory/speaker-picker.tsx";
import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { OrderButtons } from "./order-buttons.tsx";
import type { ProgrammeActions, ProgrammeSequence } from "./programme-props.ts";

type Props = { sequence: ProgrammeSequence; ordinal: number; date: string; actions: ProgrammeActions };

/** Who is expected to speak in a séquence, in order. */
export function PlannedSpeakers({ sequence, ordinal, date, actions }: Props) {
  const { id: sequenceId, speakers } = sequence;
  const { announce } = useStatus();
  const [picking, setPicking] = useState(false);
  const planning = useAction(actions.planSpeaker);
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
      {picking ? (
        <div className="mt-2 max-w-xl">
          <SpeakerPicker
            label={`Intervenant prévu dans la séquence ${ordinal}`}
            value={null}
            date={date}
            autoFocus
            clearOnPick
            actions={actions.speakers}
            onPick={(speaker) => planning.run({ sequenceId, personId: speaker.id })}
            onCancel={() => setPicking(false)}
          />
        </div>
      ) : (
        <Button size="small" variant="quiet" className="-ml-3" onClick={() => setPicking(true)}>
          {speakers.length === 0 ? "Prévoir un intervenant" : "Prévoir un autre intervenant"}
        </Button>
      )}
    </div>
  );
}
