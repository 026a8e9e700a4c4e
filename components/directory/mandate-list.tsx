"use client";

import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";

type Props = {
  /** Ids of the mandates, in order. */
  ids: readonly string[];
  /** What each is called: as it is printed. */
  nameOf: (index: number) => string;
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
  children: (index: number) => ReactNode;
};

/** The mandates of a form, in the order in which they are printed: by the hand, by buttons, by Alt+↑ and Alt+↓. */
export function MandateList({ ids, nameOf, onMove, onRemove, children }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [moved, setMoved] = useState("");

  function move(from: number, to: number) {
    if (to < 0 || to >= ids.length || from === to) return;
    onMove(from, to);
    setMoved(`${nameOf(from)}, en position ${to + 1} sur ${ids.length}.`);
  }

  function moveByKey(event: KeyboardEvent, index: number) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(index, event.key === "ArrowUp" ? index - 1 : index + 1);
  }

  return (
    <>
      <ol ref={list} className="flex flex-col">
        {ids.map((id, index) => (
          // Handles and keys move the line; dropping on any part of another line puts it there.
          <li
            key={id}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              if (dragged === index) return;
              onMove(dragged, index);
              setDragged(index);
            }}
            onDrop={(event) => event.preventDefault()}
            className={`border-line border-t py-4 ${dragged === index ? "bg-wash" : ""}`}
          >
            <fieldset onKeyDown={(event) => moveByKey(event, index)} className="min-w-0">
              <legend className="sr-only">{nameOf(index)}</legend>
              <div className="mb-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                <p className="flex min-w-0 items-center gap-2 font-serif">
                  {ids.length > 1 ? (
                    <span
                      aria-hidden="true"
                      draggable
                      onDragStart={(event) => {
                        event.dataTransfer.effectAllowed = "move";
                        setDragged(index);
                      }}
                      onDragEnd={() => setDragged(null)}
                      className="-ml-1 cursor-grab select-none px-1 text-ink-soft active:cursor-grabbing"
                    >
                      ⠿
                    </span>
                  ) : null}
                  <span className="line-clamp-3 min-w-0 break-words">{nameOf(index)}</span>
                </p>
                <div className="-mx-3 flex flex-wrap gap-x-1">
                  {index > 0 ? (
                    <Button variant="quiet" size="small" onClick={() => move(index, index - 1)}>
                      Monter
                    </Button>
                  ) : null}
                  {index < ids.length - 1 ? (
                    <Button variant="quiet" size="small" onClick={() => move(index, index + 1)}>
                      Descendre
                    </Button>
                  ) : null}
                  <Button variant="quiet" size="small" onClick={() => onRemove(index)}>
                    Retirer
                  </Button>
                </div>
              </div>
              {children(index)}
            </fieldset>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {moved}
      </p>
    </>
  );
}
