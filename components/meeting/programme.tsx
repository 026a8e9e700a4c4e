"use client";

import { useLayoutEffect, useOptimistic, useRef, useState, useTransition } from "react";
import { send } from "#components/ui/action-result.ts";
import { useStatus } from "#components/ui/status-line.tsx";
import { moved } from "#domain/meeting/rules.ts";
import { NewSequenceForm } from "./new-sequence-form.tsx";
import type { ProgrammeActions, ProgrammeSequence } from "./programme-props.ts";
import { SequenceItem } from "./sequence-item.tsx";
import { useDragOrder } from "./use-drag-order.ts";

type Props = {
  meetingId: string;
  /** Who fills it in. */
  staffId: string;
  date: string;
  sequences: ProgrammeSequence[];
  actions: ProgrammeActions;
};

/** The séquences of a meeting, in order. They are moved by dragging, by Alt and an arrow key, or by their buttons. */
export function Programme({ meetingId, staffId, date, sequences, actions }: Props) {
  const { announce } = useStatus();
  const [, startTransition] = useTransition();
  const [shown, showMoved] = useOptimistic(sequences, (list, move: { from: number; to: number }) =>
    moved(list, move.from, move.to),
  );
  const [spoken, setSpoken] = useState("");
  const keepFocus = useKeptFocus(shown);

  function move(from: number, to: number) {
    const sequence = shown[from];
    if (!sequence || to < 0 || to >= shown.length || from === to) return;
    keepFocus();
    setSpoken(`${sequence.title} : ${to + 1} sur ${shown.length}.`);
    startTransition(async () => {
      showMoved({ from, to });
      const result = await send(actions.move, { id: sequence.id, index: to });
      if (!result.ok) announce(result.message, { tone: "error" });
    });
  }

  const drag = useDragOrder(move);
  return (
    <div className="max-w-3xl">
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
      <ol>
        {shown.map((sequence, index) => (
          <SequenceItem
            key={sequence.id}
            sequence={sequence}
            index={index}
            count={shown.length}
            date={date}
            drag={drag}
            move={(to) => move(index, to)}
            actions={actions}
          />
        ))}
      </ol>
      {shown.length > 1 ? (
        <p className="mt-3 text-ink-soft text-sm max-sm:hidden">
          Pour déplacer une séquence ou un intervenant : les flèches de sa ligne, ou Alt + ↑ et Alt + ↓.
        </p>
      ) : null}
      <NewSequenceForm meetingId={meetingId} staffId={staffId} ordinal={shown.length + 1} action={actions.plan} />
    </div>
  );
}

/** The browser forgets the focus of what it moves in the page: it is given back once the new order stands. */
function useKeptFocus(order: unknown): () => void {
  const kept = useRef<HTMLElement | null>(null);
  const standing = useRef(order);
  useLayoutEffect(() => {
    if (standing.current === order) return;
    standing.current = order;
    if (kept.current?.isConnected && document.activeElement !== kept.current) kept.current.focus();
    kept.current = null;
  });
  return () => {
    kept.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  };
}
