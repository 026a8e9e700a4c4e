import type { Metadata } from "next";
import { config } from "#app/_server/config.ts";
import { requireActor } from "#app/_server/session.ts";
import { readNewsletterAddress } from "#components/publication/newsletter-address.ts";
import { NewsletterDesk } from "#components/publication/newsletter-desk.tsx";
import { getMyAccount } from "#domain/account/queries.ts";
import { canEdit } from "#domain/account/rules.ts";
import { findMeetingFrame } from "#domain/meeting/queries.ts";
import { getRecapDesk } from "#domain/publication/queries.ts";
import type { NewsletterChoice } from "#domain/publication/schema.ts";
import { recapToEmail } from "#domain/recap/formats/email.ts";
import { newsletterEdition } from "../editions.ts";
import { orNotFound } from "../or-not-found.ts";
import { sendTestAction } from "./actions.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = findMeetingFrame(await requireActor(), (await params).id);
  return { title: `Infolettre de ${meeting?.title ?? "la rencontre"}` };
}

export default async function NewsletterPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { recordVersion, state, versions } = orNotFound(() => getRecapDesk(actor, id));
  const version = versions.find(({ isPublic }) => isPublic) ?? null;
  const asked = readNewsletterAddress(await searchParams);
  const edition = newsletterEdition(actor, id, version === null ? "draft" : asked.text);
  const choice: NewsletterChoice = { ...asked, text: edition.publishedAt === null ? "draft" : "published" };
  const newsletter = recapToEmail(edition, choice.shape);
  const address = config().mail === null ? null : getMyAccount(actor).email;
  return (
    <NewsletterDesk
      meetingId={id}
      test={canEdit(actor) ? { address, send: sendTestAction } : null}
      {...{ recordVersion, state, version, choice, newsletter }}
    />
  );
}
