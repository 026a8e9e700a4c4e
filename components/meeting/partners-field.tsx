"use client";

import { type KeyboardEvent, useRef } from "react";
import { type Control, useFieldArray } from "react-hook-form";
import { Button } from "#components/ui/button.tsx";
import { type ComboboxOption, SearchCombobox } from "#components/ui/search-combobox.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { Body, SearchBodiesInput } from "#domain/directory/schema.ts";
import type { EditMeetingForm, EditMeetingInput } from "#domain/meeting/schema.ts";
import { OrderButtons } from "./order-buttons.tsx";

/** `organisationId` is null for what is not an organisation of the directory. */
type PartnerChoice = ComboboxOption & { organisationId: string | null };

type Props = {
  control: Control<EditMeetingForm, unknown, EditMeetingInput>;
  search: (input: SearchBodiesInput) => Promise<ActionResult<Body[]>>;
  error: string | undefined;
};

/** The partners in the order in which they are named. Alt and an arrow, or the buttons, move them. */
export function PartnersField({ control, search, error }: Props) {
  const { announce } = useStatus();
  const { fields, append, remove, move, insert } = useFieldArray({ control, name: "partners", keyName: "key" });
  const list = useRef<HTMLOListElement>(null);

  function moveTo(from: number, to: number) {
    if (to < 0 || to >= fields.length) return;
    move(from, to);
    // The focus follows what was moved.
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>("[data-moves]")[to]?.focus());
  }

  function onKeyDown(event: KeyboardEvent, index: number) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    moveTo(index, event.key === "ArrowUp" ? index - 1 : index + 1);
  }

  function takeOut(index: number) {
    const partner = fields[index];
    remove(index);
    if (!partner) return;
    const { name, organisationId } = partner;
    announce(`${name} n’est plus dans la liste.`, {
      undo: async () => {
        insert(index, { name, organisationId });
        return { ok: true, value: null };
      },
    });
  }

  return (
    <div id="partners" className="grid gap-3">
      {fields.length > 0 ? (
        <ol ref={list} className="border-line border-t">
          {fields.map((partner, index) => (
            <li
              key={partner.key}
              onKeyDown={(event) => onKeyDown(event, index)}
              className="flex items-center gap-2 border-line border-b py-1.5"
            >
              <span className="w-6 shrink-0 text-ink-soft text-sm tabular-nums">{index + 1}.</span>
              <span className="min-w-0 grow break-words">{partner.name}</span>
              <OrderButtons
                name={partner.name}
                first={index === 0}
                last={index === fields.length - 1}
                onUp={() => moveTo(index, index - 1)}
                onDown={() => moveTo(index, index + 1)}
              />
              <Button
                size="small"
                variant="quiet"
                aria-label={`Retirer ${partner.name}`}
                onClick={() => takeOut(index)}
              >
                Retirer
              </Button>
            </li>
          ))}
        </ol>
      ) : null}
      <SearchCombobox<PartnerChoice>
        label="Ajouter un partenaire"
        description="Un organisme de l’annuaire, ou un nom que vous tapez."
        value={null}
        clearOnChoice
        search={async (query) => choicesOf(await search({ query }))}
        error={error}
        onChange={(choice) => {
          if (choice) append({ name: choice.label, organisationId: choice.organisationId }, { shouldFocus: false });
        }}
        onCreate={(name) => append({ name, organisationId: null }, { shouldFocus: false })}
        createLabel={(name) => `Ajouter « ${name} » comme nom`}
      />
    </div>
  );
}

/** Bodies whose name says by itself what they are; a commune or a région is typed as it should be printed. */
function choicesOf(answer: ActionResult<Body[]>): PartnerChoice[] {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value
    .filter(({ kind }) => kind === "organisation" || kind === "epci")
    .map(({ kind, id, name, acronym }) => ({
      id,
      label: name,
      description: acronym ?? undefined,
      organisationId: kind === "organisation" ? id : null,
    }));
}
