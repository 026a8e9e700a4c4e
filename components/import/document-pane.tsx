"use client";

import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { About, Proposal, SourceLine, Spot } from "#domain/import/schema.ts";
import { readFrom } from "./desk-context.ts";
import { goTo } from "./go-to.ts";
import type { Side } from "./side-buttons.tsx";

type Props = {
  lines: readonly SourceLine[];
  /** What was read of them. */
  blocks: Proposal["blocks"];
  places: Proposal["places"];
  /** What is looked at. */
  marked: readonly Spot[];
  /** What a narrow screen shows. */
  side: Side;
  /** What was chosen here: the screen turns to it. */
  onChosen: () => void;
};

/**
 * The document as it came. What is looked at on the other side stands out; a line leads to what was read from it. One stop
 * of the keyboard: arrows go from line to line.
 */
export const DocumentPane = memo(function DocumentPane({ lines, blocks, places, marked, side, onChosen }: Props) {
  const before = useRef<Map<number, About>>(new Map());
  const abouts = useMemo(() => readFrom({ blocks, places }, before.current), [blocks, places]);
  before.current = abouts;
  const pane = useRef<HTMLElement>(null);
  const [stop, setStop] = useState<number | null>(null);
  const leading = lines.filter(({ index }) => abouts.has(index));
  const current = leading.find(({ index }) => index === stop) ?? leading[0];

  useEffect(() => {
    const [first] = marked;
    const line = first && pane.current?.querySelector<HTMLElement>(`[data-line="${first.block}"]`);
    if (line && pane.current) bringInSight(line, pane.current, side);
  }, [marked, side]);

  return (
    <section
      ref={pane}
      aria-label="Le document"
      // Where no line leads anywhere, what scrolls still has to be reached with the keyboard.
      tabIndex={current ? undefined : 0}
      className="rounded-md border border-line bg-surface px-5 py-5 font-serif text-base lg:h-[calc(100dvh-10rem)] lg:overflow-y-auto"
      onKeyDown={(event) => stepBetweenLines(event, pane.current)}
    >
      {lines.map((line) => (
        <Line
          key={line.index}
          line={line}
          about={abouts.get(line.index) ?? null}
          spot={marked.find(({ block }) => block === line.index)}
          isStop={line === current}
          onStop={setStop}
          onChosen={onChosen}
        />
      ))}
    </section>
  );
});

type LineProps = {
  line: SourceLine;
  about: About | null;
  spot: Spot | undefined;
  /** Whether Tab comes to it. */
  isStop: boolean;
  onStop: (line: number) => void;
  onChosen: () => void;
};

/** Drawn again only when something about it changes: a document has hundreds. */
const Line = memo(function Line({ line, about, spot, isStop, onStop, onChosen }: LineProps) {
  return (
    <p
      data-line={line.index}
      className={`relative break-words border-l-2 py-1 pl-3 ${spot ? "border-accent" : "border-transparent"} ${looks[line.kind]}`}
    >
      {line.kind === "item" ? <span className="shrink-0">–&nbsp;</span> : null}
      {about === null ? (
        <span className="min-w-0">
          <Words text={line.text} spot={spot} />
        </span>
      ) : (
        <button
          type="button"
          tabIndex={isStop ? 0 : -1}
          className="min-w-0 max-w-full cursor-pointer break-words text-left hover:bg-wash"
          title="Voir ce qui en est lu"
          onFocus={() => onStop(line.index)}
          onClick={() => {
            onChosen();
            // After the screen has turned to it, on a phone.
            requestAnimationFrame(() => goTo(about));
          }}
        >
          <Words text={line.text} spot={spot} />
        </button>
      )}
    </p>
  );
});

const looks = {
  heading: "font-semibold mt-3",
  paragraph: "",
  item: "ml-4 flex",
  quotation: "ml-4 text-ink-soft",
} satisfies Record<SourceLine["kind"], string>;

function Words({ text, spot }: { text: string; spot: Spot | undefined }): ReactNode {
  if (!spot) return text;
  const to = Math.min(spot.to, text.length);
  return (
    <>
      {text.slice(0, spot.from)}
      <mark className="bg-accent-wash text-ink">{text.slice(spot.from, to)}</mark>
      {text.slice(to)}
    </>
  );
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

function stepBetweenLines(event: KeyboardEvent, pane: HTMLElement | null): void {
  const step = steps[event.key];
  if (!step || !pane) return;
  const buttons = [...pane.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  if (at < 0) return;
  event.preventDefault();
  buttons[step(at, buttons.length)]?.focus();
}

/** Within the pane where it scrolls by itself; on a phone within the page, once it shows the document. */
function bringInSight(line: HTMLElement, pane: HTMLElement, side: Side): void {
  if (getComputedStyle(pane).overflowY === "visible") {
    if (side === "document") line.scrollIntoView({ block: "center" });
    return;
  }
  const { top, bottom } = line.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom)
    pane.scrollTop += top - frame.top - Math.max(24, (frame.height - (bottom - top)) / 3);
}
