"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { KeptForm } from "#components/ui/kept-form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { longestTitle, type PlanSequenceInput, planSequenceInput } from "#domain/meeting/schema.ts";

type Props = {
  meetingId: string;
  /** Who fills it in. */
  staffId: string;
  ordinal: number;
  action: (input: PlanSequenceInput) => Promise<ActionResult<{ id: string }>>;
};

/** One title after the other: the field is empty again, and keeps the focus, once the séquence is there. */
export function NewSequenceForm({ meetingId, staffId, ordinal, action }: Props) {
  const fresh = () => ({ id: crypto.randomUUID(), meetingId, title: "" });
  const form = useActionForm({
    schema: planSequenceInput,
    action,
    defaultValues: fresh(),
    onSuccess: () => {
      form.reset(fresh());
      form.setFocus("title");
    },
  });
  const { register, submit, formState, failure } = form;
  return (
    <form onSubmit={submit} noValidate className="mt-6 grid gap-3">
      <FormErrors failure={failure} />
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={ordinal === 1 ? "Titre de la première séquence" : "Titre de la séquence suivante"}
          maxLength={longestTitle}
          error={formState.errors.title?.message}
          className="min-w-56 grow"
          {...register("title")}
        />
        <Button type="submit" pending={formState.isSubmitting}>
          Ajouter la séquence
        </Button>
        <KeptForm form={form} staffId={staffId} name={`sequence.${meetingId}`} />
      </div>
    </form>
  );
}
