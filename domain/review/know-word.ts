import { write } from "#db/client.ts";
import { knownWords } from "#db/schema.ts";
import { authorize, canEdit, isSomebody } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import type { KnowWordInput } from "./schema.ts";

/** The spelling check knows this word from now on, in every record. Twice is as good as once. */
export function knowWord(actor: Actor, input: KnowWordInput): void {
  authorize(canEdit(actor) && isSomebody(actor));
  const word = keyOf(input.word);

  write((tx) => {
    const { changes } = tx
      .insert(knownWords)
      .values({ word, addedAt: now(), addedBy: actor.id })
      .onConflictDoNothing()
      .run();
    if (changes > 0) recordEvent(tx, actor, { action: "word.known", objectId: word, summary: word });
  });
}

/** A word is known with its capitals or without. */
export function keyOf(word: string): string {
  return word.toLocaleLowerCase("fr");
}
