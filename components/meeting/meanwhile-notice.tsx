import type { Ref } from "react";
import { Button } from "#components/ui/button.tsx";
import { momentInWords } from "#domain/french/dates.ts";
import { fieldLabels, type MeetingField } from "#domain/meeting/labels.ts";
import type { EditMeetingForm } from "#domain/meeting/schema.ts";
import { fieldInWords } from "./sheet-values.ts";
import type { Meanwhile } from "./use-sheet-form.ts";

type Props = {
  ref: Ref<HTMLElement>;
  meanwhile: Meanwhile;
  mine: EditMeetingForm;
  nameOfCommune: (code: string) => string;
  settle: (field: MeetingField, whose: "mine" | "theirs") => void;
};

/** What another person saved of the same sheet: what came into the form, and what there is to choose. */
export function MeanwhileNotice({ ref, meanwhile, mine, nameOfCommune, settle }: Props) {
  const { by, at, theirs, taken, disputed } = meanwhile;
  return (
    <section
      ref={ref}
      tabIndex={-1}
      role="alert"
      className="rounded-md border-warning border-l-4 bg-warning-wash px-4 py-3"
    >
      <p className="font-semibold">
        {by} a enregistré cette fiche {momentInWords(at)}, pendant que vous la modifiiez.
      </p>
      <p className="mt-1">
        Rien de ce que vous avez tapé n’est perdu.{" "}
        {taken.length > 0 ? `Repris dans le formulaire : ${listInWords(taken)}.` : null}
      </p>
      {disputed.map((field) => (
        <div key={field} className="mt-3 border-warning/40 border-t pt-3">
          <p className="font-semibold">{fieldLabels[field]}</p>
          <dl className="mt-1 grid gap-x-3 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <dt className="text-ink-soft">Enregistré</dt>
            <dd className="break-words">{fieldInWords(field, theirs, nameOfCommune)}</dd>
            <dt className="text-ink-soft">Le vôtre</dt>
            <dd className="break-words">{fieldInWords(field, mine, nameOfCommune)}</dd>
          </dl>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button size="small" onClick={() => settle(field, "mine")}>
              Garder le mien
            </Button>
            <Button size="small" onClick={() => settle(field, "theirs")}>
              Prendre l’enregistré
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}

function listInWords(fields: MeetingField[]): string {
  return fields.map((field) => fieldLabels[field].toLowerCase()).join(", ");
}
