import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { readPage } from "#components/directory/directory-address.ts";
import { periodInWords } from "#components/directory/mandate-sheet.tsx";
import { EditOrganisation } from "#components/directory/organisation-page.tsx";
import { OrganisationPreview } from "#components/directory/organisation-preview.tsx";
import { RemoveButton, RemovedNotice } from "#components/directory/removal.tsx";
import { DataList } from "#components/ui/data-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { findOrganisation, listMembers } from "#domain/directory/organisation-queries.ts";
import { pageSize } from "#domain/directory/queries.ts";
import { editOrganisationAction, removeOrganisationAction, restoreOrganisationAction } from "../../actions.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  return { title: findOrganisation(actor, (await params).id)?.name ?? "Organismes" };
}

export default async function Organisation({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const organisation = findOrganisation(actor, id);
  if (!organisation) notFound();

  const page = readPage(await searchParams);
  const { members, total } = listMembers(actor, id, page);
  const edits = canEdit(actor);
  const { removed, ...values } = organisation;
  return (
    <>
      <PageHeader
        title={organisation.name}
        back={{ href: "/espace/annuaire/organismes", label: "Organismes" }}
        actions={
          edits && !removed ? (
            <RemoveButton
              id={id}
              remove={removeOrganisationAction}
              restore={restoreOrganisationAction}
              done="Cet organisme n’est plus proposé dans l’annuaire."
            />
          ) : null
        }
      >
        {organisation.acronym ? <p>{organisation.acronym}</p> : null}
      </PageHeader>
      {removed ? (
        <RemovedNotice id={id} restore={edits ? restoreOrganisationAction : null}>
          Cet organisme est retiré de l’annuaire : il n’est plus proposé. Les mandats et ce qui est publié restent.
        </RemovedNotice>
      ) : null}
      {edits && !removed ? (
        <EditOrganisation values={values} staffId={actor.id} action={editOrganisationAction} />
      ) : (
        <OrganisationPreview {...values} />
      )}

      <section aria-labelledby="personnes" className="mt-14">
        <h2 id="personnes" className="mb-4 font-serif text-xl">
          Personnes{total > 0 ? <span className="font-normal text-ink-soft"> ({total})</span> : null}
        </h2>
        {total > 0 ? (
          <DataList
            caption="Personnes qui y ont ou y ont eu un mandat"
            rows={members}
            rowKey={({ mandateId }) => mandateId}
            href={({ personId }) => `/espace/annuaire/${personId}`}
            columns={[
              {
                header: "Personne",
                width: "md:w-72",
                cell: ({ name }) => <span className="line-clamp-3">{name}</span>,
              },
              { header: "Fonction", cell: ({ office }) => <span className="line-clamp-3">{office}</span> },
              {
                header: "Période",
                width: "md:w-72",
                cell: ({ fromDate, toDate }) => (
                  <span className="text-ink-soft max-md:text-sm">{periodInWords(fromDate, toDate)}</span>
                ),
              },
            ]}
          />
        ) : (
          <p className="text-ink-soft">Personne dans l’annuaire n’a de mandat ici.</p>
        )}
        <Pagination
          page={page}
          pageSize={pageSize}
          total={total}
          noun="personnes"
          hrefFor={(number) => `/espace/annuaire/organismes/${id}${number > 1 ? `?page=${number}` : ""}#personnes`}
        />
      </section>
    </>
  );
}
