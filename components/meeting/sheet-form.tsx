"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Controller } from "react-hook-form";
import { CommunePicker, communeInWords } from "#components/territory/commune-picker.tsx";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { KeptForm } from "#components/ui/kept-form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TimeField } from "#components/ui/time-field.tsx";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { Body, SearchBodiesInput } from "#domain/directory/schema.ts";
import { fieldLabels, kindLabels } from "#domain/meeting/labels.ts";
import { type EditMeetingForm, longestTitle, meetingKinds } from "#domain/meeting/schema.ts";
import type { RecordedCommune } from "#domain/territory/schema.ts";
import { MeanwhileNotice } from "./meanwhile-notice.tsx";
import { PartnersField } from "./partners-field.tsx";
import type { Sheet } from "./sheet-values.ts";
import { useSheetForm } from "./use-sheet-form.ts";

type Props = {
  sheet: Sheet;
  /** Who fills it in. */
  staffId: string;
  action: (input: EditMeetingForm) => Promise<ActionResult<{ version: number }>>;
  searchBodies: (input: SearchBodiesInput) => Promise<ActionResult<Body[]>>;
};

/** All that is known of a meeting beside what was said there. */
export function SheetForm({ sheet, staffId, action, searchBodies }: Props) {
  const form = useSheetForm(sheet, action);
  const { register, control, formState, failure, meanwhile } = form;
  const { errors, isDirty, isSubmitting } = formState;
  const notice = useRef<HTMLElement>(null);
  const refused = failure?.code === "conflict" && meanwhile !== null;
  useEffect(() => {
    if (refused) notice.current?.focus();
  }, [refused]);

  // The form holds their codes.
  const [communes, setCommunes] = useState<RecordedCommune[]>([]);
  const communeOf = (code: string) => [sheet.place, ...communes].find((commune) => commune?.code === code) ?? null;
  function nameOfCommune(code: string): string {
    const commune = communeOf(code);
    return commune ? communeInWords(commune) : code;
  }

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
          nameOfCommune={nameOfCommune}
          settle={form.settle}
        />
      ) : null}
      {failure?.code === "conflict" ? null : <FormErrors failure={failure} errors={errors} goTo={form.setFocus} />}

      <p className="-mb-4 text-ink-soft">Seuls le titre et la date sont nécessaires.</p>
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
          description="Sans guillemets : ils seront mis à l’impression."
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
              <TimeField id="startTime" label={fieldLabels.startTime} error={errors.startTime?.message} {...field} />
            )}
          />
          <Controller
            control={control}
            name="endTime"
            render={({ field }) => (
              <TimeField id="endTime" label={fieldLabels.endTime} error={errors.endTime?.message} {...field} />
            )}
          />
        </div>
        <Controller
          control={control}
          name="communeCode"
          render={({ field }) => (
            <CommunePicker
              id="communeCode"
              label={fieldLabels.communeCode}
              error={errors.communeCode?.message}
              {...field}
              value={communeOf(field.value)}
              onChange={(commune) => {
                if (commune) setCommunes([...communes, commune]);
                field.onChange(commune?.code ?? "");
              }}
            />
          )}
        />
        <TextField
          id="venue"
          label={fieldLabels.venue}
          description="La salle, comme imprimée : Salle des fêtes, hôtel de ville."
          error={errors.venue?.message}
          {...register("venue")}
        />
      </Part>

      <Part title={fieldLabels.partners}>
        <PartnersField
          control={control}
          search={searchBodies}
          error={errors.partners?.message ?? errors.partners?.find?.((partner) => partner)?.name?.message}
        />
      </Part>

      <Part title="Participation">
        <TextField
          id="attendanceCount"
          label={fieldLabels.attendanceCount}
          inputMode="numeric"
          className="max-w-48"
          error={errors.attendanceCount?.message}
          {...register("attendanceCount")}
        />
        <TextField
          id="attendanceText"
          label={fieldLabels.attendanceText}
          description="Par exemple : plus de 40 élus."
          error={errors.attendanceText?.message}
          {...register("attendanceText")}
        />
      </Part>

      <div
        className={`-mx-4 flex flex-wrap items-center gap-3 border-line border-t bg-paper px-4 py-3 md:mx-0 md:px-0 ${isDirty ? "sticky bottom-16 z-10 md:bottom-0" : ""}`}
      >
        <Button type="submit" variant="primary" pending={isSubmitting}>
          Enregistrer la fiche
        </Button>
        <KeptForm
          form={form}
          staffId={staffId}
          name={`fiche.${sheet.id}`}
          beside={communes}
          onTaken={(draft) => setCommunes(draft.beside ?? [])}
          giveUp="Annuler mes modifications"
        />
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
