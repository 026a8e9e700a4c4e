"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { fullName } from "#domain/directory/rules.ts";
import type { SpeakerChoice } from "#domain/directory/schema.ts";
import type { ProposedIntervention, ProposedPerson } from "#domain/import/schema.ts";
import { useDesk, useProposal } from "./desk-context.ts";
import { DirectorySearch, type SpeakerSearchProps } from "./directory-search.tsx";
import { goTo } from "./go-to.ts";
import { NewPerson } from "./new-person.tsx";
import { refuseCapacities } from "./refuse-typed.ts";
import { savedOrNot } from "./saved-or-not.ts";
import { SettledArea } from "./settled-field.tsx";
import { linesOf } from "./typed-values.ts";
import { namePartsOf } from "./use-people.ts";

type Props = SpeakerSearchProps & { block: ProposedIntervention };
type Speaker = ProposedIntervention["speakers"][number];

/** Who spoke, in which capacities; of the document, of the directory, or new to both. */
export function SpeakersFields({ block, date, search }: Props) {
  const proposal = useProposal();
  const { latest, change, save } = useDesk();
  const { announce } = useStatus();
  const others = proposal.people.filter(({ key }) => !speaksIn(block, key));
  const nameOf = (key: string) => {
    const person = proposal.people.find((candidate) => candidate.key === key);
    return person ? fullName(person) : "";
  };

  function set(speakers: Speaker[]) {
    const isText = block.kind === "plainText" && speakers.length > 0;
    change({ type: "block", value: { ...block, speakers, kind: isText ? "intervention" : block.kind } });
  }

  function add(speaker: Speaker) {
    if (speaksIn(block, speaker.person)) announce("Cette personne parle déjà dans cette intervention.");
    else set([...block.speakers, speaker]);
  }

  function addFromDocument(key: string) {
    add({ person: key, capacities: [] });
    // The list goes with the last of them: the keyboard stays in the passage.
    if (others.length === 1) goTo({ kind: "block", id: block.id });
  }

  function addFromDirectory({ id, name, officeGender, capacities }: SpeakerChoice) {
    const known = proposal.people.find(({ personId }) => personId === id);
    if (known) return add({ person: known.key, capacities });
    const person = { key: id, personId: id, isSomebodyElse: false, gender: officeGender, officeGender };
    change({ type: "person", value: { ...person, ...namePartsOf(name) } });
    add({ person: id, capacities });
  }

  function remove(speaker: Speaker, index: number) {
    set(block.speakers.toSpliced(index, 1));
    announce(`${nameOf(speaker.person)} ne parle plus dans cette intervention.`, {
      undo: async () => {
        const now = latest().blocks.find(({ id }) => id === block.id);
        if (now?.type === "intervention" && !speaksIn(now, speaker.person))
          change({ type: "block", value: { ...now, speakers: now.speakers.toSpliced(index, 0, speaker) } });
        return savedOrNot(await save());
      },
    });
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {block.speakers.map((speaker, index) => (
        <div key={speaker.person} className="grid grid-cols-[minmax(0,1fr)] gap-2">
          <SettledArea
            label={`Qualités de ${nameOf(speaker.person)}`}
            description="Une par ligne, comme imprimées."
            rows={1}
            refuse={refuseCapacities}
            value={speaker.capacities.join("\n")}
            onSettled={(typed) => set(block.speakers.with(index, { ...speaker, capacities: linesOf(typed) }))}
          />
          <p>
            <Button
              size="small"
              aria-label={`Retirer ${nameOf(speaker.person)} de cette intervention`}
              onClick={() => remove(speaker, index)}
            >
              {`Retirer ${nameOf(speaker.person)}`}
            </Button>
          </p>
        </div>
      ))}
      {others.length > 0 ? <FromDocument people={others} onAdd={addFromDocument} /> : null}
      <DirectorySearch label="Ajouter quelqu’un de l’annuaire" date={date} search={search} onPick={addFromDirectory} />
      <NewPerson onAdded={(key) => add({ person: key, capacities: [] })} />
    </div>
  );
}

type FromDocumentProps = { people: ProposedPerson[]; onAdd: (key: string) => void };

/** Added with the button or with Enter: an arrow on a closed list only chooses. */
function FromDocument({ people, onAdd }: FromDocumentProps) {
  const [chosen, setChosen] = useState("");
  const list = useRef<HTMLSelectElement>(null);
  const person = people.find(({ key }) => key === chosen);

  function add() {
    if (!person) return;
    setChosen("");
    // The button has nothing to add now.
    list.current?.focus();
    onAdd(person.key);
  }

  return (
    <div className="flex flex-wrap items-end gap-2">
      <SelectField
        ref={list}
        label="Ajouter quelqu’un du document"
        className="w-80 max-w-full"
        emptyLabel="Choisir…"
        options={people.map((one) => ({ value: one.key, label: fullName(one) }))}
        value={person ? chosen : ""}
        onChange={(event) => setChosen(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !person) return;
          event.preventDefault();
          add();
        }}
      />
      <Button
        aria-label={`Ajouter ${person ? fullName(person) : "la personne choisie"}`}
        disabled={!person}
        onClick={add}
      >
        Ajouter
      </Button>
    </div>
  );
}

function speaksIn({ speakers }: ProposedIntervention, key: string): boolean {
  return speakers.some(({ person }) => person === key);
}
