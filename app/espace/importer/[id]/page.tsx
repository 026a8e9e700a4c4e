import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { importPath } from "#components/import/import-address.ts";
import { ImportDesk } from "#components/import/import-desk.tsx";
import { ImportReading } from "#components/import/import-reading.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { findImportDesk, findImportTitle } from "#domain/import/queries.ts";
import { speakerPickerActions } from "../../annuaire/picker.ts";
import { adoptImportAction, setAsideAction, takeUpAgainAction } from "../actions.ts";

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
    <ImportDesk
      key={desk.id}
      desk={desk}
      pickerActions={speakerPickerActions}
      adopt={adoptImportAction}
      setAside={setAsideAction}
      takeUp={takeUpAgainAction}
    />
  );
}
