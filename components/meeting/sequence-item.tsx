import Link from "next/link";
import type { KeyboardEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { OrderButtons } from "./order-buttons.tsx";
import { OrdinalWord } from "./ordinal-word.tsx";
import { PlannedSpeakers } from "./planned-speakers.tsx";
import type { ProgrammeActions, ProgrammeSequence } from "./programme-props.ts";
import { SequenceTitle } from "./sequence-title.tsx";
import type { DragOrder } from "./use-drag-order.ts";

type Props = {
  sequence: ProgrammeSequence;
  /** From 0. */
  index: number;
  count: number;
  date: string;
  drag: DragOrder;
  move: (to: number) => void;
  actions: ProgrammeActions;
};

export function SequenceItem({ sequence, index, count, date, drag, move, actions }: Props) {
  const { id, title, interventionCount } = sequence;
  const { announce } = useStatus();
  const removal = useAction(actions.remove);

  function onKeyDown(event: KeyboardEvent) {
    // The lists inside have keys of their own.
    if (event.defaultPrevented || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(event.key === "ArrowUp" ? index - 1 : index + 1);
  }

  function remove() {
    removal.run({ id }, () => announce(`Séquence « ${title} » supprimée.`, { undo: () => actions.restore({ id }) }));
  }

  const mark = drag.mark(index);
  return (
    <li
      id={id}
      {...drag.line(index)}
      onKeyDown={onKeyDown}
      className={`relative border-line border-b py-5 first:border-t ${drag.dragged === index ? "opacity-50" : ""} ${mark === "before" ? "shadow-[0_-3px_0_var(--accent)]" : ""} ${mark === "after" ? "shadow-[0_3px_0_var(--accent)]" : ""}`}
    >
      <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-2">
        <span
          {...drag.handle(index)}
          title="Faire glisser pour déplacer"
          className="mt-1 cursor-grab px-1 text-ink-soft max-sm:hidden"
        >
          <svg viewBox="0 0 8 16" className="h-5 w-2.5" aria-hidden="true" fill="currentColor">
            <circle cx="2" cy="3" r="1.2" />
            <circle cx="6" cy="3" r="1.2" />
            <circle cx="2" cy="8" r="1.2" />
            <circle cx="6" cy="8" r="1.2" />
            <circle cx="2" cy="13" r="1.2" />
            <circle cx="6" cy="13" r="1.2" />
          </svg>
        </span>
        <div className="min-w-0 max-sm:col-span-3">
          <p className="text-ink-soft text-sm">
            <OrdinalWord number={index + 1} /> séquence
            {interventionCount > 0 ? <HeldInterventions sequence={sequence} /> : null}
          </p>
          <SequenceTitle sequence={sequence} label={`Titre de la séquence ${index + 1}`} action={actions.rename} />
        </div>
        <div className="flex items-center max-sm:col-span-3 max-sm:-ml-3">
          <OrderButtons
            name={`la séquence ${index + 1}`}
            first={index === 0}
            last={index === count - 1}
            onUp={() => move(index - 1)}
            onDown={() => move(index + 1)}
          />
          {interventionCount === 0 ? (
            <Button
              size="small"
              variant="quiet"
              pending={removal.pending}
              aria-label={`Supprimer la séquence ${index + 1}`}
              onClick={remove}
            >
              Supprimer
            </Button>
          ) : null}
        </div>
      </div>
      <PlannedSpeakers sequence={sequence} ordinal={index + 1} date={date} actions={actions} />
    </li>
  );
}

function HeldInterventions({ sequence: { id, interventionCount } }: { sequence: ProgrammeSequence }) {
  return (
    <>
      {" · "}
      <Link href={`interventions#${id}`} className="link">
        {interventionCount === 1 ? "1 intervention" : `${interventionCount} interventions`}
      </Link>
    </>
  );
}
