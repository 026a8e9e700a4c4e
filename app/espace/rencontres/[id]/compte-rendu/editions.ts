import { config } from "#app/_server/config.ts";
import type { Actor } from "#domain/account/schema.ts";
import { getHouse } from "#domain/house/queries.ts";
import { pathOf } from "#domain/publication/address.ts";
import { findPublicNumber, getDraft, getVersion } from "#domain/publication/queries.ts";
import type { NewsletterText } from "#domain/publication/schema.ts";
import { type Edition, editionOf } from "#domain/recap/edition.ts";
import { Refusal } from "#domain/refusal.ts";

/** The recap as it would go out if it were published now. @throws Refusal "notFound" */
export function draftEdition(actor: Actor, meetingId: string): Edition {
  const { recap, slug, isPublic } = getDraft(actor, meetingId);
  return editionOf(recap, getHouse(), {
    url: config().publicUrl + pathOf(slug),
    publishedAt: null,
    corrections: [],
    notice: isPublic ? null : "Projet\u00a0: ce texte n’est pas public.",
    demonstration: config().demo,
  });
}

/** A version as it went out. @throws Refusal "notFound" */
export function versionEdition(actor: Actor, meetingId: string, number: number): Edition {
  const { published, version, slug } = getVersion(actor, meetingId, number);
  return editionOf(published.recap, getHouse(), {
    url: config().publicUrl + pathOf(slug),
    publishedAt: published.publishedAt,
    corrections: published.corrections,
    notice: `Version ${version.number}${version.isPublic ? ", publique aujourd’hui" : ", qui n’est plus publique"}`,
    demonstration: config().demo,
  });
}

/**
 * The recap as a newsletter sends it. What is public goes as it is read, with nothing above it, and is no draft.
 * @throws Refusal "notFound"
 */
export function newsletterEdition(actor: Actor, meetingId: string, text: NewsletterText): Edition {
  const draft = draftEdition(actor, meetingId);
  if (text === "draft" && draft.notice !== null) return draft;

  const number = findPublicNumber(actor, meetingId);
  if (number === null) throw new Refusal("Ce compte rendu n’est pas public.", { code: "notFound" });
  return { ...versionEdition(actor, meetingId, number), notice: null };
}
