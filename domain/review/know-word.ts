import { write } from "#db/client.ts";
import { knownWords } from "#db/schema.ts";
import { authorize, canEdit, isSomebody } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import type { KnowWordInput } from "./schema.ts";

/** The spelling check knows this word from now on, in every record. */
export function knowWord(actor: Actor, { word }: KnowWordInput): void {
  authorize(canEdit(actor) && isSomebody(actor));

  write((tx) =>
    tx
      .insert(knownWords)
      .values({ word: word.toLocaleLowerCase("fr"), addedAt: now(), addedBy: actor.id })
      .onConflictDoNothing()
      .run(),
  );
}
