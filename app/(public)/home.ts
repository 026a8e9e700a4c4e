import { listPublic, listPublicFacets } from "#domain/publication/public-queries.ts";
import { prepare } from "./answer.ts";
import { readFilter } from "./home-filter.ts";
import { homeHtml } from "./home-html.ts";
import { untilNextWrite } from "./until-next-write.ts";

/** The home page: what is published, newest first, narrowed by the words of the address. */
export const homePage = untilNextWrite((search) => {
  const filter = readFilter(new URLSearchParams(search));
  return prepare(homeHtml(filter, listPublic(filter), listPublicFacets()));
});
