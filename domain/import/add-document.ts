import { createHash } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { imports } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { largestFile, refusals } from "../source/refusals.ts";
import type { DocumentInput, Taken } from "./schema.ts";

/**
 * Puts a document where it waits to be read. The same bytes as a document that is here already, and not set aside, are not
 * taken: it is said which. The same id twice (a retry) is one document.
 */
export function addDocument(actor: Actor, { bytes, ...document }: DocumentInput & { bytes: Uint8Array }): Taken {
  authorize(canEdit(actor));
  if (bytes.length === 0) throw refusals.empty();
  if (bytes.length > largestFile) throw refusals.tooLarge();
  const fingerprint = createHash("sha256").update(bytes).digest("base64url");

  return write((tx) => {
    const known = sameDocument(tx, fingerprint);
    if (known) return { id: known.id, known: known.id === document.id ? null : known };
    tx.insert(imports)
      .values({
        ...document,
        fingerprint,
        bytes: Buffer.from(bytes),
        state: "waiting",
        addedAt: now(),
        addedBy: actor.id,
      })
      .run();
    return { id: document.id, known: null };
  });
}

function sameDocument(tx: Tx, fingerprint: string): Taken["known"] {
  const found = tx
    .select({
      id: imports.id,
      name: imports.name,
      state: imports.state,
      title: imports.title,
      meetingId: imports.meetingId,
    })
    .from(imports)
    .where(and(eq(imports.fingerprint, fingerprint), ne(imports.state, "setAside")))
    .get();
  return found ?? null;
}
