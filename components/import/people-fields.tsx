"use client";

import { SpeakerPicker } from "#components/directory/speaker-picker.tsx";
import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import { Button } from "#components/ui/button.tsx";
import { fullName } from "#domain/directory/rules.ts";
import type { Gender } from "#domain/directory/schema.ts";
import { speakingPeople } from "#domain/import/rules.ts";
import type { ProposedPerson } from "#domain/import/schema.ts";
import { Correctable } from "./correctable.tsx";
import { useDesk } from "./desk-context.ts";
import { Linked } from "./linked.tsx";
import { SettledField } from "./settled-field.tsx";

type Props = { date: string; pickerActions: SpeakerPickerActions };

/** Those who spoke, once each: of the directory already, or new to it. */
export function PeopleFields(props: Props) {
  const { proposal } = useDesk();
  const people = speakingPeople(proposal);
  return (
    <section aria-labelledby="personnes" className="mb-12">
      <h2 id="personnes" className="font-serif text-xl">
        Les intervenants
      </h2>
      {people.length === 0 ? (
        <p className="mt-1 text-ink-soft">Personne n’est reconnu comme ayant pris la parole.</p>
      ) : (
        <ul className="mt-3 border-line border-t">
          {people.map((person) => (
            <li key={person.key} className="border-line border-b py-1">
              <Linked about={{ kind: "person", key: person.key }}>
                <Person person={person} {...props} />
              </Linked>
            </li>
          ))}
        </ul>
      )}
      <Listed />
    </section>
  );
}

function Person({ person, date, pickerActions }: Props & { person: ProposedPerson }) {
  const { change } = useDesk();
  const name = fullName(person);
  const set = (value: Partial<ProposedPerson>) => {
    const { at: _, ...known } = person;
    change({ type: "person", value: { ...known, ...value } });
  };
  const reading = (
    <p className="min-h-8 break-words py-0.5">
      <span className="font-semibold">{name}</span>{" "}
      <span className="text-ink-soft text-sm">
        {person.personId === null ? "sera ajouté à l’annuaire" : "dans l’annuaire"}
      </span>
    </p>
  );

  return (
    <Correctable label={name} reading={reading}>
      <div className="flex flex-wrap gap-4">
        <SettledField
          label="Prénom"
          className="w-48"
          value={person.firstName}
          onSettled={(firstName) => set({ firstName: firstName.trim(), personId: null })}
        />
        <SettledField
          label="Nom"
          className="w-56"
          value={person.lastName}
          onSettled={(lastName) => set({ lastName: lastName.trim(), personId: null })}
        />
      </div>
      <Civility name={name} gender={person.gender} onChange={(gender) => set({ gender, officeGender: gender })} />
      <SpeakerPicker
        label="La même personne dans l’annuaire"
        value={null}
        clearOnPick
        date={date}
        actions={pickerActions}
        onPick={(picked) =>
          set({ personId: picked.id, firstName: "", lastName: picked.name, officeGender: picked.officeGender })
        }
      />
      {person.personId === null ? null : (
        <p>
          <Button size="small" onClick={() => set({ personId: null })}>
            C’est quelqu’un d’autre, du même nom
          </Button>
        </p>
      )}
    </Correctable>
  );
}

type CivilityProps = { name: string; gender: Gender; onChange: (gender: Gender) => void };

function Civility({ name, gender, onChange }: CivilityProps) {
  return (
    <div className="flex gap-x-5" role="radiogroup" aria-label={`Civilité de ${name}`}>
      {(["feminine", "masculine"] as const).map((value) => (
        <label key={value} className="flex min-h-8 items-center gap-1.5">
          <input type="radio" checked={gender === value} onChange={() => onChange(value)} />
          {value === "feminine" ? "Madame" : "Monsieur"}
        </label>
      ))}
    </div>
  );
}

/** Named without having spoken: nobody who was only greeted is taken for a speaker. */
function Listed() {
  const { proposal, show } = useDesk();
  if (proposal.listed.length === 0) return null;
  return (
    <div className="mt-5">
      <h3 className="font-semibold text-base">Cités, sans prise de parole</h3>
      <p className="text-ink-soft text-sm">Ils restent dans le texte, et ne sont pas comptés parmi les intervenants.</p>
      <ul className="mt-1 flex flex-wrap gap-x-4">
        {proposal.listed.map(({ name, presence, at }) => (
          <li key={`${name} ${at?.block} ${at?.from}`}>
            <button type="button" className="link min-h-8 text-left text-sm" onClick={() => show(at ? [at] : [])}>
              {name}
            </button>{" "}
            <span className="text-ink-soft text-sm">({presences[presence]})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const presences = { announced: "annoncé", greeted: "salué", host: "accueille" } as const;
