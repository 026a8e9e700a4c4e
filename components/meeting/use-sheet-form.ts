"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useStatus } from "#components/ui/status-line.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import type { MeetingField } from "#domain/meeting/labels.ts";
import { type EditMeetingForm, editMeetingInput } from "#domain/meeting/schema.ts";
import { formValues, reconcile, type Sheet } from "./sheet-values.ts";

/** What somebody else has saved while this form was being filled in. */
export type Meanwhile = {
  by: string;
  at: number;
  theirs: EditMeetingForm;
  taken: MeetingField[];
  disputed: MeetingField[];
};

type EditAction = (input: EditMeetingForm) => Promise<ActionResult<{ version: number }>>;

/**
 * The form of a sheet that several people may edit. What another has saved comes in as soon as it is known: into the
 * fields that were not touched here, and beside the others for choosing. The server refuses whoever does not know yet.
 */
export function useSheetForm(sheet: Sheet, action: EditAction) {
  const router = useRouter();
  const { announce } = useStatus();
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);

  const form = useActionForm({
    schema: editMeetingInput,
    action: async (input: EditMeetingForm) => {
      const result = await action(input);
      if (!result.ok && result.code === "conflict") router.refresh();
      return result;
    },
    defaultValues: formValues(sheet),
    onSuccess: ({ version }, sent) => {
      rebase({ ...sent, version }, sent);
      setMeanwhile(null);
      announce("Fiche enregistrée.");
    },
  });
  const { isSubmitting, defaultValues } = form.formState;
  const base = defaultValues as EditMeetingForm;

  /** Makes `next` what the form has started from, and keeps what was typed beyond `before`. */
  function rebase(next: EditMeetingForm, before: EditMeetingForm) {
    const reconciled = reconcile(before, form.getValues(), next);
    form.reset(next);
    type(reconciled.values);
    return reconciled;
  }

  function type({ version: _, ...values }: EditMeetingForm) {
    for (const [field, value] of Object.entries(values))
      form.setValue(field as MeetingField, value as never, { shouldDirty: true });
  }

  useEffect(() => {
    if (isSubmitting || sheet.version <= base.version) return;
    const theirs = formValues(sheet);
    const { taken, disputed } = rebase(theirs, base);
    const known = meanwhile?.disputed.filter((field) => !disputed.includes(field)) ?? [];
    if (taken.length + disputed.length + known.length === 0 || !sheet.lastEdited) return;
    setMeanwhile({ ...sheet.lastEdited, theirs, taken, disputed: [...known, ...disputed] });
  });

  function settle(field: MeetingField, whose: "mine" | "theirs") {
    if (!meanwhile) return;
    if (whose === "theirs") form.setValue(field, meanwhile.theirs[field] as never, { shouldDirty: true });
    const disputed = meanwhile.disputed.filter((other) => other !== field);
    setMeanwhile(disputed.length === 0 ? null : { ...meanwhile, disputed });
  }

  return { ...form, meanwhile, settle };
}
