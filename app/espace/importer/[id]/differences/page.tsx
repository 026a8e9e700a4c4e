import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { DifferenceList } from "#components/import/difference-list.tsx";
import { FinishButton } from "#components/import/finish-button.tsx";
import { importAddress } from "#components/import/import-address.ts";
import { LinkButton } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { findDifferences } from "#domain/import/differences.ts";
import { finishTakingOverAction, takeOverAction } from "../../actions.ts";

export const metadata: Metadata = { title: "Ce qui diffère" };

type Props = { params: Promise<{ id: string }> };

export default async function Differences({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const found = findDifferences(actor, id);
  if (found === null) notFound();

  const edits = canEdit(actor);
  const { meetingId, version, recordVersion, changes } = found;
  return (
    <>
      <PageHeader
        title="Ce qui diffère"
        back={{ href: importAddress(id), label: "Le document" }}
        actions={
          <>
            <LinkButton href={`/espace/rencontres/${meetingId}/interventions`}>Voir la rencontre</LinkButton>
            {edits ? <FinishButton id={id} version={version} finish={finishTakingOverAction} /> : null}
          </>
        }
      >
        <p>La rencontre telle qu’elle est enregistrée, comparée au document que l’on vient de déposer.</p>
      </PageHeader>
      <DifferenceList
        id={id}
        version={version}
        recordVersion={recordVersion}
        changes={changes}
        takeOver={edits ? takeOverAction : null}
      />
    </>
  );
}
