import { db } from "#db/client.ts";
import { knownWords } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";

/** The words that the house has added to the dictionary, in alphabetical order. */
export function listKnownWords(actor: Actor): string[] {
  authorize(canRead(actor));

  const rows = db().select({ word: knownWords.word }).from(knownWords).all();
  return rows.map(({ word }) => word).toSorted(new Intl.Collator("fr").compare);
}
