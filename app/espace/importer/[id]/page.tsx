import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { importPath } from "#components/import/import-address.ts";
import { ImportReading } from "#components/import/import-reading.tsx";
import { getMyAccount } from "#domain/account/queries.ts";
import { canEdit } from "#domain/account/rules.ts";
import { findImportDesk, findImportTitle } from "#domain/import/queries.ts";
import { searchSpeakersAction } from "../../annuaire/picker-actions.ts";
import { adoptImportAction, setAsideAction, takeUpAgainAction } from "../actions.ts";
import { Desk } from "./desk.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findImportTitle(await requireActor(), (await params).id) ?? "Importer" };
}

export default async function Import({ params }: Props) {
  const actor = await requireActor();
  const desk = findImportDesk(actor, (await params).id);
  if (desk === null) notFound();
  if (desk.meetingId !== null) redirect(`/espace/rencontres/${desk.meetingId}`);
  if (desk.state === "setAside") redirect(`${importPath}?liste=ecartes`);

  if (!canEdit(actor)) return <ImportReading desk={desk} />;
  return (
    <Desk
      key={desk.id}
      desk={desk}
      email={getMyAccount(actor).email}
      searchSpeakers={searchSpeakersAction}
      adopt={adoptImportAction}
      setAside={setAsideAction}
      takeUp={takeUpAgainAction}
    />
  );
}
