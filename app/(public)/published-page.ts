import { config } from "#app/_server/config.ts";
import { pathOf } from "#domain/publication/address.ts";
import { getPublicRecap } from "#domain/publication/public-queries.ts";
import { recapToHtml } from "#domain/recap/formats/html.ts";
import { type Prepared, prepare } from "./answer.ts";

// A publication never changes, so its page is made once.
const pages = new Map<string, Prepared>();
const pagesKept = 300;

/** The page of a publication, from memory where it was asked for lately. */
export function publishedPage(publicationId: string, slug: string): Prepared {
  const page = pages.get(publicationId) ?? render(publicationId, slug);
  pages.delete(publicationId);
  pages.set(publicationId, page);
  if (pages.size > pagesKept) pages.delete(pages.keys().next().value ?? "");
  return page;
}

function render(publicationId: string, slug: string): Prepared {
  const { recap, publishedAt, corrections } = getPublicRecap(publicationId);
  const { publicUrl, demo } = config();
  const url = publicUrl + pathOf(slug);
  return prepare(recapToHtml(recap, { url, publishedAt, corrections, notice: null, demonstration: demo }));
}
