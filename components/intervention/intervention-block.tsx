"use client";

import {
  memo,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { createPortal } from "react-dom";
import { useStatus } from "#components/ui/status-line.tsx";
import { kindLabels } from "#domain/intervention/labels.ts";
import type { RecordedIntervention } from "#domain/intervention/schema.ts";
import type { Caret, Editor, EditorOrder, Tool, Words } from "./editor/editor-port.ts";
import { loadCorrector } from "./load-corrector.ts";
import { PresenceDot } from "./presence-dot.tsx";
import type { Saver } from "./saver.ts";
import { SpeakerToken, shortName } from "./speaker-token.tsx";
import { StoredText } from "./stored-text.tsx";
import { useRoot } from "./text-reader.ts";
import { TextTroubles } from "./text-troubles.tsx";
import type { Texts } from "./texts.ts";
import { TypographySetting } from "./typography-setting.ts";
import type { EditorModule } from "./use-editor-module.ts";

/** What a block asks of the screen. Stable, so that typing in one text renders no other. */
export type BlockPort = {
  open: (id: string, caret: Caret | null) => void;
  leave: (id: string, caret: Caret, to: "previous" | "next") => void;
  order: (id: string, order: EditorOrder) => void;
  tools: (active: Tool[]) => void;
  pickSpeaker: (id: string) => void;
};

type Props = {
  intervention: RecordedIntervention;
  saver: Saver;
  /** Where the cursor is asked to go when this text is the open one; null when it is not. */
  opened: { caret: Caret | null } | null;
  editorModule: EditorModule | null;
  editor: RefObject<Editor | null>;
  port: BlockPort;
  panelId: string;
  /** « Paul Martin écrit ici ». */
  presence: string | null;
  texts: Texts;
};

export const InterventionBlock = memo(function InterventionBlock(props: Props) {
  const { intervention, saver, opened, editorModule, port, panelId, presence, texts } = props;
  const { id, kind } = intervention;
  const text = useSyncExternalStore(saver.subscribe, saver.text, saver.text);
  const name = shortName(intervention);
  const label = `${kindLabels[kind]}${name === "" ? "" : `\u00a0: ${name}`}`;

  const token = (
    <SpeakerToken
      intervention={intervention}
      text={text}
      panelId={panelId}
      onOpen={(event) => {
        event.preventDefault();
        event.stopPropagation();
        port.pickSpeaker(id);
      }}
    />
  );

  return (
    <article
      id={`intervention-${id}`}
      aria-label={label}
      className={`record-block my-7 scroll-mt-40 ${opened ? "record-current" : ""}`}
    >
      <BlockNote kind={kindLabels[kind]} shown={opened !== null && kind !== "intervention"} presence={presence} />
      {opened !== null && editorModule !== null ? (
        <Opened {...props} editorModule={editorModule} text={text} label={label} token={token} />
      ) : (
        <Reading id={id} label={label} text={text} token={token} port={port} />
      )}
      <TextTroubles id={id} saver={saver} texts={texts} />
    </article>
  );
});

function BlockNote({ kind, shown, presence }: { kind: string; shown: boolean; presence: string | null }) {
  if (!shown && presence === null) return null;
  return (
    <p className="record-note flex max-w-full gap-x-3 overflow-hidden text-ink-soft text-sm leading-5">
      {shown ? <span>{kind}</span> : null}
      {presence === null ? null : (
        <span className="font-semibold text-accent">
          <PresenceDot />
          {presence}
        </span>
      )}
    </p>
  );
}

type ReadingProps = { id: string; label: string; text: string; token: ReactNode; port: BlockPort };

/** The text at rest: one click, or the keyboard, and it can be written in. */
function Reading({ id, label, text, token, port }: ReadingProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(
    () => (place.current ? openOnFocus(place.current, (caret) => port.open(id, caret)) : undefined),
    [id, port],
  );
  const textbox = { role: "textbox", "aria-multiline": true, "aria-readonly": true, "aria-label": label, tabIndex: 0 };
  return (
    <div ref={place} {...textbox} className="record-text cursor-text" lang="fr">
      <StoredText markdown={text} head={token} />
    </div>
  );
}

/**
 * Calls `open` when the place is clicked, with where, or reached by the keyboard. At once if it was before
 * the page had become able to listen, as happens on a slow network.
 */
function openOnFocus(place: HTMLElement, open: (caret: Caret) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let pressed = false;
  if (document.activeElement === place) open(selectedRange(place) ?? selectedPoint(place) ?? { at: "start" });

  place.addEventListener(
    "pointerdown",
    () => {
      pressed = true;
    },
    { signal },
  );
  place.addEventListener(
    "focus",
    () => {
      if (!pressed) open({ at: "start" });
    },
    { signal },
  );
  place.addEventListener(
    "click",
    (event) => {
      pressed = false;
      if (event.target instanceof Element && event.target.closest("a.record-token")) return;
      // Where one writes, a link is words to be changed: Ctrl or ⌘ follows it.
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      open(selectedRange(place) ?? { at: "point", x: event.clientX, y: event.clientY });
    },
    { signal },
  );
  return () => listening.abort();
}

/** Words selected with the mouse before the text was opened stay selected. */
function selectedRange(place: Element): Caret | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!place.contains(range.commonAncestorContainer)) return null;
  const boxes = range.getClientRects();
  const [first, last] = [boxes[0], boxes[boxes.length - 1]];
  if (!first || !last) return null;
  const middle = (box: DOMRect) => (box.top + box.bottom) / 2;
  return { at: "range", from: { x: first.left, y: middle(first) }, to: { x: last.right, y: middle(last) } };
}

