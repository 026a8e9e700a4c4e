import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { partLabels } from "#domain/intervention/labels.ts";
import type { RecordedIntervention, RecordedSequence } from "#domain/intervention/schema.ts";
import { PlannedSpeakers } from "./planned-speakers.tsx";
import type { Section } from "./reading-order.ts";
import { SectionHeading } from "./section-heading.tsx";

type Props = {
  section: Section;
  /** One intervention, written where it is read. */
  block: (intervention: RecordedIntervention) => ReactNode;
  onRename: (title: string) => void;
  onAdd: () => void;
  onAddPlanned: (person: RecordedSequence["planned"][number]) => void;
};

/** A part of the record: its title where it has one, what was said in it, and the way to go on. */
export function RecordSection({ section, block, onRename, onAdd, onAddPlanned }: Props) {
  const { key, place, number, sequence, interventions } = section;
  return (
    <section aria-label={sequence?.title ?? partLabels[place.part]}>
      {sequence && number !== null ? (
        <SectionHeading id={key} number={number} title={sequence.title} onRename={onRename} />
      ) : null}
      {place.part === "closing" ? <hr className="mx-auto mt-10 mb-6 w-24 border-line" /> : null}
      {interventions.map(block)}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button variant="quiet" size="small" className="-ml-3" onClick={onAdd}>
          {addLabel(section)}
        </Button>
        {sequence ? <PlannedSpeakers section={section} onAdd={onAddPlanned} /> : null}
      </div>
    </section>
  );
}

function addLabel({ place, interventions }: Section): string {
  if (place.part === "closing")
    return interventions.length === 0 ? "Ajouter une conclusion" : "Ajouter à la conclusion";
  if (place.part === "sequence") return "Ajouter une intervention";
  return ["Ajouter le mot d’accueil", "Ajouter l’introduction"][interventions.length] ?? "Ajouter une intervention";
}
