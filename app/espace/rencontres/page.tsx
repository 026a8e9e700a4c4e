import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { FilterChips } from "#components/meeting/filter-chips.tsx";
import { isNarrowed, listAddress, readListAddress } from "#components/meeting/list-address.ts";
import { ListFilters } from "#components/meeting/list-filters.tsx";
import { MeetingList } from "#components/meeting/meeting-list.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { listFilterChoices, listMeetings, meetingsPerPage } from "#domain/meeting/list-meetings.ts";

export const metadata: Metadata = { title: "Rencontres" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Meetings({ searchParams }: Props) {
  const actor = await requireActor();
  const { years, regions } = listFilterChoices(actor);
  const filter = readListAddress(await searchParams, regions);
  const { meetings, total } = listMeetings(actor, filter);
  const lastPage = Math.max(1, Math.ceil(total / meetingsPerPage));
  if (filter.page > lastPage) redirect(listAddress({ ...filter, page: lastPage }, regions));

  const create = canEdit(actor) ? (
    <LinkButton variant="primary" href="/espace/rencontres/nouvelle">
      Nouvelle rencontre
    </LinkButton>
  ) : null;
  const none = years.length === 0;
  return (
    <>
      <PageHeader title="Rencontres" actions={none ? null : create} />
      {none ? (
        <EmptyState title="Aucune rencontre pour l’instant" action={create}>
          Une rencontre se crée avec un titre et une date. Le programme, les interventions et le compte rendu viennent
          ensuite, au même endroit.
        </EmptyState>
      ) : (
        <>
          <ListFilters filter={filter} years={years} regions={regions} />
          <FilterChips filter={filter} total={total} regions={regions} />
          {total > 0 ? (
            <MeetingList
              meetings={meetings}
              total={total}
              pageSize={meetingsPerPage}
              filter={filter}
              regions={regions}
            />
          ) : (
            <NoneFound narrowed={isNarrowed(filter)} />
          )}
        </>
      )}
    </>
  );
}

function NoneFound({ narrowed }: { narrowed: boolean }) {
  return (
    <EmptyState
      title={narrowed ? "Aucune rencontre ne correspond" : "Aucune rencontre en cours"}
      action={narrowed ? <LinkButton href="/espace/rencontres">Voir toutes les rencontres</LinkButton> : null}
    >
      {narrowed
        ? "Retirez un filtre, ou cherchez avec moins de mots. Les archives et la corbeille se cherchent par leur état."
        : "Toutes les rencontres sont archivées ou à la corbeille : choisissez cet état pour les retrouver."}
    </EmptyState>
  );
}
