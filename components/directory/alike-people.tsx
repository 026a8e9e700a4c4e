import { Button } from "#components/ui/button.tsx";
import type { SpeakerChoice } from "#domain/directory/schema.ts";

/** A warning before somebody is added twice. */
export function AlikePeople({ people, onPick }: { people: SpeakerChoice[]; onPick: (person: SpeakerChoice) => void }) {
  if (people.length === 0) return null;
  return (
    <div role="alert" className="rounded-md border-warning border-l-4 bg-warning-wash px-4 py-3">
      <p className="font-semibold text-warning">
        {people.length === 1
          ? "Quelqu’un de semblable est déjà dans l’annuaire."
          : "Des personnes semblables sont déjà dans l’annuaire."}
      </p>
      <ul className="mt-2 flex flex-col gap-2">
        {people.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="min-w-0 break-words">
              <strong>{person.name}</strong>
              {person.capacities.map((text) => `, ${text}`)}
            </span>
            <Button size="small" onClick={() => onPick(person)}>
              C’est la même personne
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
