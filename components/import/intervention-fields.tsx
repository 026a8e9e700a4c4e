"use client";

import { SpeakerPicker } from "#components/directory/speaker-picker.tsx";
import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { fullName } from "#domain/directory/rules.ts";
import type { SpeakerChoice } from "#domain/directory/schema.ts";
import type { ProposedIntervention } from "#domain/import/schema.ts";
import { formLabels, formsInOrder } from "#domain/intervention/labels.ts";
import type { Form } from "#domain/intervention/schema.ts";
import { maxTextLength } from "#domain/intervention/text.ts";
import { useDesk } from "./desk-context.ts";
import { SettledArea, SettledField } from "./settled-field.tsx";

type Props = { block: ProposedIntervention; date: string; pickerActions: SpeakerPickerActions };

/** Who spoke, how the sentence opens, and the words. */
export function InterventionFields({ block, date, pickerActions }: Props) {
  const { change } = useDesk();
  const set = (value: Partial<ProposedIntervention>) => change({ type: "block", value: { ...block, ...value } });
  return (
    <>
      <Speakers block={block} date={date} pickerActions={pickerActions} />
      <div className="flex flex-wrap gap-4">
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
          maxLength={120}
          value={block.leadIn}
          onSettled={(leadIn) => set({ leadIn: leadIn.trim() })}
        />
      </div>
      {block.represented === null ? null : (
        <SettledField
          label="Organisme représenté"
          maxLength={300}
          value={block.represented.name}
          onSettled={(name) =>
            set({
              represented: block.represented && name.trim() !== "" ? { ...block.represented, name: name.trim() } : null,
            })
          }
        />
      )}
      <SettledArea
        label="Texte"
        description="Une ligne vide sépare deux paragraphes ; **gras**, *italique*. La mise en forme se reprend mieux après l’adoption."
        rows={6}
        maxLength={maxTextLength}
        value={block.text}
        onSettled={(text) => set({ text })}
      />
    </>
  );
}

function Speakers({ block, date, pickerActions }: Props) {
  const { proposal, change } = useDesk();
  const set = (speakers: ProposedIntervention["speakers"]) => {
    const isText = block.kind === "plainText" && speakers.length > 0;
    change({ type: "block", value: { ...block, speakers, kind: isText ? "intervention" : block.kind } });
  };
  const others = proposal.people.filter(({ key }) => !block.speakers.some(({ person }) => person === key));

  function add({ id, name, officeGender, capacities }: SpeakerChoice) {
    const known = proposal.people.find(({ personId }) => personId === id);
    if (!known)
      change({
        type: "person",
        value: {
          key: id,
          personId: id,
          isSomebodyElse: false,
          firstName: "",
          lastName: name,
          gender: officeGender,
          officeGender,
        },
      });
    set([...block.speakers, { person: known?.key ?? id, capacities }]);
  }

  return (
    <div className="grid gap-4">
      {block.speakers.map((speaker, index) => {
        const person = proposal.people.find(({ key }) => key === speaker.person);
        const name = person ? fullName(person) : "";
        return (
          <div key={speaker.person} className="grid gap-2">
            <SettledArea
              label={`Qualités de ${name}`}
              description="Une par ligne, comme imprimées."
              rows={1}
              value={speaker.capacities.join("\n")}
              onSettled={(typed) =>
                set(
                  block.speakers.with(index, {
                    ...speaker,
                    capacities: typed
                      .split("\n")
                      .map((it) => it.trim())
                      .filter(Boolean),
                  }),
                )
              }
            />
            <p>
              <Button
                size="small"
                aria-label={`Retirer ${name} de cette intervention`}
                onClick={() => set(block.speakers.toSpliced(index, 1))}
              >
                {`Retirer ${name}`}
              </Button>
            </p>
          </div>
        );
      })}
      {others.length > 0 ? (
        <SelectField
          label="Ajouter quelqu’un du document"
          className="max-w-80"
          emptyLabel="Choisir…"
          options={others.map((person) => ({ value: person.key, label: fullName(person) }))}
          value=""
          onChange={(event) => set([...block.speakers, { person: event.target.value, capacities: [] }])}
        />
      ) : null}
      <SpeakerPicker
        label="Ajouter quelqu’un de l’annuaire"
        description="Ou une ligne comme « Prénom Nom, maire de Courrières (62) »."
        value={null}
        clearOnPick
        date={date}
        actions={pickerActions}
        onPick={add}
      />
    </div>
  );
}
