"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { useWatch } from "react-hook-form";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { KeptForm } from "#components/ui/kept-form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { departementLabels, guillemetLabels, officeCapitalsLabels } from "#domain/house/labels.ts";
import {
  departementForms,
  type EditHouseForm,
  editHouseInput,
  guillemetSpaces,
  officeCapitals,
} from "#domain/house/schema.ts";
import { usualWeights } from "#domain/review/rules.ts";
import { AccentField } from "./accent-field.tsx";
import { RemarkWeights } from "./remark-weights.tsx";
import { Sample } from "./sample.tsx";
import { SettingsSection } from "./settings-section.tsx";

type Props = {
  values: EditHouseForm;
  /** Who fills it in. */
  staffId: string;
  action: (input: EditHouseForm) => Promise<ActionResult<{ version: number }>>;
  /** Fields of the logos, each saved by itself. */
  logos: ReactNode;
  /** Words added to the dictionary, each taken off by itself. */
  knownWords: ReactNode;
};

/** How the house presents itself and prints. */
export function HouseForm({ values: saved, staffId, action, logos, knownWords }: Props) {
  const router = useRouter();
  const { announce } = useStatus();
  const form = useActionForm({
    schema: editHouseInput,
    action: async (input: EditHouseForm) => {
      const result = await action(input);
      if (!result.ok && result.code === "conflict") router.refresh();
      return result;
    },
    defaultValues: saved,
    onSuccess: ({ version }, sent) => {
      form.startFrom(sent, { version });
      announce("Réglages enregistrés. Ils valent dès maintenant.");
    },
  });
  const { control, register, submit, reset, getValues, setValue, setFocus, failure } = form;
  const { errors, isDirty, isSubmitting, defaultValues } = form.formState;
  const isTold = failure?.code === "conflict";
  useEffect(() => {
    if (isSubmitting || getValues("version") === saved.version) return;
    // A logo is saved by itself. What somebody else has set is brought in once that is told.
    if (!isDirty || isTold || sameSettings(saved, defaultValues as EditHouseForm))
      reset(saved, { keepDirtyValues: true });
  }, [saved, isDirty, isSubmitting, isTold, defaultValues, getValues, reset]);
  const current = useWatch({ control });

  return (
    <form noValidate onSubmit={submit} className="max-w-4xl">
      <FormErrors failure={failure} errors={errors} goTo={setFocus} />
      <SettingsSection title="L’association" about="Son nom figure en tête de chaque page et de chaque fichier.">
        <TextField label="Nom" error={errors.name?.message} {...register("name")} />
        <TextField
          label="Sigle"
          optional
          className="max-w-64"
          error={errors.acronym?.message}
          {...register("acronym")}
        />
        <TextField
          label="Présidence"
          optional
          description="Le nom seul, par exemple « Anne Roux ». Imprimé à la fin de chaque compte rendu, quelle que soit sa forme."
          error={errors.president?.message}
          {...register("president")}
        />
        <TextArea
          label="Mentions légales"
          optional
          description="Un paragraphe par bloc, séparés par une ligne vide. Imprimées à la fin des fichiers, liées au pied des pages publiques et des infolettres."
          rows={5}
          error={errors.legalNotice?.message}
          {...register("legalNotice")}
        />
      </SettingsSection>

      <SettingsSection
        title="L’apparence"
        about="Le logo et la couleur des comptes rendus. L’espace de l’équipe garde les siens."
      >
        {logos}
        <AccentField value={current.accent ?? saved.accent} error={errors.accent?.message} field={register("accent")} />
      </SettingsSection>

      <SettingsSection
        title="L’écriture"
        about="Ces choix valent pour ce qui sera publié désormais. Ce qui est publié garde ses mots."
      >
        <Sample
          officeCapitals={current.officeCapitals}
          departementAs={current.departementAs}
          guillemetSpace={current.guillemetSpace}
        />
        <RadioGroup
          label="Capitale des fonctions"
          options={officeCapitals.map((value) => ({ value, label: officeCapitalsLabels[value] }))}
          {...register("officeCapitals")}
        />
        <RadioGroup
          label="Département d’une commune"
          options={departementForms.map((value) => ({ value, label: departementLabels[value] }))}
          {...register("departementAs")}
        />
        <RadioGroup
          label="Espace dans les guillemets"
          options={guillemetSpaces.map((value) => ({ value, label: guillemetLabels[value] }))}
          {...register("guillemetSpace")}
        />
      </SettingsSection>

      <SettingsSection
        title="Les mots de la maison"
        about="« Relire » les connaît : il demande qu’un sigle soit expliqué et qu’un programme garde son nom."
      >
        <TextArea
          label="Sigles"
          optional
          description="Un par ligne : ANCT : Agence nationale de la cohésion des territoires"
          rows={8}
          error={messageOf(errors.acronyms)}
          {...register("acronyms")}
        />
        <TextArea
          label="Programmes"
          optional
          description="Un par ligne, dans l’orthographe que la maison imprime."
          rows={4}
          error={messageOf(errors.programmes)}
          {...register("programmes")}
        />
        {knownWords}
      </SettingsSection>

      <SettingsSection
        title="La relecture"
        about="Ce que « Relire » fait de chaque remarque. Ce qui empêche de publier arrête aussi les mises à jour."
      >
        <RemarkWeights
          chosen={current.remarks ?? {}}
          field={(kind) => register(`remarks.${kind}`)}
          onUsual={() => setValue("remarks", usualWeights, { shouldDirty: true })}
        />
      </SettingsSection>

      <SettingsSection title="Le courriel" about="Le serveur d’envoi se règle à l’installation.">
        <TextField
          label="Expéditeur"
          optional
          description="Vide : l’adresse réglée à l’installation."
          placeholder="APVF <contact@exemple.fr>"
          error={errors.mailFrom?.message}
          {...register("mailFrom")}
        />
      </SettingsSection>

      <div
        className={`mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-paper py-4 ${isDirty ? "sticky bottom-0 max-md:bottom-16" : ""}`}
      >
        <Button type="submit" variant="primary" pending={isSubmitting}>
          Enregistrer les réglages
        </Button>
        <KeptForm form={form} staffId={staffId} name="maison" giveUp="Annuler mes modifications" />
      </div>
    </form>
  );
}

function sameSettings(one: EditHouseForm, other: EditHouseForm): boolean {
  const { version: _, ...settings } = one;
  return Object.entries(settings).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(other[name as keyof EditHouseForm]),
  );
}

/** An error of a list says which of its lines is at fault. */
function messageOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("message" in error && typeof error.message === "string") return error.message;
  return Object.entries(error).flatMap(([line, inside]) => {
    const found = messageOf(inside);
    return found === undefined ? [] : [/^\d+$/.test(line) ? `Ligne ${Number(line) + 1} : ${found}` : found];
  })[0];
}
