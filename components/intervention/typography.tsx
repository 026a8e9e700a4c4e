"use client";

import { useContext, useRef, useState } from "react";
import { useStatus } from "#components/ui/status-line.tsx";
import type { RecordedIntervention } from "#domain/intervention/schema.ts";
import { Small } from "./speaker-fields.tsx";
import type { Texts } from "./texts.ts";
import { TypographySetting } from "./typography-setting.ts";

type ReviewModule = typeof import("./typography-review.tsx");

type Props = {
  /** Every text of the record, in reading order. */
  interventions: readonly RecordedIntervention[];
  /** The text where the cursor is, if any. */
  currentId: string | null;
  texts: Texts;
};

/** « Corriger la typographie » of the text at the cursor or of them all: on request only, and shown before it is done. */
export function Typography({ interventions, currentId, texts }: Props) {
  const { announce } = useStatus();
  const typography = useContext(TypographySetting);
  const commands = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<ReviewModule | null>(null);
  const [asked, setAsked] = useState<"text" | "record" | null>(null);

  function ask(what: "text" | "record") {
    setAsked(what);
    import("./typography-review.tsx").then(
      (review) => setLoaded(() => review),
      () => {
        setAsked(null);
        announce("La correction ne se charge pas. Vérifiez la connexion.", { tone: "error" });
      },
    );
  }

  function close() {
    setAsked(null);
    requestAnimationFrame(() => commands.current?.querySelector("button")?.focus());
  }

  if (asked !== null && loaded)
    return (
      <loaded.TypographyReview
        interventions={asked === "record" ? interventions : interventions.filter(({ id }) => id === currentId)}
        texts={texts}
        typography={typography}
        onClose={close}
      />
    );
  if (interventions.length === 0) return null;
  return (
    <div ref={commands} aria-busy={asked !== null} className="mt-3 flex flex-col items-start border-line border-t pt-3">
      {currentId === null ? null : <Small onClick={() => ask("text")}>Corriger la typographie</Small>}
      <Small onClick={() => ask("record")}>Corriger la typographie de tous les textes</Small>
    </div>
  );
}
