import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { directoryAddress, organisationsPath, readDirectoryAddress } from "#components/directory/directory-address.ts";
import { DirectoryFilters } from "#components/directory/directory-filters.tsx";
import { DirectoryTabs } from "#components/directory/directory-tabs.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { DataList } from "#components/ui/data-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { listOrganisations } from "#domain/directory/organisation-queries.ts";
import { pageSize } from "#domain/directory/queries.ts";

export const metadata: Metadata = { title: "Organismes" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Organisations({ searchParams }: Props) {
  const actor = await requireActor();
  const filter = readDirectoryAddress(await searchParams);
  const removed = filter.view === "removed";
  const { organisations, total } = listOrganisations(actor, { ...filter, removed });
  const lastPage = Math.max(1, Math.ceil(total / pageSize));
  if (filter.page > lastPage) redirect(directoryAddress(organisationsPath, { ...filter, page: lastPage }));

  const add = canEdit(actor) ? (
    <LinkButton variant="primary" href="/espace/annuaire/organismes/nouveau">
      Ajouter un organisme
    </LinkButton>
  ) : null;
  const none = total === 0 && filter.query === "" && !removed;
  return (
    <>
      <PageHeader title="Annuaire" actions={add} />
      <DirectoryTabs />
      <DirectoryFilters
        path={organisationsPath}
        filter={filter}
        placeholder="Nom ou sigle"
        views={{ everybody: "Tous les organismes", removed: "Retirés de l’annuaire" }}
      />
      <p className="sr-only" role="status">
        {total === 1 ? "1 organisme" : `${total} organismes`}
      </p>
      {total > 0 ? (
        <DataList
          caption="Organismes de l’annuaire"
          rows={organisations}
          rowKey={({ id }) => id}
          href={({ id }) => `/espace/annuaire/organismes/${id}`}
          columns={[
            { header: "Organisme", cell: ({ name }) => <span className="line-clamp-3">{name}</span> },
            { header: "Sigle", width: "md:w-40", cell: ({ acronym }) => acronym },
            {
              header: "Personnes",
              width: "md:w-32",
              align: "end",
              cell: ({ memberCount }) =>
                memberCount > 0 ? (
                  <span className="tabular-nums">
                    {memberCount}
                    <span className="md:sr-only">{memberCount > 1 ? " personnes" : " personne"}</span>
                  </span>
                ) : null,
            },
          ]}
        />
      ) : (
        <EmptyState title={none ? "Aucun organisme pour l’instant" : "Aucun organisme ne correspond"}>
          {none
            ? "Un organisme s’ajoute de lui-même quand on écrit « coordinatrice à l’ANCT » en créant une personne. On peut aussi le préparer ici, avec son sigle et son article."
            : "Essayez avec moins de mots, ou montrez tous les organismes."}
        </EmptyState>
      )}
      <Pagination
        page={filter.page}
        pageSize={pageSize}
        total={total}
        noun="organismes"
        hrefFor={(page) => directoryAddress(organisationsPath, { ...filter, page })}
      />
    </>
  );
}
