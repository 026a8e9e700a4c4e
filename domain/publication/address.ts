import { and, eq, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { meetings, publicAddresses, scheduledPublications } from "#db/schema.ts";
import type { Recap } from "../recap/schema.ts";
import { Refusal } from "../refusal.ts";

const longestTitle = 60;

/** The path at which everybody reads a published recap. */
export function pathOf(slug: string): string {
  return `/comptes-rendus/${slug}`;
}

/**
 * Where a meeting's recap is, or would be, read: the address given once for ever, else the one promised to it, else a
 * free one, short enough to be read out, "cysoing-7-decembre-2021".
 */
export function addressOf(tx: Tx, meetingId: string, recap: Recap): string {
  const given = tx
    .select({ slug: publicAddresses.slug })
    .from(publicAddresses)
    .where(eq(publicAddresses.meetingId, meetingId))
    .get();
  return given?.slug ?? promisedTo(tx, meetingId) ?? newSlug(tx, recap);
}

/** The same, for somebody who was shown `shown`, where they were. @throws Refusal where it has become another */
export function addressAsShown(tx: Tx, meetingId: string, recap: Recap, shown: string | undefined): string {
  const slug = addressOf(tx, meetingId, recap);
  if (shown === undefined || shown === slug) return slug;
  throw new Refusal(
    `Cette adresse vient d’être donnée à un autre compte rendu. Celle qui reste libre est ${pathOf(slug)} : vérifiez-la, puis publiez de nouveau.`,
    { code: "conflict", field: "slug" },
  );
}

function promisedTo(tx: Tx, meetingId: string): string | null {
  const slug = findPromise(tx, eq(scheduledPublications.meetingId, meetingId))?.slug ?? null;
  return slug === null || isGiven(tx, slug) ? null : slug;
}

function newSlug(tx: Tx, recap: Recap): string {
  const wanted = slugOf(recap);
  for (let copy = 1; ; copy += 1) {
    const slug = copy === 1 ? wanted : `${wanted}-${copy}`;
    if (!isGiven(tx, slug) && !findPromise(tx, eq(scheduledPublications.slug, slug))) return slug;
  }
}

function isGiven(tx: Tx, slug: string): boolean {
  return tx.select().from(publicAddresses).where(eq(publicAddresses.slug, slug)).get() !== undefined;
}

/** A publication that waits holds its address; one whose record has changed since will not be made, and holds nothing. */
function findPromise(tx: Tx, which: SQL) {
  const { meetingId, recordVersion, slug, state } = scheduledPublications;
  return tx
    .select({ slug })
    .from(scheduledPublications)
    .innerJoin(meetings, and(eq(meetings.id, meetingId), eq(meetings.recordVersion, recordVersion)))
    .where(and(eq(state, "waiting"), which))
    .get();
}

/** Place and day, or title and day where there is no place. Lower-case ASCII and hyphens only. */
function slugOf(recap: Pick<Recap, "title" | "place" | "date">): string {
  const where = folded(recap.place?.commune ?? "") || shortened(folded(recap.title)) || "rencontre";
  return `${where}-${folded(dayInWords(recap.date))}`;
}

function dayInWords(date: string): string {
  return new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00Z`));
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function shortened(slug: string): string {
  if (slug.length <= longestTitle) return slug;
  return slug.slice(0, slug.lastIndexOf("-", longestTitle) > 0 ? slug.lastIndexOf("-", longestTitle) : longestTitle);
}
