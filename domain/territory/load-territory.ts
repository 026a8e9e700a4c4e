import type { Db } from "#db/client.ts";
import { territoryEditions } from "#db/schema.ts";
import { now } from "../clock.ts";
import { epciFullName } from "../french/bodies.ts";
import { installedEdition, type OfficialCommune, readOfficialData } from "./official-data.ts";
import { unabbreviated, withoutArticle } from "./search-key.ts";

/**
 * Puts the official communes, départements, régions and EPCI into the database, once for each edition of the data.
 * Nothing is ever removed: a commune that no longer exists stays with the meetings held there, but is not found any more.
 */
export function loadTerritory(db: Db): void {
  const edition = installedEdition();
  if (db.select().from(territoryEditions).get()?.edition === edition) return;
  db.transaction(
    (tx) => {
      fill(db.$client);
      tx.delete(territoryEditions).run();
      tx.insert(territoryEditions).values({ edition, loadedAt: now() }).run();
    },
    { behavior: "immediate" },
  );
}

function fill(sqlite: Db["$client"]): void {
  const { regions, departements, epcis, communes } = readOfficialData();
  const curly = (name: string) => name.replaceAll("'", "’");

  const region = sqlite.prepare(upsert("regions", ["code", "name"]));
  for (const { code, nom } of regions) region.run(code, curly(nom));

  const departement = sqlite.prepare(upsert("departements", ["code", "name", "region_code"]));
  for (const { code, nom, region: regionCode } of departements) departement.run(code, curly(nom), regionCode);

  const epciOf = new Map<string, string>();
  const epci = sqlite.prepare(upsert("epcis", ["code", "name", "kind"]));
  for (const { code, nom, type, membres } of epcis) {
    epci.run(code, epciFullName(nom), type);
    for (const member of membres) epciOf.set(member.code, code);
  }

  // Without a key a commune is not found: those of this edition get theirs back below.
  sqlite.exec("update communes set search_key = ''; delete from commune_words; delete from commune_trigrams");
  const former = formerNames(communes);
  const commune = sqlite.prepare(
    upsert("communes", ["code", "name", "departement_code", "region_code", "epci_code", "population", "search_key"]),
  );
  const words = sqlite.prepare("insert into commune_words (code, words) values (?, ?)");
  const trigrams = sqlite.prepare("insert into commune_trigrams (code, name) values (?, ?)");
  for (const one of communes) {
    if (one.type !== "commune-actuelle" || one.population === undefined) continue;
    const { code, departement: departementCode, region: regionCode, population } = one;
    const name = unabbreviated(one.nom);
    const key = withoutArticle(name);
    commune.run(code, curly(one.nom), departementCode, regionCode, epciOf.get(code) ?? null, population, key);
    words.run(code, [name, ...(former.get(code) ?? []), ...(one.codesPostaux ?? []), code].join(" "));
    trigrams.run(code, key);
  }
}

// Colleagues still say Bellegarde-sur-Valserine where the map says Valserhône.
function formerNames(communes: OfficialCommune[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { type, nom, chefLieu } of communes) {
    if (chefLieu === undefined || (type !== "commune-deleguee" && type !== "commune-associee")) continue;
    names.set(chefLieu, [...(names.get(chefLieu) ?? []), unabbreviated(nom)]);
  }
  return names;
}

function upsert(table: string, columns: string[]): string {
  const updates = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  return `insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})
    on conflict (code) do update set ${updates.join(", ")}`;
}
