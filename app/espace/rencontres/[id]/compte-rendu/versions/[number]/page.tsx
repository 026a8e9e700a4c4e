import type { Metadata } from "next";
import { requireActor } from "#app/_server/session.ts";
import { VersionReader } from "#components/publication/version-reader.tsx";
import { getVersion } from "#domain/publication/queries.ts";
import { orNotFound } from "../../or-not-found.ts";

type Props = { params: Promise<{ id: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Version ${(await params).number} du compte rendu` };
}

export default async function VersionPage({ params }: Props) {
  const actor = await requireActor();
  const { id, number } = await params;
  const { version } = orNotFound(() => getVersion(actor, id, Number(number)));
  return <VersionReader meetingId={id} version={version} />;
}
