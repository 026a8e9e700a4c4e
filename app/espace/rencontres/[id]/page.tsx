import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { searchBodiesAction } from "#app/espace/annuaire/picker-actions.ts";
import { SheetForm } from "#components/meeting/sheet-form.tsx";
import { SheetHints } from "#components/meeting/sheet-hints.tsx";
import { SheetReading } from "#components/meeting/sheet-reading.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { today } from "#domain/clock.ts";
import { getMeetingSheet } from "#domain/meeting/queries.ts";
import { missingFields } from "#domain/meeting/rules.ts";
import { editMeetingAction } from "./actions.ts";
import { findFrame } from "./find-frame.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = findFrame(await requireActor(), (await params).id);
  return { title: meeting?.title ?? "Rencontre" };
}

export default async function MeetingSheet({ params }: Props) {
  const actor = await requireActor();
  const meeting = findFrame(actor, (await params).id);
  if (!meeting) notFound();

  const sheet = getMeetingSheet(actor, meeting.id);
  if (!canEdit(actor) || !meeting.acceptsChanges) return <SheetReading sheet={sheet} />;
  return (
    <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,42rem)_minmax(12rem,1fr)]">
      <aside className="lg:order-last">
        <div className="lg:sticky lg:top-24">
          <SheetHints missing={missingFields(sheet, today())} />
        </div>
      </aside>
      <SheetForm sheet={sheet} staffId={actor.id} action={editMeetingAction} searchBodies={searchBodiesAction} />
    </div>
  );
}
