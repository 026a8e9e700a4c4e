"use client";

import { useEffect, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { Button } from "./button.tsx";
import { useStatus } from "./status-line.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { foundAgain, useKeptDraft } from "./use-kept-draft.ts";

/** What was typed, what it was typed over, and what the screen shows beside the values that it sends. */
type Draft<Values, Beside> = { base: Values; values: Values; beside: Beside | undefined };

type Props<Values extends FieldValues, Output, Beside> = {
  form: UseFormReturn<Values, unknown, Output>;
  /** Who fills it in. */
  staffId: string;
  /** What tells this form from all others: its draft is kept under this name. */
  name: string;
  beside?: Beside;
  onTaken?: (draft: Draft<Values, Beside>) => void;
  /** The words of the button that gives up what was typed. */
  giveUp?: string;
  onGivenUp?: () => void;
};

/**
 * What is typed in a form is kept until it is saved or given up: whoever leaves and comes back goes on from it. Stands
 * among the buttons of the form. A form that is saved says so by `reset()` to what was saved.
 */
export function KeptForm<Values extends FieldValues, Output, Beside = never>({
  form,
  staffId,
  name,
  beside,
  onTaken,
  giveUp,
  onGivenUp,
}: Props<Values, Output, Beside>) {
  const { announce } = useStatus();
  const { isDirty, defaultValues } = form.formState;
  const kept = useKeptDraft<Draft<Values, Beside>>(staffId, name);
  const draftOf = (base: unknown, values: Values) => ({ base: base as Values, values, beside });

  function takeUp(draft: Draft<Values, Beside>) {
    form.reset(draft.base);
    form.reset(draft.values, { keepDefaultValues: true });
    onTaken?.(draft);
  }

  // The first effects of the form itself still take it for untouched, and may start it again: the draft comes after them.
  const [found, setFound] = useState<Draft<Values, Beside> | null>(null);
  useEffect(() => {
    const draft = kept.take();
    if (draft) setFound(draft);
  });
  useEffect(() => {
    if (!found) return;
    setFound(null);
    takeUp(found);
    announce(foundAgain);
  });
  useEffect(() => {
    if (isDirty) kept.put(draftOf(defaultValues, form.getValues()));
    return form.subscribe({
      formState: { isDirty: true, values: true },
      callback: (now) => (now.isDirty ? kept.put(draftOf(now.defaultValues, now.values)) : kept.drop()),
    });
  });

  function forget() {
    const draft = structuredClone(draftOf(defaultValues, form.getValues()));
    form.reset(draft.base);
    onGivenUp?.();
    announce("Ce que vous aviez tapé est effacé.", {
      undo: async () => {
        kept.put(draft);
        takeUp(draft);
        return { ok: true, value: null };
      },
    });
  }

  return (
    <>
      {giveUp !== undefined && isDirty ? (
        <Button variant="quiet" onClick={forget}>
          {giveUp}
        </Button>
      ) : null}
      <UnsavedGuard unsaved={isDirty} isKept={kept.isKept} />
    </>
  );
}