/** Where a click has put the selection, though nothing can be written there yet. */
function selectedPoint(place: Element): Caret | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!place.contains(range.startContainer)) return null;
  const box = range.getBoundingClientRect();
  return box.height === 0 ? null : { at: "point", x: box.left, y: (box.top + box.bottom) / 2 };
}

type OpenedProps = Props & { editorModule: EditorModule; text: string; label: string; token: ReactNode };

/** Written in as soon as it can be read, which waits for nothing where it is words alone. */
function Opened(props: OpenedProps) {
  const { text, label, token, port, intervention } = props;
  const root = useRoot(text);
  // Kept while it is written, though a first bold word may have to wait for what reads it.
  const words = useRef<Words | null>(null);
  if (root && words.current?.markdown !== text) words.current = { markdown: text, root };
  if (!words.current) return <Reading id={intervention.id} label={label} text={text} token={token} port={port} />;
  return <Writing {...props} words={words.current} />;
}

function Writing({
  intervention: { id },
  saver,
  opened,
  editorModule,
  editor,
  port,
  words,
  label,
  token,
}: OpenedProps & { words: Words }) {
  const place = useRef<HTMLDivElement>(null);
  const [head] = useState(() => document.createElement("span"));
  const caret = useRef(opened?.caret ?? null);
  const spoken = useRef(label);
  const latest = useRef(words);
  latest.current = words;
  const { announce } = useStatus();
  const setting = useContext(TypographySetting);
  const typography = useRef(setting);
  typography.current = setting;

  useLayoutEffect(() => {
    if (!place.current) return;
    const mounted = editorModule.mountEditor(place.current, id, latest.current, {
      head,
      label: spoken.current,
      onChange: saver.edit,
      onBlur: saver.flush,
      onTools: port.tools,
      onLeave: (to, direction) => port.leave(id, to, direction),
      onOrder: (order) => port.order(id, order),
      loadCorrector: () => loadCorrector(typography.current),
      onPasteCorrected: () =>
        announce("La typographie de ce qui est collé a été corrigée. Ctrl + Z le rend tel qu’il était."),
    });
    editor.current = mounted;
    if (caret.current) mounted.focus(caret.current);
    return () => {
      mounted.destroy();
      if (editor.current === mounted) editor.current = null;
    };
  }, [announce, editorModule, editor, head, id, port, saver]);

  // A later request for the same text: from the outline, from the panel.
  const asked = opened?.caret ?? null;
  useEffect(() => {
    if (asked && asked !== caret.current) editor.current?.focus(asked);
    caret.current = asked;
  }, [asked, editor]);

  // Changed elsewhere, or by the end of a conflict. A key may have been pressed since this was rendered: it comes next.
  useEffect(() => {
    if (words.markdown === saver.text()) editor.current?.setText(words);
  }, [words, saver, editor]);

  return (
    <>
      <div ref={place} />
      {createPortal(token, head)}
    </>
  );
}
