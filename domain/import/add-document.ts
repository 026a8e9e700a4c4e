import { createHash } from "node:crypto";
import { and, eq, or } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { importDocuments, imports } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { largestFile, refusals } from "../source/refusals.ts";
import { findSameDocument } from "./same-document.ts";
import type { DocumentInput, Taken } from "./schema.ts";

/**
 * Puts a document where it waits to be read. The same bytes as a document that is here already are not taken: it is said
 * which. Those that could not be read are read again, as they may be under another name. The same id twice (a retry) is one
 * document, and so is the same place in what was dropped together.
 * @throws Refusal for an empty file, and for one larger than documents are
 */
export function addDocument(actor: Actor, { bytes, ...document }: DocumentInput & { bytes: Uint8Array }): Taken {
  authorize(canEdit(actor));
  if (bytes.length === 0) throw refusals.empty();
  if (bytes.length > largestFile) throw refusals.tooLarge();
  const fingerprint = createHash("sha256").update(bytes).digest("base64url");

  return write((tx) => {
    const taken = findTaken(tx, document, fingerprint);
    if (taken !== null) return { id: taken, known: null };
    const known = findSameDocument(tx, fingerprint);
    if (known?.state === "refused") return readAgain(tx, actor, known.id, document, bytes);
    if (known) return { id: known.id, known };
    tx.insert(imports)
      .values({ ...document, fingerprint, state: "waiting", addedAt: now(), addedBy: actor.id })
      .run();
    tx.insert(importDocuments)
      .values({ importId: document.id, bytes: Buffer.from(bytes) })
      .run();
    return { id: document.id, known: null };
  });
}

/** Whatever has become of it since. One that is read again keeps its first id: it is known by its place in what was dropped. */
function findTaken(tx: Tx, { id, batchId, position }: DocumentInput, fingerprint: string): string | null {
  const isReadAgain = and(
    eq(imports.fingerprint, fingerprint),
    eq(imports.batchId, batchId),
    eq(imports.position, position),
  );
  const taken = tx
    .select({ id: imports.id })
    .from(imports)
    .where(or(eq(imports.id, id), isReadAgain))
    .get();
  return taken?.id ?? null;
}

function readAgain(tx: Tx, actor: Actor, id: string, { id: _, ...document }: DocumentInput, bytes: Uint8Array): Taken {
  tx.update(imports)
    .set({ ...document, state: "waiting", attempts: 0, refusal: null, addedAt: now(), addedBy: actor.id })
    .where(eq(imports.id, id))
    .run();
  tx.update(importDocuments)
    .set({ bytes: Buffer.from(bytes) })
    .where(eq(importDocuments.importId, id))
    .run();
  return { id, known: null };
}
