import Link from "next/link";
import { Pagination } from "#components/ui/pagination.tsx";
import { dateInWords } from "#domain/french/dates.ts";

export type Spoken = {
  id: string;
  meetingId: string;
  meetingTitle: string;
  date: string;
  commune: string | null;
  departementCode: string | null;
  capacities: string[];
  opening: string;
};

type Props = {
  interventions: readonly Spoken[];
  total: number;
  page: number;
  pageSize: number;
  hrefFor: (page: number) => string;
};

/** What somebody said, meeting by meeting, with the capacity that each recap keeps. */
export function SpokenList({ interventions, total, page, pageSize, hrefFor }: Props) {
  return (
    <section aria-labelledby="interventions" className="mt-14">
      <h2 id="interventions" className="mb-4 font-serif text-xl">
        Interventions{total > 0 ? <span className="font-normal text-ink-soft"> ({total})</span> : null}
      </h2>
      {total === 0 ? (
        <p className="text-ink-soft">
          Aucune pour l’instant. Elles paraîtront ici dès que cette personne aura la parole dans une rencontre.
        </p>
      ) : (
        <ol className="flex max-w-4xl flex-col">
          {interventions.map((spoken) => (
            <li key={spoken.id} className="relative border-line border-t py-4 hover:bg-wash">
              <p className="text-ink-soft text-sm">
                {dateInWords(spoken.date)}
                {spoken.commune ? `, ${spoken.commune} (${spoken.departementCode})` : null}
              </p>
              <p className="mt-0.5 break-words font-semibold">
                <Link
                  href={`/espace/rencontres/${spoken.meetingId}/interventions#intervention-${spoken.id}`}
                  className="stretched no-underline hover:underline"
                >
                  {spoken.meetingTitle}
                </Link>
              </p>
              {spoken.capacities.length > 0 ? (
                <p className="mt-0.5 line-clamp-3 break-words text-ink-soft">{spoken.capacities.join(", ")}</p>
              ) : null}
              {spoken.opening ? (
                <p className="mt-1 line-clamp-2 max-w-read break-words font-serif">{spoken.opening}</p>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      <Pagination page={page} pageSize={pageSize} total={total} noun="interventions" hrefFor={hrefFor} />
    </section>
  );
}
