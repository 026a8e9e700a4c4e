"use client";

import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import { Select } from "#components/ui/select-field.tsx";
import { type BlockRole, inRole, roleOf } from "#domain/import/block-role.ts";
import type { ProposedBlock } from "#domain/import/schema.ts";
import { longestTitle } from "#domain/meeting/schema.ts";
import { useDesk } from "./desk-context.ts";
import { InterventionFields } from "./intervention-fields.tsx";
import { Linked } from "./linked.tsx";
import { SettledField } from "./settled-field.tsx";

type Props = { date: string; pickerActions: SpeakerPickerActions };

/** What was said, in order, as it will be recorded. */
export function RecordFields(props: Props) {
  const { proposal } = useDesk();
  return (
    <section aria-labelledby="deroule" className="mb-12">
      <h2 id="deroule" className="font-serif text-xl">
        Le compte rendu
      </h2>
      <ol className="mt-3">
        {proposal.blocks.map((block) => (
          <li key={block.id} className="border-line border-t py-4">
            <Linked about={{ kind: "block", id: block.id }}>
              <Block block={block} {...props} />
            </Linked>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Block({ block, ...props }: Props & { block: ProposedBlock }) {
  const { proposal, change } = useDesk();
  return (
    <div className="grid gap-3">
      <div className="w-52">
        <Select
          aria-label="Ce que c’est"
          options={roleOptions}
          value={roleOf(block)}
          onChange={(event) => {
            const role = event.target.value as BlockRole;
            change({ type: "block", value: inRole(block, role, proposal.people) });
          }}
        />
      </div>
      {block.type === "sequence" ? (
        <SettledField
          label="Titre de la séquence"
          labelHidden
          maxLength={longestTitle}
          value={block.title}
          onSettled={(title) => change({ type: "block", value: { ...block, title: title.trim() } })}
        />
      ) : (
        <InterventionFields block={block} {...props} />
      )}
    </div>
  );
}

const roleOptions: { value: BlockRole; label: string }[] = [
  { value: "intervention", label: "Prise de parole" },
  { value: "plainText", label: "Texte libre" },
  { value: "sequence", label: "Titre de séquence" },
];
