import { setTimeout } from "node:timers/promises";
import { asc, eq, isNull } from "drizzle-orm";
import type { Root } from "mdast";
import { db, isBusy, type Tx, write } from "#db/client.ts";
import { importDocuments, imports, persons } from "#db/schema.ts";
import { today } from "../clock.ts";
import { fullName } from "../directory/rules.ts";
import { isStopped, ownProcess } from "../own-process.ts";
import { Refusal } from "../refusal.ts";
import { openSource } from "../source/open-source.ts";
import { refusals } from "../source/refusals.ts";
import { keepProposal } from "./keep-proposal.ts";
import { linkedToDirectory } from "./link-directory.ts";
import type { Read, Reader } from "./reader-process.ts";
import { findEarlierState } from "./resemblance.ts";

/** How often reading a document is begun before it is given up: it may have stopped the service each time. */
const mostAttempts = 3;

const askReader = ownProcess<Reader>({
  name: "reader",
  path: "domain/import/reader-process.ts",
  patience: 30_000,
  rest: 60_000,
  options: ["--max-old-space-size=512"],
});

/**
 * Reads the document that has waited longest, if one waits. Whatever happens to it harms no other, and a restart loses
 * nothing: it waits until what was read of it is written.
 * @returns whether there was one
 */
export async function readNext(): Promise<boolean> {
  const waiting = findNext();
  if (!waiting) return false;
  if (waiting.attempts >= mostAttempts) giveUp(waiting.id);
  else await openAndRead(waiting);
  return true;
}

type Waiting = { id: string; name: string; bytes: Buffer; attempts: number };

function findNext(): Waiting | null {
  const next = db()
    .select({ id: imports.id, name: imports.name, bytes: importDocuments.bytes, attempts: imports.attempts })
    .from(imports)
    .innerJoin(importDocuments, eq(importDocuments.importId, imports.id))
    .where(eq(imports.state, "waiting"))
    .orderBy(asc(imports.addedAt), asc(imports.position))
    .limit(1)
    .get();
  return next?.bytes ? { ...next, bytes: next.bytes } : null;
}

async function openAndRead({ id, name, bytes, attempts }: Waiting): Promise<void> {
  write((tx) =>
    tx
      .update(imports)
      .set({ attempts: attempts + 1 })
      .where(eq(imports.id, id))
      .run(),
  );
  try {
    const { root } = await openSource(name, bytes);
    await keep(id, name, root, await read(root));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await onceFree(() => refuse(id, error.message));
  }
}

/** In milliseconds. */
const pause = 250;

/** What took half a minute to read is not thrown away because another program writes just then. */
async function onceFree(work: () => void): Promise<void> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      await setTimeout(pause);
    }
  }
}

/** @throws Refusal where it takes more than its time or its memory */
async function read(root: Root): Promise<Read> {
  try {
    return await askReader("read", { root, people: knownNames(), today: today() });
  } catch (error) {
    throw isStopped(error) ? refusals.tooHard() : error;
  }
}

function knownNames(): string[] {
  return db()
    .select({ firstName: persons.firstName, lastName: persons.lastName })
    .from(persons)
    .where(isNull(persons.deletedAt))
    .all()
    .map(fullName);
}

async function keep(id: string, name: string, root: Root, { proposal, warning }: Read): Promise<void> {
  const resembles = findEarlierState(name, proposal.title, root);
  const linked = await linkedToDirectory(proposal);
  await onceFree(() =>
    write((tx) => {
      if (!stillWaits(tx, id)) return;
      tx.update(imports).set({ state: "toConfirm", warning, resembles }).where(eq(imports.id, id)).run();
      tx.update(importDocuments)
        .set({ bytes: null, source: JSON.stringify(root) })
        .where(eq(importDocuments.importId, id))
        .run();
      keepProposal(tx, id, linked, 1);
    }),
  );
}

function refuse(id: string, refusal: string): void {
  write((tx) => {
    if (!stillWaits(tx, id)) return;
    tx.update(imports).set({ state: "refused", refusal }).where(eq(imports.id, id)).run();
    tx.update(importDocuments).set({ bytes: null }).where(eq(importDocuments.importId, id)).run();
  });
}

/** Whatever has failed, perhaps the fault is ours: its bytes stay, for whoever looks into it. */
function giveUp(id: string): void {
  write((tx) => {
    if (!stillWaits(tx, id)) return;
    tx.update(imports).set({ state: "refused", refusal: refusals.unread().message }).where(eq(imports.id, id)).run();
  });
}

/** Somebody may have set it aside while it was read: then it is read when it is taken up again. */
function stillWaits(tx: Tx, id: string): boolean {
  return tx.select({ state: imports.state }).from(imports).where(eq(imports.id, id)).get()?.state === "waiting";
}
