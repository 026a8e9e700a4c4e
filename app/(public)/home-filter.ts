import type { PublicFilter } from "#domain/publication/public-queries.ts";

const longestQuery = 200;

/** What a visitor asks for, from the words of the address. What makes no sense is as if it were not there. */
export function readFilter(words: URLSearchParams): PublicFilter {
  return {
    query: (words.get("q") ?? "").trim().slice(0, longestQuery),
    year: wholeNumber(words.get("annee"), 9999),
    region: /^\d[\dA-Z]$/.test(words.get("region") ?? "") ? words.get("region") : null,
    page: wholeNumber(words.get("page"), 100_000) ?? 1,
  };
}

/** The address of another page of the same list. */
export function addressOf(filter: PublicFilter): string {
  const words = new URLSearchParams();
  if (filter.query !== "") words.set("q", filter.query);
  if (filter.year !== null) words.set("annee", String(filter.year));
  if (filter.region !== null) words.set("region", filter.region);
  if (filter.page > 1) words.set("page", String(filter.page));
  return words.size === 0 ? "/" : `/?${words}`;
}

export function isNarrowed({ query, year, region }: PublicFilter): boolean {
  return query !== "" || year !== null || region !== null;
}

function wholeNumber(typed: string | null, most: number): number | null {
  const number = /^\d{1,6}$/.test(typed ?? "") ? Number(typed) : 0;
  return number >= 1 && number <= most ? number : null;
}
