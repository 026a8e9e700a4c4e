"use client";

import { useId, useState } from "react";
import { SearchCombobox } from "#components/ui/search-combobox.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { Body, SearchBodiesInput } from "#domain/directory/schema.ts";
import { withArticle } from "#domain/french/grammar.ts";
import { formLabels, formsInOrder, usualLeadIns } from "#domain/intervention/labels.ts";
import type { Form, Represented, Speaker } from "#domain/intervention/schema.ts";
import { speakerLine, whatFollows } from "#domain/recap/speaker-line.ts";
import type { Opening } from "./changes.ts";
import { Group } from "./group.tsx";
import { Small } from "./speaker-fields.tsx";
import { usualGender } from "./usual-gender.ts";

type Props = {
  opening: Opening;
  speakers: Speaker[];
  text: string;
  searchBodies: (input: SearchBodiesInput) => Promise<ActionResult<Body[]>>;
  onChange: (opening: Opening) => void;
};

/** How the sentence opens. Each form shows the sentence that it makes. */
export function OpeningFields({ opening, speakers, text, searchBodies, onChange }: Props) {
  const name = useId();
  return (
    <Group title="Début de la phrase">
      <div role="radiogroup" aria-label="Début de la phrase" className="space-y-1">
        {formsInOrder.map((form) => (
          <label key={form} className="flex gap-2 rounded-md px-2 py-1.5 hover:bg-wash has-checked:bg-accent-wash">
            <input
              type="radio"
              name={name}
              className="mt-1 shrink-0"
              checked={opening.form === form}
              onChange={() => onChange({ ...opening, form })}
            />
            <span className="min-w-0">
              <span className="block text-sm">{formLabels[form]}</span>
              <Preview form={form} opening={opening} speakers={speakers} text={text} />
            </span>
          </label>
        ))}
      </div>
      {opening.form === "representing" ? (
        <RepresentedFields
          represented={opening.represented}
          searchBodies={searchBodies}
          onChange={(represented) => onChange({ ...opening, represented })}
        />
      ) : null}
      <LeadIn key={opening.leadIn} opening={opening} onChange={(leadIn) => onChange({ ...opening, leadIn })} />
    </Group>
  );
}

type PreviewProps = { form: Form; opening: Opening; speakers: Speaker[]; text: string };

function Preview({ form, opening, speakers, text }: PreviewProps) {
  if (form === "none") return null;
  if (form === "representing" && opening.represented === null)
    return <span className="block break-words font-serif text-ink-soft text-sm">L’organisme, représenté par…</span>;
  const parts = speakerLine({ ...opening, form, speakers }, text === "" ? "sentence" : whatFollows(text));
  return (
    <span className="line-clamp-3 break-words font-serif text-ink-soft text-sm">
      {parts.map((part, index) => {
        const key = `${index}`;
        return part.bold ? <strong key={key}>{part.text}</strong> : <span key={key}>{part.text}</span>;
      })}
      …
    </span>
  );
}

function LeadIn({ opening, onChange }: { opening: Opening; onChange: (leadIn: string) => void }) {
  const [typed, setTyped] = useState(opening.leadIn);
  const accept = () => typed.trim() !== opening.leadIn && onChange(typed.trim());
  return (
    <div>
      <TextField
        label="Amorce"
        optional
        value={typed}
        maxLength={120}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={accept}
        onKeyDown={(event) => {
          if (event.key === "Enter") accept();
        }}
      />
      <p className="mt-1 flex flex-wrap gap-x-3">
        {usualLeadIns[opening.kind]
          .filter((leadIn) => leadIn !== opening.leadIn)
          .map((leadIn) => (
            <Small key={leadIn} onClick={() => onChange(leadIn)}>
              {leadIn}
            </Small>
          ))}
      </p>
    </div>
  );
}

type RepresentedProps = {
  represented: Represented | null;
  searchBodies: Props["searchBodies"];
  onChange: (represented: Represented | null) => void;
};

type Option = { id: string; label: string; represented: Represented };

function RepresentedFields({ represented, searchBodies, onChange }: RepresentedProps) {
  async function search(query: string): Promise<Option[]> {
    const result = await searchBodies({ query });
    if (!result.ok) throw new Error(result.message);
    return result.value.map(optionOf);
  }
  const value = represented && {
    id: represented.organisationId ?? represented.name,
    label: represented.name,
    represented,
  };

  return (
    <div className="space-y-2 rounded-md bg-wash p-3">
      <SearchCombobox
        label="Organisme représenté"
        placeholder="l’Agence nationale…"
        value={value}
        search={search}
        onChange={(option) => onChange(option?.represented ?? null)}
        onCreate={(typed) => onChange({ name: typed, gender: usualGender(typed), organisationId: null })}
        createLabel={(typed) => `Écrire « ${typed} »`}
      />
      {represented ? (
        <div className="flex flex-wrap gap-x-4 text-sm" role="radiogroup" aria-label="Accord">
          {(["feminine", "masculine"] as const).map((gender) => (
            <label key={gender} className="flex min-h-8 items-center gap-1.5">
              <input
                type="radio"
                checked={represented.gender === gender}
                onChange={() => onChange({ ...represented, gender })}
              />
              {gender === "feminine" ? "représentée" : "représenté"}
            </label>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function optionOf(body: Body): Option {
  const name = withArticle(body.name, body.article);
  const gender = body.article === "le" ? "masculine" : body.article === "la" ? "feminine" : usualGender(name);
  const organisationId = body.kind === "organisation" ? body.id : null;
  return { id: `${body.kind}-${body.id}`, label: name, represented: { name, gender, organisationId } };
}
