import { foldName } from "../french/fold.ts";
import { readOfficialData } from "./official-data.ts";
import { searchKey, unabbreviated } from "./search-key.ts";

export type NamedCommune = { code: string; name: string; departementCode: string };

/** The official territory by its names, without a database. The package is read once, about a third of a second. */
export function officialLookups() {
  const { regions, departements, communes } = readOfficialData();
  const curly = (name: string) => name.replaceAll("'", "’");

  const byKey = new Map<string, (NamedCommune & { population: number })[]>();
  for (const { type, code, nom, departement, population } of communes) {
    if (type !== "commune-actuelle" || population === undefined) continue;
    const key = searchKey(nom);
    const commune = { code, name: curly(nom), departementCode: departement, population };
    const same = byKey.get(key);
    if (same) same.push(commune);
    else byKey.set(key, [commune]);
  }
  const departementNumbers = new Map(departements.map(({ code, nom }) => [foldName(nom), code]));
  const numbers = new Set(departementNumbers.values());

  return {
    communes: (name: string): NamedCommune[] => {
      const found = byKey.get(searchKey(name)) ?? [];
      const exact = found.filter((commune) => unabbreviated(commune.name) === unabbreviated(name));
      return (exact.length > 0 ? exact : found).toSorted((a, b) => b.population - a.population);
    },
    departement: (nameOrNumber: string): string | null => {
      const number = nameOrNumber.toUpperCase();
      return numbers.has(number) ? number : (departementNumbers.get(foldName(nameOrNumber)) ?? null);
    },
    regions: regions.map(({ nom }) => curly(nom)),
  };
}
