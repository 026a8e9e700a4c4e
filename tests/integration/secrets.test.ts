import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db/client.ts";
import * as schema from "#db/schema.ts";
import { getHouse } from "#domain/house/queries.ts";
import { houseSettings } from "#domain/house/schema.ts";
import { plantSecrets, secretMark } from "#tests/support/secrets.ts";

// What the search for leaks looks for is only worth what is planted: a new column is planted, or is declared here.

/** Columns of text that hold no secret, by the reason. */
const declared = {
  "made of chance, or counted": [
    "audit_events.object_id",
    "imports.batch_id",
    "imports.id",
    "imports.last_change",
    "imports.resembles",
    "intervention_speakers.id",
    "interventions.id",
    "mandates.id",
    "meetings.id",
    "organisations.id",
    "persons.id",
    "planned_speakers.id",
    "publications.id",
    "revisions.key",
    "scheduled_publications.id",
    "sequences.id",
    "staff.id",
    "themes.id",
  ],
  "a day or an hour, in which no word fits": [
    "imports.date",
    "mandates.from_date",
    "mandates.to_date",
    "meetings.date",
    "meetings.end_time",
    "meetings.start_time",
  ],
  "a word of the program": ["audit_events.action"],
  "official data, which anybody may read elsewhere": [
    "communes.code",
    "communes.name",
    "communes.search_key",
    "departements.code",
    "departements.name",
    "epcis.code",
    "epcis.kind",
    "epcis.name",
    "regions.code",
    "regions.name",
    "territory_editions.edition",
  ],
  "public, and made of official data and of a day": [
    "public_addresses.date",
    "public_addresses.departement_code",
    "public_addresses.place",
    "public_addresses.region_code",
    "public_addresses.slug",
  ],
};

/** Settings of the house that hold no secret, by the reason. */
const declaredSettings = {
  "printed on every page, or decides how it looks": [
    "accent",
    "acronym",
    "departementAs",
    "guillemetSpace",
    "legalNotice",
    "name",
    "officeCapitals",
    "president",
  ],
  "words of the program": ["remarks"],
};

beforeAll(() => {
  plantSecrets();
});

test("every column of text holds a secret, or a reason not to", () => {
  const unplanted = textColumns().filter((name) => !holdsSecret(name));

  expect(unplanted.toSorted()).toEqual(Object.values(declared).flat().toSorted());
});

test("every setting of the house holds a secret, or a reason not to", () => {
  const settings: Record<string, unknown> = getHouse();
  const unplanted = Object.keys(houseSettings.shape).filter(
    (key) => !JSON.stringify(settings[key]).includes(secretMark),
  );

  expect(unplanted.toSorted()).toEqual(Object.values(declaredSettings).flat().toSorted());
});

/** By table and name. Those that refer to another, or take a word of a list, can hold nothing of their own. */
function textColumns(): string[] {
  return Object.values(schema)
    .filter((value) => is(value, SQLiteTable))
    .flatMap((table) => {
      const { name, columns, foreignKeys } = getTableConfig(table);
      const references = foreignKeys.flatMap((key) => key.reference().columns);
      return columns
        .filter(
          (column) => column.getSQLType() === "text" && !column.enumValues?.length && !references.includes(column),
        )
        .map((column) => `${name}.${column.name}`);
    });
}

function holdsSecret(name: string): boolean {
  const [table, column] = name.split(".");
  const count = `select count(*) from "${table}" where "${column}" like ?`;
  return Number(db().$client.prepare(count).pluck().get(`%${secretMark}%`)) > 0;
}
