"use client";

import { type DragEvent, useState } from "react";

/** Dragging the lines of an ordered list with a mouse. */
export function useDragOrder(move: (from: number, to: number) => void) {
  const [from, setFrom] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);

  function end() {
    setFrom(null);
    setOver(null);
  }

  return {
    /** For the element by which a line is taken. */
    handle: (index: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        setFrom(index);
        event.dataTransfer.effectAllowed = "move";
        const line = event.currentTarget.closest("li");
        if (line) event.dataTransfer.setDragImage(line, 16, 16);
      },
      onDragEnd: end,
    }),
    /** For the line itself. */
    line: (index: number) => ({
      onDragOver: (event: DragEvent) => {
        if (from === null) return;
        event.preventDefault();
        setOver(index);
      },
      onDrop: (event: DragEvent) => {
        if (from === null) return;
        event.preventDefault();
        move(from, index);
        end();
      },
    }),
    /** Where what is dragged would land: before this line, or after it. */
    mark: (index: number): "before" | "after" | null => {
      if (from === null || over !== index || from === index) return null;
      return from < index ? "after" : "before";
    },
    dragged: from,
  };
}

export type DragOrder = ReturnType<typeof useDragOrder>;
