"use client";

import { useMemo, useRef } from "react";
import type { Commands } from "./commands/use-commands.ts";
import type { Caret, EditorOrder, Tool } from "./editor/editor-port.ts";
import type { BlockPort } from "./intervention-block.tsx";
import { inReadingOrder, type Section } from "./reading-order.ts";
import type { Texts } from "./texts.ts";
import type { Cursor } from "./use-cursor.ts";

type Desk = {
  sections: Section[];
  texts: Texts;
  cursor: Cursor;
  commands: Commands;
  onTools: (active: Tool[]) => void;
};

/** What the texts ask of the screen. The port stays the same from one rendering to the next: typing in a text renders no other. */
export function useBlockPort({ sections, texts, cursor, commands, onTools }: Desk): BlockPort {
  const order = inReadingOrder(sections);

  function obey(id: string, asked: EditorOrder) {
    const intervention = order.find((it) => it.id === id);
    if (!intervention) return;
    if (asked === "save") texts.flushAll();
    if (asked === "link") cursor.setLinking(true);
    if (asked === "pickSpeaker") cursor.askSpeaker(id);
    if (asked === "moveUp") commands.step(id, -1);
    if (asked === "moveDown") commands.step(id, 1);
    if (asked === "split") void commands.split(id);
    if (asked === "merge") void commands.merge(id);
    if (asked === "removeEmpty" && intervention.speakers.length === 0) void commands.remove(id);
    if (asked !== "next") return;
    const section = sections.find((it) => it.interventions.some((other) => other.id === id));
    if (section) commands.add(section.place, id);
  }

  function leave(id: string, caret: Caret, to: "previous" | "next") {
    const next = order[order.findIndex((it) => it.id === id) + (to === "next" ? 1 : -1)];
    if (next) cursor.open(next.id, caret);
  }

  const latest = useRef({ obey, leave });
  latest.current = { obey, leave };
  const { open, askSpeaker } = cursor;
  return useMemo(
    () => ({
      open,
      leave: (...given) => latest.current.leave(...given),
      order: (...given) => latest.current.obey(...given),
      tools: onTools,
      pickSpeaker: askSpeaker,
    }),
    [open, askSpeaker, onTools],
  );
}
