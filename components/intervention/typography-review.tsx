"use client";

import { useEffect, useId, useMemo, useRef, useSyncExternalStore } from "react";
import type { ActionResult } from "#components/ui/action-result.ts";
import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { corrector, type Typography } from "#domain/french/typography.ts";
import { correctedText } from "#domain/intervention/corrected-text.ts";
import { kindLabels } from "#domain/intervention/labels.ts";
import type { RecordedIntervention } from "#domain/intervention/schema.ts";
import { plainText } from "#domain/intervention/text.ts";
import { remembering } from "#domain/remembering.ts";
import { correctedPlaces } from "./corrected-places.ts";
import { CorrectedWords } from "./corrected-words.tsx";
import type { Saver } from "./saver.ts";
import { shortName } from "./speaker-token.tsx";
import type { Texts } from "./texts.ts";

type Props = {
  interventions: readonly RecordedIntervention[];
  texts: Texts;
  typography: Typography;
  onClose: () => void;
};

type Correction = { id: string; label: string; saver: Saver; before: string; after: string };

/** What the typography of these texts would become, place by place. Nothing changes before it is accepted. */
export function TypographyReview({ interventions, texts, typography, onClose }: Props) {
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { announce } = useStatus();
  const correct = useMemo(() => {
    const set = corrector(typography);
    return remembering((text) => correctedText(text, set));
  }, [typography]);
  // A text that is written meanwhile is corrected as it then stands.
  useSyncExternalStore(texts.subscribe, texts.overall, texts.overallOnServer);
  const corrections = interventions.flatMap((intervention): Correction[] => {
    const saver = texts.saverOf(intervention);
    const [before, after] = [saver.text(), correct(saver.text())];
    return before === after ? [] : [{ id: intervention.id, label: labelOf(intervention), saver, before, after }];
  });

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    if (heading.current) bringToTop(heading.current);
  }, []);

  async function accept(chosen: Correction[]) {
    heading.current?.focus();
    const done: Correction[] = [];
    for (const correction of chosen) {
      const { saver, before, after } = correction;
      // What was typed is saved as it was, so that there is a version to go back to.
      if (!(await saver.settled()) || saver.text() !== before) continue;
      saver.edit(after);
      saver.flush();
      done.push(correction);
    }
    if (done.length === 0)
      return announce("Le texte doit d’abord être enregistré. Rien n’a changé.", { tone: "error" });
    announce(said(done.length, chosen.length - done.length), { undo: () => takeBack(done) });
  }

  return (
    <section
      aria-labelledby={headingId}
      className="mt-3 border-line border-t pt-4"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={headingId} ref={heading} tabIndex={-1} className="w-fit font-semibold text-base">
        Typographie
      </h2>
      <p className="mt-1 text-ink-soft text-sm">
        {corrections.length === 0
          ? "Il n’y a rien à corriger."
          : "Ce qui est barré partira, ce qui est souligné viendra\u202f; le point · est une espace."}
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        {corrections.length > 1 ? (
          <Button variant="primary" size="small" onClick={() => void accept(corrections)}>
            Tout accepter
          </Button>
        ) : null}
        <Button size="small" onClick={onClose}>
          Fermer
        </Button>
      </p>
      <ol>
        {corrections.map((correction) => (
          <CorrectionItem
            key={correction.id}
            correction={correction}
            isOnly={corrections.length === 1}
            onAccept={() => void accept([correction])}
          />
        ))}
      </ol>
    </section>
  );
}

type ItemProps = { correction: Correction; isOnly: boolean; onAccept: () => void };

function CorrectionItem({ correction: { label, before, after }, isOnly, onAccept }: ItemProps) {
  const headingId = useId();
  const places = useMemo(() => correctedPlaces(plainText(before), plainText(after)), [before, after]);
  return (
    <li className="mt-4">
      <h3 id={headingId} className="break-words font-semibold text-sm">
        {label}
      </h3>
      <ul className="mt-1 space-y-1 break-words font-serif">
        {places.map((pieces, index) => {
          const key = `${index}`;
          return (
            <li key={key}>
              <CorrectedWords pieces={pieces} />
            </li>
          );
        })}
      </ul>
      <Button
        variant={isOnly ? "primary" : "secondary"}
        size="small"
        className="mt-2"
        aria-describedby={headingId}
        onClick={onAccept}
      >
        Accepter
      </Button>
    </li>
  );
}

/** Of the panel that scrolls, not of the page: the text being written stays where it is. */
function bringToTop(element: HTMLElement): void {
  let box = element.parentElement;
  while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
  if (box && box !== document.body)
    box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top;
}

/** Puts back each text that is still as it was corrected. */
async function takeBack(done: readonly Correction[]): Promise<ActionResult<null>> {
  let kept = 0;
  for (const { saver, before, after } of done) {
    await saver.settled();
    if (saver.text() !== after) {
      kept += 1;
      continue;
    }
    saver.edit(before);
    saver.flush();
  }
  if (kept === 0) return { ok: true, value: null };
  const message = "Un texte a été modifié depuis : sa correction est restée. Ses versions gardent ce qu’il était.";
  return { ok: false, code: "conflict", message };
}

function said(done: number, left: number): string {
  const what = done === 1 ? "Typographie corrigée." : `Typographie corrigée dans ${done} textes.`;
  if (left === 0) return what;
  return `${what} ${left === 1 ? "Un autre n’est pas encore enregistré." : `${left} autres ne sont pas encore enregistrés.`}`;
}

function labelOf(intervention: RecordedIntervention): string {
  const name = shortName(intervention);
  return name === "" ? kindLabels[intervention.kind] : `${kindLabels[intervention.kind]}\u00a0: ${name}`;
}
