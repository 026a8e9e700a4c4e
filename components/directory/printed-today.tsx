import type { Gender } from "#domain/directory/schema.ts";
import { type LinePart, speakerLine } from "#domain/recap/speaker-line.ts";

type Props = { name: string; officeGender: Gender; capacities: string[] };

/** How a recap would introduce this person today, with the name first and with the capacity first. */
export function PrintedToday({ name, officeGender, capacities }: Props) {
  const speakers = [{ name, officeGender, capacities }];
  const first = { name, officeGender, capacities: capacities.slice(0, 1) };
  return (
    <aside aria-label="Aperçu" className="border-line border-l-2 pl-5 xl:sticky xl:top-8">
      <h2 className="text-ink-soft text-sm">Aujourd’hui, un compte rendu dirait</h2>
      <p className="mt-2 break-words font-serif text-lg">
        <Line parts={speakerLine({ form: "nameFirst", leadIn: "", represented: null, speakers })} />
      </p>
      {capacities.length > 0 ? (
        <>
          <p className="mt-4 text-ink-soft text-sm">ou</p>
          <p className="mt-2 break-words font-serif text-lg">
            <Line parts={speakerLine({ form: "capacityFirst", leadIn: "", represented: null, speakers: [first] })} />
          </p>
        </>
      ) : null}
      <p className="mt-5 text-ink-soft text-sm">
        Corriger l’annuaire ne change aucun compte rendu : chacun garde la qualité du jour de la rencontre.
      </p>
    </aside>
  );
}

function Line({ parts }: { parts: LinePart[] }) {
  return <>{parts.map((part) => (part.bold ? <strong key={part.text}>{part.text}</strong> : part.text))}…</>;
}
