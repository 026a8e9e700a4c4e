import { Button } from "#components/ui/button.tsx";
import type { RecordedSequence } from "#domain/intervention/schema.ts";
import type { Section } from "./reading-order.ts";

type Person = RecordedSequence["planned"][number];

/** Those who were announced in this séquence and are not in it yet: one click, and their intervention is opened. */
export function PlannedSpeakers({ section, onAdd }: { section: Section; onAdd: (person: Person) => void }) {
  const spoke = new Set(section.interventions.flatMap(({ speakers }) => speakers.map(({ personId }) => personId)));
  const awaited = section.sequence?.planned.filter(({ personId }) => !spoke.has(personId)) ?? [];
  if (awaited.length === 0) return null;
  return (
    <span className="flex flex-wrap items-center gap-1 text-sm">
      <span className="text-ink-soft">ou, au programme :</span>
      {awaited.map((person) => (
        <Button key={person.personId} variant="quiet" size="small" onClick={() => onAdd(person)}>
          {person.name}
        </Button>
      ))}
    </span>
  );
}
