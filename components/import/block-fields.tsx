"use client";

import { useRef } from "react";
import { SelectField } from "#components/ui/select-field.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { type BlockRole, inRole, roleOf, turnedTo } from "#domain/import/block-role.ts";
import type { ProposedBlock } from "#domain/import/schema.ts";
import { longestTitle } from "#domain/meeting/schema.ts";
import { useDesk, useProposal } from "./desk-context.ts";
import type { SpeakerSearchProps } from "./directory-search.tsx";
import { InterventionFields } from "./intervention-fields.tsx";
import { refuseSequenceTitle } from "./refuse-typed.ts";
import { savedOrNot } from "./saved-or-not.ts";
import { SettledField } from "./settled-field.tsx";
import { isSame } from "./touched.ts";

type Props = SpeakerSearchProps & { block: ProposedBlock };

/** What a passage is, and what it is made of. */
export function BlockFields({ block, ...props }: Props) {
  const { people } = useProposal();
  const { latest, change, save } = useDesk();
  const { announce } = useStatus();
  // What it has been since it was opened: an arrow on a closed list turns it at once, and the next turns it back.
  const forms = useRef<readonly ProposedBlock[]>([]);

  function turn(role: BlockRole) {
    const known = forms.current.some((form) => hasSameWords(form, block)) ? forms.current : [block];
    const turned = turnedTo(role, { block, forms: known }, people);
    forms.current = known.includes(turned) ? known : [...known, turned];
    change({ type: "block", value: turned });
    announce(`Ce passage est maintenant ${labelOf(role)}.`, {
      undo: async () => {
        const now = latest().blocks.find(({ id }) => id === block.id);
        if (!now || !hasSameWords(now, turned)) return correctedSince;
        change({ type: "block", value: block });
        return savedOrNot(await save());
      },
    });
  }

  return (
    <>
      <SelectField
        label="Ce passage est"
        className="max-w-60"
        options={roleOptions.filter(({ value }) => roleOf(inRole(block, value, people)) === value)}
        value={roleOf(block)}
        onChange={(event) => turn(event.target.value as BlockRole)}
      />
      {block.type === "sequence" ? (
        <SettledField
          label="Titre de la séquence"
          maxLength={longestTitle}
          value={block.title}
          refuse={refuseSequenceTitle}
          onSettled={(title) => change({ type: "block", value: { ...block, title: title.trim() } })}
        />
      ) : (
        <InterventionFields block={block} {...props} />
      )}
    </>
  );
}

/** Whether nobody has corrected it. What part of the meeting it is in follows from what stands around it. */
function hasSameWords(one: ProposedBlock, other: ProposedBlock): boolean {
  return isSame({ ...one, part: null }, { ...other, part: null });
}

const correctedSince = {
  ok: false,
  code: "failed",
  message: "Ce passage a été corrigé depuis : il reste tel qu’il est.",
} as const;

function labelOf(role: BlockRole): string | undefined {
  return roleOptions.find(({ value }) => value === role)?.label;
}

const roleOptions: { value: BlockRole; label: string }[] = [
  { value: "intervention", label: "une prise de parole" },
  { value: "plainText", label: "un texte libre" },
  { value: "sequence", label: "un titre de séquence" },
];
