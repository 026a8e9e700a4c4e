"use client";

import { useCallback, useRef, useState } from "react";
import type { Caret, Editor } from "./editor/editor-port.ts";

export type Cursor = ReturnType<typeof useCursor>;

/** Where one is on the record: which text is open, in which editor, and what stands open around it. */
export function useCursor() {
  const [opened, setOpened] = useState<{ id: string; caret: Caret | null } | null>(null);
  const [linking, setLinking] = useState(false);
  const [panelOpen, setPanelOpen] = useState(false);
  const [reviewing, setReviewing] = useState(false);
  const [outlineOpen, setOutlineOpen] = useState(false);
  const [pickerAsked, setPickerAsked] = useState({ id: "", times: 0 });
  const editor = useRef<Editor | null>(null);

  const open = useCallback((id: string, caret: Caret | null) => {
    setLinking(false);
    setPickerAsked((before) => (before.id === id ? before : { ...before, id: "" }));
    setOpened({ id, caret });
  }, []);

  /** Opens a text that may just have been added, and brings it into sight. */
  function goTo(id: string, caret: Caret = { at: "end" }) {
    setOutlineOpen(false);
    open(id, caret);
    requestAnimationFrame(() => bringIntoSight(id));
  }

  /** The text has moved in the page: it stays in sight, with the caret where it was. */
  function follow(id: string) {
    const isOpen = opened?.id === id;
    if (isOpen) setOpened({ id, caret: { at: "kept" } });
    requestAnimationFrame(() => {
      bringIntoSight(id);
      // The browser takes the focus away from what moves in the page.
      if (isOpen && document.activeElement === document.body) editor.current?.focus(null);
    });
  }

  /** Who speaks in this text? */
  const askSpeaker = useCallback((id: string) => {
    setOpened((before) => (before?.id === id ? before : { id, caret: null }));
    setPanelOpen(true);
    setReviewing(false);
    setPickerAsked(({ times }) => ({ id, times: times + 1 }));
  }, []);

  /** « Relire » takes the place of what concerns the text at the cursor. */
  function review() {
    setOutlineOpen(false);
    setPanelOpen(true);
    setReviewing(true);
  }

  /** The fields of the text at the cursor, on a small screen too. */
  function showFields() {
    setReviewing(false);
    setPanelOpen(true);
  }

  function closePanel() {
    setPanelOpen(false);
    setReviewing(false);
    if (opened) editor.current?.focus(null);
  }

  return {
    opened,
    editor,
    linking,
    panelOpen,
    reviewing,
    outlineOpen,
    open,
    close: () => setOpened(null),
    goTo,
    follow,
    askSpeaker,
    /** Goes up each time that who speaks is asked for this text; 0 once another has been opened. */
    speakerAsked: (id: string) => (pickerAsked.id === id ? pickerAsked.times : 0),
    review,
    showFields,
    closePanel,
    setLinking,
    setPanelOpen,
    setOutlineOpen,
  };
}

function bringIntoSight(id: string) {
  document.getElementById(`intervention-${id}`)?.scrollIntoView({ block: "nearest" });
}
