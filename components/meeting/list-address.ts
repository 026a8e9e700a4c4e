import { foldName } from "#domain/french/fold.ts";
import type { MeetingFilter, MeetingKind, MeetingSort, MeetingState } from "#domain/meeting/schema.ts";

// The list's filter as one reads it in the address: /espace/rencontres?region=hauts-de-france&annee=2021

const path = "/espace/rencontres";

const stateWords = {
  draft: "brouillon",
  inReview: "en-relecture",
  approved: "valide",
  published: "publie",
  modifiedSince: "modifie-depuis",
  withdrawn: "retire",
  archived: "archivee",
  binned: "corbeille",
} satisfies Record<MeetingState, string>;

const kindWords = {
  territorial: "rencontre-territoriale",
  assises: "assises",
  workshop: "atelier",
  webinar: "webinaire",
  visit: "visite",
  other: "autre",
} satisfies Record<MeetingKind, string>;

const sortWords = {
  newest: "recentes",
  oldest: "anciennes",
  recentlyChanged: "modifiees",
} satisfies Record<MeetingSort, string>;

export type ListedRegion = { code: string; name: string };

export const wholeList: MeetingFilter = {
  search: "",
  region: null,
  year: null,
  kind: null,
  state: null,
  sort: "newest",
  page: 1,
};

export function listAddress(filter: MeetingFilter, regions: readonly ListedRegion[]): string {
  const words = new URLSearchParams();
  const region = regions.find(({ code }) => code === filter.region);
  if (filter.search !== "") words.set("recherche", filter.search);
  if (region) words.set("region", slug(region.name));
  if (filter.year !== null) words.set("annee", String(filter.year));
  if (filter.kind !== null) words.set("nature", kindWords[filter.kind]);
  if (filter.state !== null) words.set("etat", stateWords[filter.state]);
  if (filter.sort !== "newest") words.set("tri", sortWords[filter.sort]);
  if (filter.page > 1) words.set("page", String(filter.page));
  return words.size === 0 ? path : `${path}?${words}`;
}

/** What an address asks for; words that mean nothing are passed over. */
export function readListAddress(
  words: Record<string, string | string[] | undefined>,
  regions: readonly ListedRegion[],
): MeetingFilter {
  const word = (name: string) => [words[name]].flat()[0] ?? "";
  const page = Number(word("page"));
  return {
    search: word("recherche").trim().slice(0, 200),
    region: regions.find(({ name }) => slug(name) === word("region"))?.code ?? null,
    year: /^(19|20)\d\d$/.test(word("annee")) ? Number(word("annee")) : null,
    kind: keyOf(kindWords, word("nature")),
    state: keyOf(stateWords, word("etat")),
    sort: keyOf(sortWords, word("tri")) ?? "newest",
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

export function isNarrowed({ search, region, year, kind, state }: MeetingFilter): boolean {
  return search !== "" || [region, year, kind, state].some((value) => value !== null);
}

function slug(name: string): string {
  return foldName(name).replaceAll(" ", "-");
}

function keyOf<Key extends string>(table: Record<Key, string>, word: string): Key | null {
  return (Object.keys(table) as Key[]).find((key) => table[key] === word) ?? null;
}
