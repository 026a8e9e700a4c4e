"use client";

import { useState } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { linkLabels } from "#domain/directory/labels.ts";
import { mandateLinks } from "#domain/directory/schema.ts";
import { BodyPicker, type SearchBodies } from "./body-picker.tsx";
import type { HeldBody } from "./held-body.ts";

type Props = {
  /** `register("mandates.0.title")` and its neighbours: the same fields serve the forms that create and that edit. */
  title: UseFormRegisterReturn;
  link: UseFormRegisterReturn;
  errors: { title?: { message?: string }; body?: { message?: string } } | undefined;
  held: HeldBody | null;
  onHeld: (body: HeldBody | null) => void;
  searchBodies: SearchBodies;
};

/** Title, place or organisation, and what links the two. */
export function OfficeFields({ title, link, errors, held, onHeld, searchBodies }: Props) {
  return (
    // As wide as its place, not as the window: the same fields stand in a page and in a narrow panel.
    <div className="@container">
      <div className="grid grid-cols-1 @lg:grid-cols-[minmax(0,5fr)_minmax(0,7rem)_minmax(0,6fr)] items-start gap-x-4 gap-y-3">
        <TextField label="Titre" placeholder="Maire, Président, directeur…" error={errors?.title?.message} {...title} />
        <SelectField
          label="Relié par"
          options={mandateLinks.map((value) => ({ value, label: linkLabels[value] }))}
          {...link}
        />
        <BodyPicker value={held} error={errors?.body?.message} search={searchBodies} onChange={onHeld} />
      </div>
    </div>
  );
}

/** What each mandate of a form is held in, by the mandate's id: forms send ids, screens show names. */
export function useHeldBodies(initial: Record<string, HeldBody | null>) {
  const [bodies, setBodies] = useState(initial);
  const hold = (mandateId: string, body: HeldBody | null) => setBodies((before) => ({ ...before, [mandateId]: body }));
  return { bodies, heldBy: (mandateId: string) => bodies[mandateId] ?? null, hold, holdAll: setBodies };
}
