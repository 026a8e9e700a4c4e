"use client";

import { useEffect, useState } from "react";
import { useWatch } from "react-hook-form";
import type * as z from "zod";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { KeptForm } from "#components/ui/kept-form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { articleLabels, organisationGenderLabels } from "#domain/directory/labels.ts";
import { proposedArticle } from "#domain/directory/rules.ts";
import { articles, editOrganisationInput, genders } from "#domain/directory/schema.ts";
import { OrganisationPreview } from "./organisation-preview.tsx";

export type OrganisationValues = z.input<typeof editOrganisationInput>;

type Props = {
  values: OrganisationValues;
  /** Who fills it in. */
  staffId: string;
  /** What its draft is kept under. */
  name: string;
  /** Whether the article follows the name until somebody chooses another. */
  proposes: boolean;
  action: (input: OrganisationValues) => Promise<ActionResult<{ version: number }>>;
  submitLabel: string;
  onSaved: (saved: OrganisationValues, before: OrganisationValues) => void;
};

/** Name, acronym and article of an organisation, with the sentences that they give. */
export function OrganisationForm({ values: saved, staffId, name, proposes, action, submitLabel, onSaved }: Props) {
  const [following, setFollowing] = useState(proposes);
  const form = useActionForm({
    schema: editOrganisationInput,
    action,
    defaultValues: saved,
    onSuccess: ({ version }, sent) => {
      form.startFrom(sent, { version });
      onSaved({ ...sent, version }, saved);
    },
  });
  const { control, register, submit, setValue, getValues, reset, setFocus, failure } = form;
  const { errors, isDirty, isSubmitting } = form.formState;
  useEffect(() => {
    if (!isDirty && getValues("version") !== saved.version) reset(saved);
  }, [saved, isDirty, getValues, reset]);

  const values = useWatch({ control });

  function propose(name: string) {
    if (!following) return;
    const { article, gender } = proposedArticle(name);
    setValue("article", article);
    setValue("gender", gender);
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      className="grid grid-cols-1 items-start gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]"
    >
      <div className="flex min-w-0 max-w-2xl flex-col gap-5">
        <FormErrors failure={failure} errors={errors} goTo={setFocus} />
        <TextField
          label="Nom"
          placeholder="Agence nationale de la cohésion des territoires"
          error={errors.name?.message}
          {...register("name", { onChange: (event) => propose(event.target.value) })}
        />
        <TextField
          label="Sigle"
          optional
          className="max-w-64"
          placeholder="ANCT"
          error={errors.acronym?.message}
          {...register("acronym")}
        />
        <div className="grid grid-cols-1 gap-6 sm:grid-cols-2">
          <RadioGroup
            label="Article"
            options={articles.map((value) => ({ value, label: articleLabels[value] }))}
            {...register("article", { onChange: () => setFollowing(false) })}
          />
          <RadioGroup
            label="Genre"
            options={genders.map((value) => ({ value, label: organisationGenderLabels[value] }))}
            {...register("gender", { onChange: () => setFollowing(false) })}
          />
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-5">
          <Button type="submit" variant="primary" pending={isSubmitting}>
            {submitLabel}
          </Button>
          <KeptForm
            form={form}
            staffId={staffId}
            name={name}
            beside={following}
            onTaken={(draft) => setFollowing(draft.beside ?? false)}
            giveUp={proposes ? "Effacer la saisie" : "Annuler mes modifications"}
            onGivenUp={() => setFollowing(proposes)}
          />
          {proposes ? null : <p className="min-w-0 text-ink-soft">Corriger l’annuaire ne change aucun compte rendu.</p>}
        </div>
      </div>
      <OrganisationPreview
        name={values.name?.trim() ?? ""}
        article={values.article ?? ""}
        gender={values.gender ?? "masculine"}
      />
    </form>
  );
}
