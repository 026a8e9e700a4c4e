"use client";

import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { KeptForm } from "#components/ui/kept-form.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { type Contents, type PublishRecapInput, publishRecapInput, type Version } from "#domain/publication/schema.ts";

export type PublishAction = (input: PublishRecapInput) => Promise<ActionResult<{ number: number; slug: string }>>;

type Props = {
  desk: { meetingId: string; recordVersion: number; slug: string; contents: Contents; versions: Version[] };
  url: string;
  /** Who fills it in. */
  staffId: string;
  publish: PublishAction;
};

/** What becomes public, and where, then one click. */
export function PublishForm({ desk, url, staffId, publish }: Props) {
  const { announce } = useStatus();
  const router = useRouter();
  const isCorrection = desk.versions.length > 0;
  const { meetingId, recordVersion } = desk;
  const fresh = (): PublishRecapInput => ({ id: crypto.randomUUID(), meetingId, recordVersion, correctionNote: "" });
  const form = useActionForm({
    schema: publishRecapInput,
    action: async (input) => {
      const result = await publish({ ...input, slug: desk.slug });
      // Somebody else took the address: the one that is shown next is the one that would be given.
      if (!result.ok && result.fields?.some(({ field }) => field === "slug")) router.refresh();
      return result;
    },
    defaultValues: fresh(),
    onSuccess: ({ number }) => {
      form.reset(fresh());
      announce(`Version ${number} publiée. Tout le monde peut la lire.`);
    },
  });
  const { register, submit, failure, formState } = form;

  /** The note alone: what it is about may have changed since. */
  function takeUp(correctionNote: string) {
    form.reset(fresh());
    form.setValue("correctionNote", correctionNote, { shouldDirty: true });
  }

  return (
    <form method="post" onSubmit={submit} noValidate className="space-y-4 rounded-md border border-line bg-surface p-4">
      <FormErrors failure={failure} />
      <div>
        <h3>{isCorrection ? "Remplacera la version publique" : "Deviendra public"}</h3>
        <p className="mt-1">{inWords(desk.contents)}</p>
        <p className="mt-1 break-words text-ink-soft text-sm">{desk.contents.speakers.join(", ")}</p>
        {desk.contents.themes.length > 0 ? (
          <p className="mt-1 break-words text-ink-soft text-sm">Thèmes : {desk.contents.themes.join(", ")}</p>
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
      <Button type="submit" variant="primary" pending={formState.isSubmitting} className="w-full">
        {isCorrection ? "Publier cette version" : "Publier"}
      </Button>
      <KeptForm
        form={form}
        staffId={staffId}
        name={`correction.${meetingId}`}
        onTaken={({ values }) => takeUp(values.correctionNote)}
      />
    </form>
  );
}

function inWords({ sequences, interventions, speakers }: Contents): string {
  const counted = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;
  return [
    ...(sequences > 0 ? [counted(sequences, "séquence", "séquences")] : []),
    counted(interventions, "intervention", "interventions"),
    counted(speakers.length, "intervenant", "intervenants"),
  ].join(", ");
}
