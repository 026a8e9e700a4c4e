"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { peopleViewLabels } from "#domain/directory/labels.ts";
import { type PeopleView, peopleViews } from "#domain/directory/schema.ts";
import { type DirectoryFilter, directoryAddress } from "./directory-address.ts";

type Props = {
  path: string;
  filter: DirectoryFilter;
  placeholder: string;
  /** Words of each view offered; those of people unless said otherwise. */
  views?: Partial<Record<PeopleView, string>>;
};

const typingPause = 250;

/** The filter of a list of the directory. A choice acts at once, a search when one stops typing; Enter does not wait. */
export function DirectoryFilters({ path, filter, placeholder, views = peopleViewLabels }: Props) {
  const router = useRouter();
  const [searching, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // What somebody is typing is not taken from under their fingers by an answer that comes late.
    if (field.current && field.current !== document.activeElement) field.current.value = filter.query;
  }, [filter.query]);

  function show() {
    clearTimeout(timer.current);
    if (!form.current) return;
    const chosen = new FormData(form.current);
    const view = peopleViews.find((one) => one === chosen.get("view")) ?? "everybody";
    const address = directoryAddress(path, { query: String(chosen.get("q") ?? "").trim(), view, page: 1 });
    startTransition(() => router.replace(address, { scroll: false }));
  }

  return (
    <search>
      <form
        ref={form}
        aria-busy={searching}
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
        className="mt-6 mb-4 grid grid-cols-1 items-end gap-x-4 gap-y-3 sm:grid-cols-[minmax(14rem,28rem)_auto]"
      >
        <TextField
          ref={field}
          label="Rechercher"
          name="q"
          type="search"
          placeholder={placeholder}
          defaultValue={filter.query}
          onChange={() => {
            clearTimeout(timer.current);
            timer.current = setTimeout(show, typingPause);
          }}
        />
        <SelectField
          key={filter.view}
          label="Montrer"
          name="view"
          className="sm:max-w-64"
          defaultValue={filter.view}
          options={peopleViews.flatMap((view) => {
            const label = views[view];
            return label ? [{ value: view, label }] : [];
          })}
          onChange={show}
        />
        <Button type="submit" className="sr-only focus:not-sr-only">
          Rechercher
        </Button>
      </form>
    </search>
  );
}
