import { recapToHtml } from "#domain/recap/formats/html.ts";
import { type Prepared, prepare } from "./answer.ts";
import { houseNow, publicEdition } from "./public-edition.ts";

// A publication never changes, so its page is made once for each dress of the house.
const pages = new Map<string, Prepared>();
const pagesKept = 300;

/** The page of a publication, from memory where it was asked for lately. */
export function publishedPage(publicationId: string, slug: string): Prepared {
  const key = `${publicationId} ${houseNow().version}`;
  const page = pages.get(key) ?? prepare(recapToHtml(publicEdition(publicationId, slug)), houseNow());
  pages.delete(key);
  pages.set(key, page);
  if (pages.size > pagesKept) pages.delete(pages.keys().next().value ?? "");
  return page;
}
