"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useFieldArray, useWatch } from "react-hook-form";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useActionForm } from "#components/ui/use-action-form.ts";
import { capacityText, civilityLabels } from "#domain/directory/labels.ts";
import { fullName } from "#domain/directory/rules.ts";
import { createPersonInput, type SpeakerChoice, type SpeakerReading } from "#domain/directory/schema.ts";
import { AlikePeople } from "./alike-people.tsx";
import { GenderField } from "./gender-field.tsx";
import { bodyValue, type HeldBody, printedBody } from "./held-body.ts";
import { OfficeFields, useHeldBodies } from "./office-fields.tsx";
import { draftMandate, draftOf, type SpeakerDraft } from "./speaker-draft.ts";
import type { SpeakerPickerActions } from "./speaker-picker-props.ts";

type Props = {
  reading: SpeakerReading;
  alike: SpeakerChoice[];
  /** As far as an earlier visit filled it in. */
  begun: SpeakerDraft | undefined;
  onTyped: ((draft: SpeakerDraft) => void) | undefined;
  actions: SpeakerPickerActions;
  onPick: (speaker: SpeakerChoice) => void;
  onClose: () => void;
};

/** Somebody new, as they were understood: one look, one key, or a correction. */
export function NewSpeaker({ reading, alike, begun, onTyped, actions, onPick, onClose }: Props) {
  const [draft] = useState(() => begun ?? draftOf(reading));
  const { bodies, heldBy, hold } = useHeldBodies(draft.bodies);
  const { control, register, submit, setValue, getValues, failure, formState } = useActionForm({
    schema: createPersonInput,
    action: actions.create,
    defaultValues: draft.values,
    onSuccess: (created) => onPick({ ...created, officeGender, capacities: printed }),
  });
  const { errors } = formState;
  const mandates = useFieldArray({ control, name: "mandates", keyName: "key" });
  const values = useWatch({ control });
  const officeGender = values.officeGender ?? "masculine";
  const printed = (values.mandates ?? []).flatMap(({ id = "", title = "", link = "of" }) =>
    title.trim() ? [capacityText({ title, link, body: printedBody(heldBy(id)) }, officeGender)] : [],
  );

  const undecided = mandates.fields.find(({ id }) => (draft.choices[id] ?? []).length > 0 && !heldBy(id));
  const [correcting, setCorrecting] = useState(reading.gender === null || begun !== undefined);
  const add = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLElement>(null);
  const titleId = useId();

  useEffect(() => onTyped?.({ values: getValues(), bodies, choices: draft.choices }));

  // To what has to be decided, or to the button: everything that is understood is added with one more Enter.
  const asks = undecided !== undefined || reading.gender === null;
  useEffect(() => {
    const first = asks ? box.current?.querySelector<HTMLElement>("[data-asks] input") : null;
    (first ?? add.current)?.focus();
  }, [asks]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
    const typing = event.target instanceof HTMLInputElement && event.target.role !== "combobox";
    if (event.key === "Enter" && !event.defaultPrevented && typing) {
      event.preventDefault();
      void submit();
    }
  }

  return (
    <section
      ref={box}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      className="@container mt-2 flex flex-col gap-4 rounded-md border border-line bg-surface p-4 shadow-raised"
    >
      <div>
        <h3 id={titleId} className="font-semibold text-ink-soft text-sm">
          {values.gender ? `${civilityLabels[values.gender]}, à ajouter` : "À ajouter"} à l’annuaire
        </h3>
        <p className="mt-1 break-words font-serif text-lg">
          <strong>{fullName({ firstName: values.firstName ?? "", lastName: values.lastName ?? "" })}</strong>
          {printed.map((text) => `, ${text}`)}
        </p>
      </div>
      <AlikePeople people={alike} onPick={onPick} />
      <FormErrors failure={failure} />

      {mandates.fields.map(({ id }, index) => {
        const choices = draft.choices[id] ?? [];
        if (choices.length === 0) return null;
        const chosen = heldBy(id);
        return (
          <div key={id} data-asks={chosen ? undefined : true}>
            <RadioGroup
              label={`« ${reading.offices[index]?.typed ?? ""} » : laquelle ?`}
              name={`${titleId}-${id}`}
              value={chosen?.id ?? ""}
              options={choices.map(({ body }) => ({
                value: body?.id ?? "",
                label: body ? placeInWords(body) : "",
              }))}
              onChange={(event) => {
                const choice = choices.find(({ body }) => body?.id === event.target.value);
                if (!choice?.body) return;
                hold(id, choice.body);
                setValue(`mandates.${index}`, { ...draftMandate(choice), id, body: bodyValue(choice.body) });
              }}
            />
          </div>
        );
      })}

      {correcting ? (
        <div className="flex flex-col gap-4">
          <div className="grid grid-cols-1 @md:grid-cols-2 gap-x-4 gap-y-3">
            <TextField label="Prénom" error={errors.firstName?.message} {...register("firstName")} />
            <TextField label="Nom" error={errors.lastName?.message} {...register("lastName")} />
          </div>
          <div data-asks={values.gender ? undefined : true}>
            <GenderField
              name={`${titleId}-gender`}
              value={values}
              error={errors.gender?.message}
              onChange={(genders) => {
                setValue("gender", genders.gender, { shouldValidate: true });
                setValue("officeGender", genders.officeGender);
              }}
            />
          </div>
          {mandates.fields.map(({ key, id }, index) => (
            <fieldset key={key} className="border-line border-t pt-3">
              <legend className="sr-only">Mandat {index + 1}</legend>
              <OfficeFields
                title={register(`mandates.${index}.title`)}
                link={register(`mandates.${index}.link`)}
                errors={errors.mandates?.[index]}
                held={heldBy(id)}
                onHeld={(body) => {
                  hold(id, body);
                  setValue(`mandates.${index}.body`, body && bodyValue(body));
                }}
                searchBodies={actions.searchBodies}
              />
              <Button variant="quiet" size="small" className="mt-1" onClick={() => mandates.remove(index)}>
                Retirer ce mandat
              </Button>
            </fieldset>
          ))}
          <Button size="small" className="self-start" onClick={() => mandates.append(draftMandate())}>
            Ajouter un mandat
          </Button>
        </div>
      ) : null}

      <div className="flex flex-wrap gap-2">
        <Button ref={add} variant="primary" pending={formState.isSubmitting} onClick={() => submit()}>
          Ajouter à l’annuaire
        </Button>
        {correcting ? null : <Button onClick={() => setCorrecting(true)}>Corriger</Button>}
        <Button variant="quiet" onClick={onClose}>
          Fermer
        </Button>
      </div>
    </section>
  );
}

function placeInWords(body: HeldBody): string {
  if (body.kind === "newOrganisation" || !body.departementCode) return body.name;
  return `${body.name} (${body.departementCode})${body.hint ? `, ${body.hint}` : ""}`;
}
