import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { readPage } from "#components/directory/directory-address.ts";
import { MandateSheet } from "#components/directory/mandate-sheet.tsx";
import { PersonForm } from "#components/directory/person-form.tsx";
import { RemoveButton, RemovedNotice } from "#components/directory/removal.tsx";
import { SpokenList } from "#components/directory/spoken-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { today } from "#domain/clock.ts";
import { findPerson, listInterventionsOf, pageSize } from "#domain/directory/queries.ts";
import { fullName } from "#domain/directory/rules.ts";
import { plainText } from "#domain/intervention/text.ts";
import { editPersonAction, removePersonAction, restorePersonAction } from "../actions.ts";
import { searchBodiesAction } from "../picker-actions.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const person = findPerson(actor, (await params).id);
  return { title: person ? fullName(person) : "Annuaire" };
}

export default async function Person({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const person = findPerson(actor, id);
  if (!person) notFound();

  const page = readPage(await searchParams);
  const { interventions, total } = listInterventionsOf(actor, id, page);
  const edits = canEdit(actor);
  return (
    <>
      <PageHeader
        title={fullName(person)}
        back={{ href: "/espace/annuaire", label: "Annuaire" }}
        actions={
          edits && !person.removed ? (
            <RemoveButton
              id={id}
              remove={removePersonAction}
              restore={restorePersonAction}
              done={`${fullName(person)} n’est plus proposé dans l’annuaire.`}
            />
          ) : null
        }
      />
      {person.removed ? (
        <RemovedNotice id={id} restore={edits ? restorePersonAction : null}>
          Cette personne est retirée de l’annuaire : elle n’est plus proposée comme intervenante. Ses interventions et
          ce qui est publié restent.
        </RemovedNotice>
      ) : null}
      {edits && !person.removed ? (
        <PersonForm
          person={person}
          staffId={actor.id}
          today={today()}
          action={editPersonAction}
          searchBodies={searchBodiesAction}
        />
      ) : (
        <MandateSheet person={person} />
      )}
      <SpokenList
        interventions={interventions.map((spoken) => ({ ...spoken, opening: plainText(spoken.opening) }))}
        total={total}
        page={page}
        pageSize={pageSize}
        hrefFor={(number) => `/espace/annuaire/${id}${number > 1 ? `?page=${number}` : ""}#interventions`}
      />
    </>
  );
}
