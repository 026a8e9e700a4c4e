import type { ReactNode } from "react";

/** begun: not finished · waiting: somebody's turn · ready · done: public, in force · changed: to look at · closed: withdrawn, archived. */
export type StateTone = "begun" | "waiting" | "ready" | "done" | "changed" | "closed";

/** A state: always a word; the mark before it only helps to run down a column. */
export function StateWord({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${colours[tone]}`}>
      <svg viewBox="0 0 12 12" className="size-2.5 shrink-0" aria-hidden="true">
        {marks[tone]}
      </svg>
      {children}
    </span>
  );
}

const colours = {
  begun: "text-ink-soft",
  waiting: "text-warning",
  ready: "text-accent",
  done: "text-success",
  changed: "text-warning",
  closed: "text-ink-soft",
} satisfies Record<StateTone, string>;

const ring = <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />;

const marks = {
  begun: ring,
  waiting: (
    <>
      {ring}
      <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  ready: (
    <>
      {ring}
      <circle cx="6" cy="6" r="2.5" fill="currentColor" />
    </>
  ),
  done: <circle cx="6" cy="6" r="5.5" fill="currentColor" />,
  changed: <path d="M6 0.5 11.5 11H0.5z" fill="currentColor" />,
  closed: (
    <>
      {ring}
      <path d="M2.5 9.5l7-7" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
} satisfies Record<StateTone, ReactNode>;
