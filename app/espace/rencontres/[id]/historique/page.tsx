import type { Metadata } from "next";
import { requireActor } from "#app/_server/session.ts";
import { History } from "#components/audit/history.tsx";
import { meetingAddress } from "#components/meeting/meeting-address.ts";
import { LinkButton } from "#components/ui/button.tsx";
import { meetingHistory } from "#domain/audit/queries.ts";
import { findFrame } from "../find-frame.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ avant?: string | string[] }> };

const linesPerPage = 100;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = findFrame(await requireActor(), (await params).id);
  return { title: `Historique de ${meeting?.title ?? "la rencontre"}` };
}

export default async function MeetingHistory({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const before = Number((await searchParams).avant);
  const lines = meetingHistory(actor, id, { before: before > 0 ? before : undefined, limit: linesPerPage + 1 });
  const shown = lines.slice(0, linesPerPage);
  const oldest = shown.at(-1);
  return (
    <>
      <History lines={shown} />
      {lines.length > linesPerPage && oldest ? (
        <LinkButton href={`${meetingAddress(id, "history")}?avant=${oldest.id}`}>Voir plus ancien</LinkButton>
      ) : null}
    </>
  );
}
