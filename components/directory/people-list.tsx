import { DataList } from "#components/ui/data-list.tsx";
import { dateInWords } from "#domain/french/dates.ts";

type ListedPerson = {
  id: string;
  firstName: string;
  lastName: string;
  capacities: string[];
  interventionCount: number;
  lastSpokeOn: string | null;
};

export function PeopleList({ people }: { people: readonly ListedPerson[] }) {
  return (
    <DataList
      caption="Personnes de l’annuaire"
      rows={people}
      rowKey={({ id }) => id}
      href={({ id }) => `/espace/annuaire/${id}`}
      columns={[
        { header: "Personne", width: "md:w-72", cell: ({ firstName, lastName }) => nameBySurname(firstName, lastName) },
        {
          header: "Qualité aujourd’hui",
          cell: ({ capacities }) => <span className="line-clamp-3">{capacities.join(", ")}</span>,
        },
        {
          header: "Dernière intervention",
          width: "md:w-72",
          wideOnly: true,
          cell: ({ lastSpokeOn, interventionCount }) =>
            lastSpokeOn ? (
              <span className="text-ink-soft">
                {dateInWords(lastSpokeOn)}
                {interventionCount > 1 ? ` (${interventionCount} en tout)` : null}
              </span>
            ) : null,
        },
      ]}
    />
  );
}

/** "Lesne, Marie-Sophie": the list is in the order of surnames. */
function nameBySurname(firstName: string, lastName: string) {
  return <span className="line-clamp-3">{firstName ? `${lastName}, ${firstName}` : lastName}</span>;
}
