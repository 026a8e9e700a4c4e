import { listPublic, listPublicFacets } from "#domain/publication/public-queries.ts";
import { type Prepared, prepare } from "./answer.ts";
import { addressOf, readFilter } from "./home-filter.ts";
import { homeHtml } from "./home-html.ts";
import { homeStyle } from "./home-style.ts";
import { houseNow } from "./public-edition.ts";
import { untilNextWrite } from "./until-next-write.ts";

/** The home page: what is published, newest first, narrowed by the words of the address. */
export function homePage(search: string): Prepared {
  return pageAt(addressOf(readFilter(new URLSearchParams(search))));
}

// Remembered by the address that we would give it: words that mean nothing to us make no other page.
const pageAt = untilNextWrite((address) => {
  const filter = readFilter(new URLSearchParams(address.slice("/?".length)));
  const house = houseNow();
  return prepare(homeHtml(house, filter, listPublic(filter), listPublicFacets()), house, homeStyle);
});
