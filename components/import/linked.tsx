"use client";

import type { ReactNode } from "react";
import { canBeRight, openDoubts } from "#domain/import/rules.ts";
import type { About } from "#domain/import/schema.ts";
import { elementIdOf, spotsOf, useDesk } from "./desk-context.ts";

/** A value that was read: whoever comes to it sees in the document where. */
export function Linked({ about, className, children }: { about: About; className?: string; children: ReactNode }) {
  const { proposal, show } = useDesk();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it does nothing but hear that one of its fields is come to.
    <div
      id={elementIdOf(about)}
      tabIndex={-1}
      className={`scroll-mt-24 outline-none ${className ?? ""}`}
      onFocus={(event) => {
        // Of two within each other, the inner one says where.
        event.stopPropagation();
        show(spotsOf(proposal, about));
      }}
    >
      {children}
      <Doubts about={about} />
    </div>
  );
}

/** What is doubtful about a value, beside it. */
function Doubts({ about }: { about: About }) {
  const { proposal, change } = useDesk();
  const doubts = openDoubts(proposal).filter((doubt) => elementIdOf(doubt.about) === elementIdOf(about));
  return doubts.map(({ id, message }) => (
    <p key={id} className="mt-1.5 break-words text-sm text-warning">
      {message}{" "}
      {canBeRight(proposal, about) ? (
        <button
          type="button"
          className="link min-h-6 text-sm"
          aria-label={`C’est juste : ${message}`}
          onClick={() => change({ type: "settle", doubt: id, settled: true })}
        >
          C’est juste
        </button>
      ) : null}
    </p>
  ));
}

/** Brings a value under the hand: its first field, or itself where it has none. */
export function goTo(about: About): void {
  const element = document.getElementById(elementIdOf(about));
  if (!element) return;
  const field = element.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button");
  element.scrollIntoView({ block: "center" });
  (field ?? element).focus({ preventScroll: true });
}
