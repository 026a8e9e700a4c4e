import { type PeopleView, peopleViews } from "#domain/directory/schema.ts";

// The lists' filters as one reads them in the address: /espace/annuaire?q=roye&vue=sans-mandat&page=2

export const peoplePath = "/espace/annuaire";
export const organisationsPath = "/espace/annuaire/organismes";

export type DirectoryFilter = { query: string; view: PeopleView; page: number };

const viewWords = {
  everybody: "",
  withoutMandate: "sans-mandat",
  removed: "retirees",
} satisfies Record<PeopleView, string>;

type SearchParams = Record<string, string | string[] | undefined>;

export function readDirectoryAddress(params: SearchParams): DirectoryFilter {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" ? value : "";
  };
  return {
    query: one("q").slice(0, 300).trim(),
    view: peopleViews.find((view) => viewWords[view] === one("vue")) ?? "everybody",
    page: readPage(params),
  };
}

/** The page of an address, from 1. */
export function readPage(params: SearchParams): number {
  const page = Number(params.page);
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}

export function directoryAddress(path: string, { query, view, page }: DirectoryFilter): string {
  const params = new URLSearchParams();
  if (query) params.set("q", query);
  if (viewWords[view]) params.set("vue", viewWords[view]);
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `${path}?${params}` : path;
}
