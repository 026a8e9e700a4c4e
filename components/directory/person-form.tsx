"use client";

import { useEffect, useId } from "react";
import { Controller, useFieldArray, useWatch } from "react-hook-form";
import type * as z from "zod";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { KeptForm } from "#components/ui/kept-form.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { capacityText } from "#domain/directory/labels.ts";
import { fullName, isInForce } from "#domain/directory/rules.ts";
import { editPersonInput } from "#domain/directory/schema.ts";
import type { SearchBodies } from "./body-picker.tsx";
import { GenderField } from "./gender-field.tsx";
import { bodyValue, printedBody } from "./held-body.ts";
import { MandateList } from "./mandate-list.tsx";
import { OfficeFields, useHeldBodies } from "./office-fields.tsx";
import { heldBodies, type PersonSheet, personValues } from "./person-draft.ts";
import { PrintedToday } from "./printed-today.tsx";
import { draftMandate } from "./speaker-draft.ts";

type Props = {
  person: PersonSheet;
  /** Who fills it in. */
  staffId: string;
  /** "YYYY-MM-DD" in Paris. */
  today: string;
  action: (input: z.input<typeof editPersonInput>) => Promise<ActionResult<{ version: number }>>;
  searchBodies: SearchBodies;
};

/** Everything about a person, saved at once. */
export function PersonForm({ person, staffId, today, action, searchBodies }: Props) {
  const { announce } = useStatus();
  const genderName = useId();
  const { bodies, heldBy, hold, holdAll } = useHeldBodies(heldBodies(person));
  const form = useActionForm({
    schema: editPersonInput,
    action,
    defaultValues: personValues(person),
    onSuccess: ({ version }, sent) => {
      const before = personValues(person);
      form.startFrom(sent, { version });
      announce("Fiche enregistrée.", { undo: () => action({ ...before, version }) });
    },
  });
  const { control, register, submit, setValue, getValues, reset, setFocus, failure } = form;
  const { errors, isDirty, isSubmitting } = form.formState;

  // Undone, or saved elsewhere: the page brings what is saved, unless something is being written here.
  useEffect(() => {
    if (isDirty || getValues("version") === person.version) return;
    reset(personValues(person));
    holdAll(heldBodies(person));
  }, [person, isDirty, getValues, reset, holdAll]);

  const mandates = useFieldArray({ control, name: "mandates", keyName: "key" });
  const values = useWatch({ control });
  const officeGender = values.officeGender ?? "masculine";
  const offices = (values.mandates ?? []).map(({ id = "", title = "", link = "of", fromDate, toDate }) => ({
    text: capacityText({ title: title.trim(), link, body: printedBody(heldBy(id)) }, officeGender),
    inForce: title.trim() !== "" && isInForce({ fromDate: fromDate || null, toDate: toDate || null }, today),
  }));

  function removeMandate(index: number) {
    const removed = getValues(`mandates.${index}`);
    mandates.remove(index);
    announce("Mandat retiré de la fiche ; enregistrez pour confirmer.", {
      undo: async () => {
        mandates.insert(index, removed);
        return { ok: true, value: null };
      },
    });
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      className="grid grid-cols-1 items-start gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]"
    >
      <div className="flex min-w-0 flex-col gap-8">
        <FormErrors failure={failure} errors={errors} goTo={setFocus} />
        <div className="grid grid-cols-1 gap-x-6 gap-y-4 sm:grid-cols-2">
          <TextField label="Prénom" optional error={errors.firstName?.message} {...register("firstName")} />
          <TextField label="Nom" error={errors.lastName?.message} {...register("lastName")} />
          <GenderField
            name={genderName}
            value={values}
            error={errors.gender?.message}
            onChange={({ gender, officeGender: form }) => {
              setValue("gender", gender, { shouldDirty: true });
              setValue("officeGender", form, { shouldDirty: true });
            }}
          />
        </div>

        <section aria-labelledby={`${genderName}-mandates`}>
          <h2 id={`${genderName}-mandates`} className="mb-1 font-serif text-xl">
            Mandats et fonctions
          </h2>
          <p className="mb-4 text-ink-soft">
            Dans l’ordre où un compte rendu les imprime. Sans date, un mandat vaut pour toujours.
          </p>
          <MandateList
            ids={mandates.fields.map(({ key }) => key)}
            nameOf={(index) => offices[index]?.text || "Nouveau mandat"}
            onMove={mandates.move}
            onRemove={removeMandate}
          >
            {(index) => {
              const id = mandates.fields[index]?.id ?? "";
              return (
                <>
                  <OfficeFields
                    title={register(`mandates.${index}.title`)}
                    link={register(`mandates.${index}.link`)}
                    errors={errors.mandates?.[index]}
                    held={heldBy(id)}
                    onHeld={(body) => {
                      hold(id, body);
                      setValue(`mandates.${index}.body`, body && bodyValue(body), { shouldDirty: true });
                    }}
                    searchBodies={searchBodies}
                  />
                  <div className="mt-3 grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2">
                    {(["fromDate", "toDate"] as const).map((end) => (
                      <Controller
                        key={end}
                        control={control}
                        name={`mandates.${index}.${end}`}
                        render={({ field, fieldState }) => (
                          <DateField
                            label={end === "fromDate" ? "Depuis le" : "Jusqu’au"}
                            optional
                            error={fieldState.error?.message}
                            {...field}
                            value={field.value ?? ""}
                          />
                        )}
                      />
                    ))}
                  </div>
                </>
              );
            }}
          </MandateList>
          <Button
            className="mt-2"
            onClick={() => mandates.append(draftMandate(), { focusName: `mandates.${mandates.fields.length}.title` })}
          >
            Ajouter un mandat
          </Button>
        </section>

        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-5">
          <Button type="submit" variant="primary" pending={isSubmitting}>
            Enregistrer
          </Button>
          <KeptForm
            form={form}
            staffId={staffId}
            name={`personne.${person.id}`}
            beside={bodies}
            onTaken={(draft) => holdAll(draft.beside ?? {})}
            giveUp="Annuler mes modifications"
            onGivenUp={() => holdAll(heldBodies(person))}
          />
          {isDirty ? <p className="min-w-0 text-ink-soft">Des changements ne sont pas enregistrés.</p> : null}
        </div>
      </div>
      <PrintedToday
        name={fullName({ firstName: values.firstName ?? "", lastName: values.lastName ?? "" })}
        officeGender={officeGender}
        capacities={offices.filter(({ inForce }) => inForce).map(({ text }) => text)}
      />
    </form>
  );
}
