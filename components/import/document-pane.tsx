"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { SourceLine } from "#domain/import/schema.ts";
import { readFrom, type Spot, useDesk } from "./desk-context.ts";
import { goTo } from "./linked.tsx";

type Props = {
  lines: readonly SourceLine[];
  /** What is looked at. */
  shown: readonly Spot[];
  /** What was chosen here: the screen turns to it. */
  onChosen: () => void;
};

/** The document as it came. What is looked at on the other side stands out; a line leads to what was read from it. */
export function DocumentPane({ lines, shown, onChosen }: Props) {
  const { proposal } = useDesk();
  const pane = useRef<HTMLDivElement>(null);
  const first = shown[0]?.block;

  useEffect(() => {
    const line = first === undefined ? null : pane.current?.querySelector<HTMLElement>(`[data-line="${first}"]`);
    if (!line || !pane.current) return;
    const { top, bottom } = line.getBoundingClientRect();
    const frame = pane.current.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom)
      pane.current.scrollTop += top - frame.top - Math.max(24, (frame.height - (bottom - top)) / 3);
  }, [first]);

  return (
    <section
      ref={pane}
      aria-label="Le document"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
      tabIndex={0}
      className="rounded-md border border-line bg-surface px-5 py-5 font-serif text-base lg:h-[calc(100dvh-10rem)] lg:overflow-y-auto"
    >
      {lines.map((line) => {
        const about = readFrom(proposal, line.index);
        const spots = shown.filter(({ block }) => block === line.index);
        return (
          <p
            key={line.index}
            data-line={line.index}
            className={`relative break-words border-l-2 py-1 pl-3 ${spots.length > 0 ? "border-accent" : "border-transparent"} ${looks[line.kind]}`}
          >
            {line.kind === "item" ? "– " : null}
            {about === null ? (
              <Words text={line.text} spots={spots} />
            ) : (
              <button
                type="button"
                tabIndex={-1}
                className="cursor-pointer text-left hover:bg-wash"
                title="Voir ce qui en est lu"
                onClick={() => {
                  onChosen();
                  // After the screen has turned to it, on a phone.
                  requestAnimationFrame(() => goTo(about));
                }}
              >
                <Words text={line.text} spots={spots} />
              </button>
            )}
          </p>
        );
      })}
    </section>
  );
}

const looks = {
  heading: "font-semibold mt-3",
  paragraph: "",
  item: "ml-4",
  quotation: "ml-4 text-ink-soft",
} satisfies Record<SourceLine["kind"], string>;

function Words({ text, spots }: { text: string; spots: readonly Spot[] }): ReactNode {
  const [spot] = spots;
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
