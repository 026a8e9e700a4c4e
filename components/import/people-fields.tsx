"use client";

import { memo, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { fullName } from "#domain/directory/rules.ts";
import { speakingPeople } from "#domain/import/rules.ts";
import { limits, type ProposedPerson } from "#domain/import/schema.ts";
import { Correctable } from "./correctable.tsx";
import { useProposal } from "./desk-context.ts";
import { DirectorySearch, type SpeakerSearchProps } from "./directory-search.tsx";
import { GenderChoice } from "./gender-choice.tsx";
import { goTo } from "./go-to.ts";
import { Linked } from "./linked.tsx";
import { ListedPeople } from "./listed-people.tsx";
import { refuseLastName } from "./refuse-typed.ts";
import { SettledField } from "./settled-field.tsx";
import { usePeople } from "./use-people.ts";
import { civilities } from "./words-of-change.ts";

/** Those who spoke, once each: of the directory already, or new to it. */
export const PeopleFields = memo(function PeopleFields(props: SpeakerSearchProps) {
  const proposal = useProposal();
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
              <Person person={person} {...props} />
            </li>
          ))}
        </ul>
      )}
      <ListedPeople />
    </section>
  );
});

/** Drawn again only when something about them changes. */
const Person = memo(function Person({ person, date, search }: SpeakerSearchProps & { person: ProposedPerson }) {
  const { correct, link } = usePeople();
  // The name as the document gives it, or as it was corrected: the one to go back to from somebody of the directory.
  const own = useRef(person);
  if (person.personId === null) own.current = person;
  const name = fullName(person);
  const set = (value: Partial<ProposedPerson>) => correct(person.key, value);
  const reading = (
    <p className="min-h-8 break-words py-0.5">
      <span className="font-semibold">{name}</span>{" "}
      <span className="text-ink-soft text-sm">
        {person.personId === null ? "sera ajouté·e à l’annuaire" : "dans l’annuaire"}
      </span>
    </p>
  );

  return (
    <Linked about={{ kind: "person", key: person.key }}>
      <Correctable label={name} reading={reading}>
        <div className="flex flex-wrap gap-4">
          <SettledField
            label="Prénom"
            className="w-48"
            maxLength={limits.name}
            value={person.firstName}
            onSettled={(typed) => set({ firstName: typed.trim(), personId: null })}
          />
          <SettledField
            label="Nom"
            className="w-56"
            maxLength={limits.name}
            value={person.lastName}
            refuse={refuseLastName}
            onSettled={(typed) => set({ lastName: typed.trim(), personId: null })}
          />
        </div>
        <GenderChoice
          label={`Civilité de ${name}`}
          words={civilities}
          value={person.gender}
          onChange={(gender) => set({ gender, officeGender: gender })}
        />
        <GenderChoice
          label={`Titres de ${name}`}
          words={{ feminine: "Titres au féminin", masculine: "Titres au masculin" }}
          value={person.officeGender}
          onChange={(officeGender) => set({ officeGender })}
        />
        <DirectorySearch
          label="La même personne dans l’annuaire"
          date={date}
          search={search}
          onPick={(picked) => {
            const key = link(person.key, picked);
            // These fields go where the two are one.
            if (key !== person.key) goTo({ kind: "person", key });
          }}
        />
        {person.personId === null ? null : (
          <p>
            <Button
              size="small"
              onClick={() => {
                const { firstName, lastName } = own.current;
                set({ personId: null, isSomebodyElse: true, firstName, lastName });
              }}
            >
              C’est quelqu’un d’autre, du même nom
            </Button>
          </p>
        )}
      </Correctable>
    </Linked>
  );
});
