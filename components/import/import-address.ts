import type { ImportView } from "#domain/import/schema.ts";

// The list as one reads it in the address: /espace/importer?liste=ecartes&page=2

export const importPath = "/espace/importer";

const words = { queue: null, adopted: "adoptes", setAside: "ecartes" } satisfies Record<ImportView, string | null>;

export function importsAddress(view: ImportView, page = 1): string {
  const said = new URLSearchParams();
  const word = words[view];
  if (word !== null) said.set("liste", word);
  if (page > 1) said.set("page", String(page));
  return said.size === 0 ? importPath : `${importPath}?${said}`;
}

export function readImportsView(word: string | string[] | undefined): ImportView {
  const found = Object.entries(words).find(([, known]) => known === word);
  return (found?.[0] as ImportView | undefined) ?? "queue";
}

export function importAddress(id: string): string {
  return `${importPath}/${id}`;
}

export function differencesAddress(id: string): string {
  return `${importAddress(id)}/differences`;
}
