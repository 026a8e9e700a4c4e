"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { kindLabels, sortLabels, stateLabels } from "#domain/meeting/labels.ts";
import { listedStates, type MeetingFilter, meetingKinds, meetingSorts } from "#domain/meeting/schema.ts";
import { type ListedRegion, listAddress } from "./list-address.ts";

type Props = { filter: MeetingFilter; years: readonly number[]; regions: readonly ListedRegion[] };

const typingPause = 300;

/** The filter of the list. A choice acts at once, a search when one stops typing; Enter does not wait. */
export function ListFilters({ filter, years, regions }: Props) {
  const router = useRouter();
  const id = useId();
  const [searching, startTransition] = useTransition();
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function show() {
    clearTimeout(timer.current);
    if (!form.current) return;
    const address = listAddress(readForm(new FormData(form.current)), regions);
    startTransition(() => router.replace(address, { scroll: false }));
  }

  function showSoon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(show, typingPause);
  }

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // Chips and the browser's way back change the filter from outside: the fields follow.
    if (form.current && !searching) fillForm(form.current, filter);
  }, [filter, searching]);

  return (
    <search>
      <form
        ref={form}
        action="/espace/rencontres"
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
        aria-busy={searching}
        className="grid gap-x-4 gap-y-3"
      >
        <div className="flex items-end gap-2">
          <TextField
            label="Rechercher"
            name="recherche"
            type="search"
            placeholder="Titre, lieu, thème, intervenant"
            defaultValue={filter.search}
            onChange={showSoon}
            className="max-w-xl grow"
          />
          <Button className="md:hidden" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            Filtrer
          </Button>
        </div>
        <div
          id={id}
          className={`grid-cols-2 gap-x-4 gap-y-3 md:grid md:grid-cols-3 lg:grid-cols-[1.4fr_0.8fr_1.4fr_1.2fr_1.3fr] ${open ? "grid" : "max-md:hidden"}`}
        >
          <SelectField
            label="Région"
            name="region"
            defaultValue={filter.region ?? ""}
            emptyLabel="Toutes"
            options={regions.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={show}
          />
          <SelectField
            label="Année"
            name="year"
            defaultValue={filter.year ?? ""}
            emptyLabel="Toutes"
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
            onChange={show}
          />
          <SelectField
            label="État"
            name="state"
            defaultValue={filter.state ?? ""}
            emptyLabel="Tous"
            options={listedStates.map((state) => ({ value: state, label: stateLabels[state] }))}
            onChange={show}
          />
          <SelectField
            label="Nature"
            name="kind"
            defaultValue={filter.kind ?? ""}
            emptyLabel="Toutes"
            options={meetingKinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
            onChange={show}
          />
          <SelectField
            label="Ordre"
            name="sort"
            defaultValue={filter.sort}
            options={meetingSorts.map((sort) => ({ value: sort, label: sortLabels[sort] }))}
            onChange={show}
          />
        </div>
      </form>
    </search>
  );
}

function readForm(form: FormData): MeetingFilter {
  const chosen = (name: string) => String(form.get(name) ?? "");
  const oneOf = <Value extends string>(values: readonly Value[], name: string) =>
    values.find((value) => value === chosen(name)) ?? null;
  return {
    search: chosen("recherche").trim(),
    region: chosen("region") || null,
    year: chosen("year") === "" ? null : Number(chosen("year")),
    kind: oneOf(meetingKinds, "kind"),
    state: oneOf(listedStates, "state"),
    sort: oneOf(meetingSorts, "sort") ?? "newest",
    page: 1,
  };
}

function fillForm(form: HTMLFormElement, { search, region, year, kind, state, sort }: MeetingFilter): void {
  const values = { region, year, kind, state, sort };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = String(value ?? "");
  }
  const field = form.elements.namedItem("recherche");
  // What somebody is typing is not taken from under their fingers by an answer that comes late.
  if (field instanceof HTMLInputElement && field !== document.activeElement) field.value = search;
}
