"use client";

import { SelectField } from "#components/ui/select-field.tsx";
import { type BlockRole, inRole, roleOf } from "#domain/import/block-role.ts";
import type { ProposedBlock } from "#domain/import/schema.ts";
import { longestTitle } from "#domain/meeting/schema.ts";
import { useDesk } from "./desk-context.ts";
import type { SpeakerSearchProps } from "./directory-search.tsx";
import { InterventionFields } from "./intervention-fields.tsx";
import { SettledField } from "./settled-field.tsx";

type Props = SpeakerSearchProps & { block: ProposedBlock };

/** What a passage is, and what it is made of. */
export function BlockFields({ block, ...props }: Props) {
  const { proposal, change } = useDesk();
  return (
    <>
      <SelectField
        label="Ce passage est"
        className="max-w-60"
        options={roleOptions.filter(({ value }) => roleOf(inRole(block, value, proposal.people)) === value)}
        value={roleOf(block)}
        onChange={(event) => {
          const role = event.target.value as BlockRole;
          change({ type: "block", value: inRole(block, role, proposal.people) });
        }}
      />
      {block.type === "sequence" ? (
        <SettledField
          label="Titre de la séquence"
          maxLength={longestTitle}
          value={block.title}
          onSettled={(title) => change({ type: "block", value: { ...block, title: title.trim() } })}
        />
      ) : (
        <InterventionFields block={block} {...props} />
      )}
    </>
  );
}

const roleOptions: { value: BlockRole; label: string }[] = [
  { value: "intervention", label: "une prise de parole" },
  { value: "plainText", label: "un texte libre" },
  { value: "sequence", label: "un titre de séquence" },
];
