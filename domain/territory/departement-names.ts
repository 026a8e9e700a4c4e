import { db } from "#db/client.ts";
import { departements } from "#db/schema.ts";

/** The name of each département by its number: "59" → "Nord". */
export function departementNames(): ReadonlyMap<string, string> {
  const all = db().select({ code: departements.code, name: departements.name }).from(departements).all();
  return new Map(all.map(({ code, name }) => [code, name]));
}
