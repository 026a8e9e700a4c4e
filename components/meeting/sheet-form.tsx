"use client";

import { type ReactNode, useRef, useState } from "react";
import { Controller } from "react-hook-form";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TimeField } from "#components/ui/time-field.tsx";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import { fieldLabels, kindLabels } from "#domain/meeting/labels.ts";
import { type EditMeetingForm, longestTitle, meetingKinds } from "#domain/meeting/schema.ts";
import type { CommuneChoice } from "#domain/territory/schema.ts";
import { CommuneField } from "./commune-field.tsx";
import { MeanwhileNotice } from "./meanwhile-notice.tsx";
import { PartnersField } from "./partners-field.tsx";
import type { Sheet } from "./sheet-values.ts";
import { useSheetForm } from "./use-sheet-form.ts";

type Props = {
  sheet: Sheet;
  action: (input: EditMeetingForm) => Promise<ActionResult<{ version: number }>>;
  searchCommunes: (input: { query: string }) => Promise<ActionResult<CommuneChoice[]>>;
};

/** All that is known of a meeting beside what was said there. */
export function SheetForm({ sheet, action, searchCommunes }: Props) {
  const form = useSheetForm(sheet, action);
  const { register, control, formState, failure, meanwhile } = form;
  const { errors, isDirty, isSubmitting } = formState;
  const notice = useRef<HTMLElement>(null);
  const [places, setPlaces] = useState<CommuneChoice[]>([]);
  const known = sheet.place === null ? places : [sheet.place, ...places];
  const placeOf = (code: string) => known.find((place) => place.code === code) ?? null;

  return (
    <form
      noValidate
      className="grid gap-10"
      onSubmit={(event) => {
        if (meanwhile === null || meanwhile.disputed.length === 0) return form.submit(event);
        event.preventDefault();
        notice.current?.focus();
      }}
    >
      {meanwhile ? (
        <MeanwhileNotice
          ref={notice}
          meanwhile={meanwhile}
          mine={form.watch()}
          nameOfCommune={(code) => placeOf(code)?.name ?? code}
          settle={form.settle}
        />
      ) : null}
      {failure?.code === "conflict" ? null : <FormErrors failure={failure} errors={errors} goTo={form.setFocus} />}

      <Part title="La rencontre">
        <TextField
          id="title"
          label={fieldLabels.title}
          maxLength={longestTitle}
          error={errors.title?.message}
          {...register("title")}
        />
        <SelectField
          id="kind"
          label={fieldLabels.kind}
          options={meetingKinds.map((value) => ({ value, label: kindLabels[value] }))}
          className="max-w-64"
          {...register("kind")}
        />
        <TextField
          id="theme"
          label={fieldLabels.theme}
          optional
          description="Sans guillemets : ils seront mis à l’impression."
          error={errors.theme?.message}
          {...register("theme")}
        />
      </Part>

      <Part title="Quand et où">
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <Controller
            control={control}
            name="date"
            render={({ field }) => (
              <DateField id="date" label={fieldLabels.date} error={errors.date?.message} {...field} />
            )}
          />
          <Controller
            control={control}
            name="startTime"
            render={({ field }) => (
              <TimeField
                id="startTime"
                label={fieldLabels.startTime}
                optional
                error={errors.startTime?.message}
                {...field}
              />
            )}
          />
          <Controller
            control={control}
            name="endTime"
            render={({ field }) => (
              <TimeField id="endTime" label={fieldLabels.endTime} optional error={errors.endTime?.message} {...field} />
            )}
          />
        </div>
        <Controller
          control={control}
          name="communeCode"
          render={({ field }) => (
            <CommuneField
              id="communeCode"
              label={fieldLabels.communeCode}
              optional
              value={placeOf(field.value)}
              error={errors.communeCode?.message}
              search={searchCommunes}
              onChange={(place) => {
                if (place) setPlaces((before) => [...before, place]);
                field.onChange(place?.code ?? "");
              }}
              onBlur={field.onBlur}
              ref={field.ref}
            />
          )}
        />
        <TextField
          id="venue"
          label={fieldLabels.venue}
          optional
          description="La salle, comme imprimée : Salle des fêtes, hôtel de ville."
          error={errors.venue?.message}
          {...register("venue")}
        />
      </Part>

      <Part title={fieldLabels.partners}>
        <PartnersField
          control={control}
          search={async () => []}
          error={errors.partners?.message ?? errors.partners?.find?.((partner) => partner)?.name?.message}
        />
      </Part>

      <Part title="Participation">
        <TextField
          id="attendanceCount"
          label={fieldLabels.attendanceCount}
          optional
          inputMode="numeric"
          className="max-w-48"
          error={errors.attendanceCount?.message}
          {...register("attendanceCount")}
        />
        <TextField
          id="attendanceText"
          label={fieldLabels.attendanceText}
          optional
          description="Par exemple : plus de 40 élus."
          error={errors.attendanceText?.message}
          {...register("attendanceText")}
        />
      </Part>

      <div className="sticky bottom-16 z-10 -mx-4 flex flex-wrap items-center gap-3 border-line border-t bg-paper px-4 py-3 md:bottom-0 md:mx-0 md:px-0">
        <Button type="submit" variant="primary" pending={isSubmitting}>
          Enregistrer la fiche
        </Button>
        {isDirty ? (
          <Button variant="quiet" onClick={form.forget}>
            Annuler mes modifications
          </Button>
        ) : null}
        <p className="text-ink-soft">{isDirty ? "Modifications à enregistrer" : ""}</p>
      </div>
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-5">
      <h2 className="border-line border-b pb-1 font-serif text-xl">{title}</h2>
      {children}
    </section>
  );
}
