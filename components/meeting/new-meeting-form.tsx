"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Controller } from "react-hook-form";
import { Button, LinkButton } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { KeptForm } from "#components/ui/kept-form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { kindLabels } from "#domain/meeting/labels.ts";
import {
  type CreateMeetingInput,
  createMeetingInput,
  longestTitle,
  type MeetingKind,
  meetingKinds,
} from "#domain/meeting/schema.ts";
import { meetingAddress } from "./meeting-address.ts";

type Props = {
  /** Who fills it in. */
  staffId: string;
  /** What its draft is kept under. */
  name: string;
  title: string;
  kind: MeetingKind;
  action: (input: CreateMeetingInput) => Promise<ActionResult<{ id: string }>>;
};

/** A title and a date; everything else is asked for on the meeting's own sheet. */
export function NewMeetingForm({ staffId, name, title, kind, action }: Props) {
  const router = useRouter();
  const [created, setCreated] = useState(false);
  // One id for the life of the form: a second click, or a retry, is the same meeting.
  const [id] = useState(() => crypto.randomUUID());
  const form = useActionForm({
    schema: createMeetingInput,
    action,
    defaultValues: { id, title, kind, date: "" },
    onSuccess: (meeting, sent) => {
      setCreated(true);
      form.reset(sent);
      router.push(meetingAddress(meeting.id));
    },
  });
  const { register, control, submit, failure } = form;
  const { errors, isSubmitting } = form.formState;

  return (
    <form onSubmit={submit} noValidate className="grid max-w-2xl gap-6">
      <FormErrors failure={failure} />
      <TextField
        label="Titre"
        description="Comme il sera imprimé en tête du compte rendu."
        maxLength={longestTitle}
        error={errors.title?.message}
        {...register("title")}
      />
      <Controller
        control={control}
        name="date"
        render={({ field }) => <DateField label="Date" error={errors.date?.message} {...field} />}
      />
      <SelectField
        label="Nature"
        options={meetingKinds.map((value) => ({ value, label: kindLabels[value] }))}
        className="max-w-64"
        {...register("kind")}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={isSubmitting || created}>
          Créer la rencontre
        </Button>
        <LinkButton variant="quiet" href="/espace/rencontres" onClick={() => form.reset()}>
          Renoncer
        </LinkButton>
        <KeptForm form={form} staffId={staffId} name={name} />
      </div>
    </form>
  );
}
