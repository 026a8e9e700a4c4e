"use client";

import { usualGender } from "#components/intervention/usual-gender.ts";
import { SelectField } from "#components/ui/select-field.tsx";
import { limits, type ProposedIntervention } from "#domain/import/schema.ts";
import { formLabels, formsInOrder, kindLabels, kindsInOrder } from "#domain/intervention/labels.ts";
import type { Form, Kind } from "#domain/intervention/schema.ts";
import { maxTextLength, normalText } from "#domain/intervention/text.ts";
import { useDesk } from "./desk-context.ts";
import type { SpeakerSearchProps } from "./directory-search.tsx";
import { GenderChoice } from "./gender-choice.tsx";
import { refuseText } from "./refuse-typed.ts";
import { SettledArea, SettledField } from "./settled-field.tsx";
import { SpeakersFields } from "./speakers-fields.tsx";

type Props = SpeakerSearchProps & { block: ProposedIntervention };
type Set = (value: Partial<ProposedIntervention>) => void;

/** Who spoke, how the sentence opens, and the words. */
export function InterventionFields({ block, ...props }: Props) {
  const { change } = useDesk();
  const set: Set = (value) => change({ type: "block", value: { ...block, ...value } });
  return (
    <>
      <SpeakersFields block={block} {...props} />
      <div className="flex flex-wrap gap-4">
        {block.kind === "plainText" ? null : (
          <SelectField
            label="Genre d’intervention"
            className="w-60"
            options={spokenKinds.map((value) => ({ value, label: kindLabels[value] }))}
            value={block.kind}
            onChange={(event) => set({ kind: event.target.value as Kind })}
          />
        )}
        <SelectField
          label="Début de la phrase"
          className="w-60"
          options={formsInOrder.map((value) => ({ value, label: formLabels[value] }))}
          value={block.form}
          onChange={(event) => set({ form: event.target.value as Form })}
        />
        <SettledField
          label="Amorce"
          optional
          className="w-60"
          maxLength={limits.leadIn}
          value={block.leadIn}
          onSettled={(leadIn) => set({ leadIn: leadIn.trim() })}
        />
      </div>
      {block.form === "representing" || block.represented !== null ? <Represented block={block} set={set} /> : null}
      <SettledArea
        label="Texte"
        description="Une ligne vide sépare deux paragraphes ; **gras**, *italique*. La mise en forme se reprend mieux après l’adoption."
        rows={6}
        maxLength={maxTextLength}
        refuse={refuseText}
        value={block.text}
        onSettled={(text) => set({ text: normalText(text) })}
      />
    </>
  );
}

const spokenKinds = kindsInOrder.filter((kind) => kind !== "plainText");

function Represented({ block: { represented }, set }: { block: ProposedIntervention; set: Set }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <SettledField
        label="Organisme représenté"
        maxLength={limits.represented}
        value={represented?.name ?? ""}
        onSettled={(typed) => {
          const name = typed.trim();
          set({ represented: name === "" ? null : { name, gender: represented?.gender ?? usualGender(name) } });
        }}
      />
      {represented === null ? null : (
        <GenderChoice
          label={`Accord de ${represented.name}`}
          words={{ feminine: "représentée", masculine: "représenté" }}
          value={represented.gender}
          onChange={(gender) => set({ represented: { ...represented, gender } })}
        />
      )}
    </div>
  );
}
