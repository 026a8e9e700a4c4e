"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useTransition } from "react";
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
  const [searching, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function show() {
    clearTimeout(timer.current);
    if (!form.current) return;
    const address = listAddress(readForm(new FormData(form.current)), regions);
    startTransition(() => router.replace(address, { scroll: false }));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    show();
  }

  function showSoon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(show, typingPause);
  }

  return (
    <search>
      <form
        ref={form}
        // Chips and the browser's way back change the filter from outside: the fields follow.
        key={listAddress({ ...filter, search: "" }, regions)}
        onSubmit={submit}
        aria-busy={searching}
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-[minmax(14rem,1fr)_repeat(5,auto)]"
      >
        <SearchField search={filter.search} onType={showSoon} />
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
        <Button type="submit" className="sr-only focus:not-sr-only">
          Rechercher
        </Button>
      </form>
    </search>
  );
}

function SearchField({ search, onType }: { search: string; onType: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What somebody is typing is not taken from under their fingers by an answer that comes late.
    if (input.current && input.current !== document.activeElement) input.current.value = search;
  }, [search]);
  return (
    <TextField
      ref={input}
      label="Rechercher"
      name="search"
      type="search"
      placeholder="Titre, lieu, thème, intervenant"
      defaultValue={search}
      onChange={onType}
      className="col-span-2 lg:col-span-1"
    />
  );
}

function readForm(form: FormData): MeetingFilter {
  const chosen = (name: string) => String(form.get(name) ?? "");
  const oneOf = <Value extends string>(values: readonly Value[], name: string) =>
    values.find((value) => value === chosen(name)) ?? null;
  return {
    search: chosen("search").trim(),
    region: chosen("region") || null,
    year: chosen("year") === "" ? null : Number(chosen("year")),
    kind: oneOf(meetingKinds, "kind"),
    state: oneOf(listedStates, "state"),
    sort: oneOf(meetingSorts, "sort") ?? "newest",
    page: 1,
  };
}
