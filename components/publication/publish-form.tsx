"use client";

import { useRouter } from "next/navigation";
import { Controller } from "react-hook-form";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { KeptForm } from "#components/ui/kept-form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { TimeField } from "#components/ui/time-field.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { momentInWords } from "#domain/french/dates.ts";
import {
  type Contents,
  type PublishForm as Form,
  type PublishRecapInput,
  publishForm,
  type SchedulePublicationInput,
  type Version,
} from "#domain/publication/schema.ts";

export type PublishAction = (input: PublishRecapInput) => Promise<ActionResult<{ number: number; slug: string }>>;
export type ScheduleAction = (input: SchedulePublicationInput) => Promise<ActionResult<{ dueAt: number }>>;

type Props = {
  desk: { meetingId: string; recordVersion: number; slug: string; contents: Contents; versions: Version[] };
  url: string;
  /** Who fills it in. */
  staffId: string;
  actions: { publish: PublishAction; schedule: ScheduleAction };
};

/** What becomes public, where and when, then one click. */
export function PublishForm({ desk, url, staffId, actions }: Props) {
  const { announce } = useStatus();
  const router = useRouter();
  const isCorrection = desk.versions.length > 0;
  const { meetingId, recordVersion } = desk;
  const fresh = (): Form => ({
    id: crypto.randomUUID(),
    meetingId,
    recordVersion,
    correctionNote: "",
    when: "now",
    day: "",
    time: "08:00",
  });
  const form = useActionForm({
    schema: publishForm,
    action: async (input) => {
      const result = await publishOrSchedule(actions, { ...input, slug: desk.slug });
      // Somebody else took the address: the one that is shown next is the one that would be given.
      if (!result.ok && result.fields?.some(({ field }) => field === "slug")) router.refresh();
      return result;
    },
    defaultValues: fresh(),
    onSuccess: (message) => {
      form.reset(fresh());
      announce(message);
    },
  });
  const { control, register, submit, failure, formState } = form;
  const later = form.watch("when") === "later";

  /** What was typed: the recap that it is about may have changed since. */
  function takeUp({ correctionNote, when, day, time }: Form) {
    form.reset(fresh());
    for (const [field, value] of Object.entries({ correctionNote, when, day, time }))
      form.setValue(field as keyof Form, value, { shouldDirty: true });
  }

  return (
    <form method="post" onSubmit={submit} noValidate className="space-y-4 rounded-md border border-line bg-surface p-4">
      <FormErrors failure={failure} />
      <div>
        <h3>{isCorrection ? "Remplacera la version publique" : "Deviendra public"}</h3>
        <p className="mt-1">{inWords(desk.contents)}</p>
        <p className="mt-1 break-words text-ink-soft text-sm">{desk.contents.speakers.join(", ")}</p>
        {desk.contents.themes.length > 0 ? (
          <p className="mt-1 break-words text-ink-soft text-sm">Thèmes : {desk.contents.themes.join(", ")}</p>
        ) : null}
      </div>
      <div>
        <h3>À cette adresse, pour toujours</h3>
        <p className="mt-1 break-all">{url}</p>
        {formState.errors.slug?.message ? (
          <p role="alert" className="mt-1 break-words text-danger">
            {formState.errors.slug.message}
          </p>
        ) : null}
      </div>
      {isCorrection ? (
        <TextArea
          label="Note de correction"
          description="Imprimée au pied de la page, avec la date."
          optional
          rows={2}
          error={formState.errors.correctionNote?.message}
          {...register("correctionNote")}
        />
      ) : null}
      <RadioGroup label="Quand" options={moments} {...register("when")} />
      {later ? (
        <div className="flex flex-wrap gap-x-4 gap-y-3">
          <Controller
            control={control}
            name="day"
            render={({ field, fieldState }) => <DateField label="Jour" error={fieldState.error?.message} {...field} />}
          />
          <Controller
            control={control}
            name="time"
            render={({ field, fieldState }) => (
              <TimeField label="Heure de Paris" error={fieldState.error?.message} {...field} />
            )}
          />
        </div>
      ) : null}
      <Button type="submit" variant="primary" pending={formState.isSubmitting} className="w-full">
        {later ? "Programmer la publication" : isCorrection ? "Publier cette version" : "Publier"}
      </Button>
      <KeptForm
        form={form}
        staffId={staffId}
        name={`correction.${meetingId}`}
        onTaken={({ values }) => takeUp(values)}
      />
    </form>
  );
}

const moments = [
  { value: "now", label: "Maintenant" },
  { value: "later", label: "Plus tard, à un jour et une heure" },
];

/** What is told when it is done. */
async function publishOrSchedule(
  { publish, schedule }: Props["actions"],
  { when, day, time, ...input }: Form,
): Promise<ActionResult<string>> {
  if (when === "later") {
    const result = await schedule({ ...input, day, time });
    return result.ok
      ? { ok: true, value: `Le compte rendu paraîtra le ${momentInWords(result.value.dueAt)}.` }
      : result;
  }
  const result = await publish(input);
  return result.ok
    ? { ok: true, value: `Version ${result.value.number} publiée. Tout le monde peut la lire.` }
    : result;
}

function inWords({ sequences, interventions, speakers }: Contents): string {
  const counted = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;
  return [
    ...(sequences > 0 ? [counted(sequences, "séquence", "séquences")] : []),
    counted(interventions, "intervention", "interventions"),
    counted(speakers.length, "intervenant", "intervenants"),
  ].join(", ");
}
