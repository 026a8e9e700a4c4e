import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { knownWords } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { keyOf } from "./know-word.ts";
import type { KnowWordInput } from "./schema.ts";

/** The spelling check remarks this word again, in every record. Twice is as good as once. */
export function forgetWord(actor: Actor, input: KnowWordInput): void {
  authorize(canEdit(actor));
  const word = keyOf(input.word);

  write((tx) => {
    if (tx.delete(knownWords).where(eq(knownWords.word, word)).run().changes === 0) return;
    recordEvent(tx, actor, { action: "word.forgotten", objectId: word, summary: word });
  });
}
