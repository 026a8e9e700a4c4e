import { and, asc, eq, isNull } from "drizzle-orm";
import type { Root } from "mdast";
import { db, write } from "#db/client.ts";
import { imports, persons } from "#db/schema.ts";
import { today } from "../clock.ts";
import { fullName } from "../directory/rules.ts";
import { isStopped, ownProcess } from "../own-process.ts";
import { Refusal } from "../refusal.ts";
import { openSource } from "../source/open-source.ts";
import { refusals } from "../source/refusals.ts";
import { linkedToDirectory } from "./link-directory.ts";
import type { Read, Reader } from "./reader-process.ts";
import { withEarlierState } from "./resemblance.ts";
import { openDoubts } from "./rules.ts";

/** How often reading a document is begun before it is given up: it may have stopped the service each time. */
const mostAttempts = 3;

const askReader = ownProcess<Reader>({
  name: "reader",
  path: "domain/import/reader-process.ts",
  patience: 30_000,
  options: ["--max-old-space-size=512"],
});

/**
 * Reads the document that has waited longest, if one waits. Whatever happens to it harms no other, and a restart loses
 * nothing: it waits until what was read of it is written.
 * @returns whether there was one
 */
export async function readNext(): Promise<boolean> {
  const waiting = begin();
  if (!waiting) return false;
  try {
    const { root } = await openSource(waiting.name, waiting.bytes);
    keep(waiting, root, await read(root));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(waiting.id, error.message);
  }
  return true;
}

type Waiting = { id: string; name: string; bytes: Buffer };

function begin(): Waiting | null {
  return write((tx) => {
    const next = tx
      .select({ id: imports.id, name: imports.name, bytes: imports.bytes, attempts: imports.attempts })
      .from(imports)
      .where(eq(imports.state, "waiting"))
      .orderBy(asc(imports.addedAt), asc(imports.position))
      .limit(1)
      .get();
    if (!next?.bytes) return null;
    const attempts = next.attempts + 1;
    if (attempts > mostAttempts) {
      const refused = { state: "refused", bytes: null, refusal: refusals.tooHard().message } as const;
      tx.update(imports).set(refused).where(eq(imports.id, next.id)).run();
      return null;
    }
    tx.update(imports).set({ attempts }).where(eq(imports.id, next.id)).run();
    return { id: next.id, name: next.name, bytes: next.bytes };
  });
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

function keep({ id, name }: Waiting, root: Root, { proposal, warning }: Read): void {
  const { resembles, proposal: aligned } = withEarlierState(name, root, proposal);
  const linked = linkedToDirectory(aligned);
  write((tx) => {
    tx.update(imports)
      .set({
        state: "toConfirm",
        bytes: null,
        source: JSON.stringify(root),
        proposal: JSON.stringify(linked),
        title: linked.title,
        date: linked.date,
        openDoubts: openDoubts(linked).length,
        warning,
        resembles,
      })
      .where(stillWaiting(id))
      .run();
  });
}

function refuse(id: string, refusal: string): void {
  write((tx) => tx.update(imports).set({ state: "refused", bytes: null, refusal }).where(stillWaiting(id)).run());
}

/** Somebody may have set it aside while it was read: then it is read when it is taken up again. */
function stillWaiting(id: string) {
  return and(eq(imports.id, id), eq(imports.state, "waiting"));
}
