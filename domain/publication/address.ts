import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { publicAddresses } from "#db/schema.ts";
import type { Recap } from "../recap/schema.ts";

const longestTitle = 60;

/** The path at which everybody reads a published recap. */
export function pathOf(slug: string): string {
  return `/comptes-rendus/${slug}`;
}

/** A free address for a first publication: short enough to be read out, "cysoing-7-decembre-2021". */
export function newSlug(tx: Tx, recap: Recap): string {
  const wanted = slugOf(recap);
  for (let copy = 1; ; copy += 1) {
    const slug = copy === 1 ? wanted : `${wanted}-${copy}`;
    const taken = tx.select().from(publicAddresses).where(eq(publicAddresses.slug, slug)).get();
    if (!taken) return slug;
  }
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
