import { EmptyState } from "#components/ui/empty-state.tsx";
import { OrdinalWord } from "./ordinal-word.tsx";
import type { ProgrammeSequence } from "./programme-props.ts";

/** The programme for those who may not change it. */
export function ProgrammeReading({ sequences }: { sequences: readonly ProgrammeSequence[] }) {
  if (sequences.length === 0) return <EmptyState title="Pas encore de programme" />;
  return (
    <ol className="max-w-3xl">
      {sequences.map(({ id, title, speakers }, index) => (
        <li key={id} className="border-line border-b py-5 first:border-t">
          <p className="text-ink-soft text-sm">
            <OrdinalWord number={index + 1} /> séquence
          </p>
          <h2 className="break-words font-serif text-xl">{title}</h2>
          <ul className="mt-2">
            {speakers.map(({ personId, name, capacities }) => (
              <li key={personId} className="break-words">
                <span className="font-semibold">{name}</span>
                {capacities.length > 0 ? <span className="text-ink-soft">, {capacities.join(", ")}</span> : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
