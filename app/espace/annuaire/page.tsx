import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { directoryAddress, peoplePath, readDirectoryAddress } from "#components/directory/directory-address.ts";
import { DirectoryFilters } from "#components/directory/directory-filters.tsx";
import { DirectoryTabs } from "#components/directory/directory-tabs.tsx";
import { PeopleList } from "#components/directory/people-list.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { listCloseNames, listPeople, pageSize } from "#domain/directory/queries.ts";

export const metadata: Metadata = { title: "Annuaire" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function People({ searchParams }: Props) {
  const actor = await requireActor();
  const filter = readDirectoryAddress(await searchParams);
  const { people, total } = listPeople(actor, filter);
  const lastPage = Math.max(1, Math.ceil(total / pageSize));
  if (filter.page > lastPage) redirect(directoryAddress(peoplePath, { ...filter, page: lastPage }));

  const add = canEdit(actor) ? (
    <LinkButton variant="primary" href="/espace/annuaire/nouvelle">
      Ajouter une personne
    </LinkButton>
  ) : null;
  const close = total === 0 && filter.view === "everybody" ? listCloseNames(actor, filter.query) : [];
  const none = total === 0 && filter.query === "" && filter.view === "everybody";
  return (
    <>
      <PageHeader title="Annuaire" actions={add} />
      <DirectoryTabs />
      <DirectoryFilters path={peoplePath} filter={filter} placeholder="Nom, commune, organisme…" />
      <p className="sr-only" role="status">
        {total === 1 ? "1 personne" : `${total} personnes`}
      </p>
      {total > 0 ? (
        <PeopleList people={people} />
      ) : (
        <EmptyState title={none ? "L’annuaire est vide" : "Personne ne correspond"}>
          {none
            ? "Les personnes s’ajoutent d’elles-mêmes quand on les choisit comme intervenants d’une rencontre. On peut aussi les préparer ici, avec leurs mandats datés."
            : "Essayez avec moins de mots, ou montrez toutes les personnes."}
        </EmptyState>
      )}
      {close.length > 0 ? (
        <section aria-labelledby="proches">
          <h2 id="proches" className="mb-2 font-serif text-xl">
            Noms proches
          </h2>
          <PeopleList people={close} />
        </section>
      ) : null}
      <Pagination
        page={filter.page}
        pageSize={pageSize}
        total={total}
        noun="personnes"
        hrefFor={(page) => directoryAddress(peoplePath, { ...filter, page })}
      />
    </>
  );
}
