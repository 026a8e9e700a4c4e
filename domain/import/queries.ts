import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Root } from "mdast";
import { db } from "#db/client.ts";
import { imports, meetings, queueRank, staff } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { directoryNamesIn } from "../directory/names-in.ts";
import { fullName } from "../directory/rules.ts";
import { getHouse } from "../house/queries.ts";
import { plainText } from "../intervention/text.ts";
import { sourceBlocks } from "../reading/source-blocks.ts";
import { placeOf } from "../territory/place-of.ts";
import { findAdoptedBefore } from "./earlier-state.ts";
import { findImport, getImport, type Import, proposalFrom } from "./get-import.ts";
import { documentName } from "./labels.ts";
import { linkedByName } from "./link-directory.ts";
import type { ImportDesk, ImportLine, ImportView, Progress, Proposal } from "./schema.ts";

export const pageSize = 50;

const states = {
  queue: ["waiting", "toConfirm", "refused"],
  adopted: ["adopted"],
  setAside: ["setAside"],
} as const satisfies Record<ImportView, ImportLine["state"][]>;

/** One page of the documents brought in: of the queue, those that are read first, the surest before the doubtful. */
export function listImports(actor: Actor, view: ImportView, page: number): { lines: ImportLine[]; total: number } {
  authorize(canRead(actor));
  const inView = inArray(imports.state, [...states[view]]);
  const total = db().select({ total: count() }).from(imports).where(inView).get()?.total ?? 0;
  const ordered =
    view === "queue" ? inQueueOrder() : lines().where(inView).orderBy(desc(imports.endedAt), asc(imports.position));
  const rows = ordered
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all();
  return { lines: rows.map(toLine), total };
}

/** In the words of the index of the queue, which has the order: nothing is sorted. */
function inQueueOrder() {
  const rank = queueRank(imports.state);
  return lines()
    .where(gte(rank, 0))
    .orderBy(rank, isNotNull(imports.warning), asc(imports.openDoubts), asc(imports.addedAt), asc(imports.position));
}

/** How many documents wait to be read, and how many of those dropped with them are done. */
export function readingProgress(actor: Actor): Progress {
  authorize(canRead(actor));
  const counted = db().get<Progress>(sql`
    select coalesce(sum(${imports.state} = 'waiting'), 0) as waiting, coalesce(sum(${imports.state} <> 'waiting'), 0) as read
    from ${imports} where ${imports.batchId} in (select ${imports.batchId} from ${imports} where ${imports.state} = 'waiting')`);
  return counted ?? { waiting: 0, read: 0 };
}

/** How many documents are in each list. */
export function countImports(actor: Actor): Record<ImportView, number> {
  authorize(canRead(actor));
  const counted = db().select({ state: imports.state, total: count() }).from(imports).groupBy(imports.state).all();
  const inStates = (wanted: readonly string[]) =>
    counted.filter(({ state }) => wanted.includes(state)).reduce((sum, { total }) => sum + total, 0);
  return { queue: inStates(states.queue), adopted: inStates(states.adopted), setAside: inStates(states.setAside) };
}

/** How many documents are read and wait for somebody to confirm them. */
export function countToConfirm(actor: Actor): number {
  authorize(canRead(actor));
  return db().select({ total: count() }).from(imports).where(eq(imports.state, "toConfirm")).get()?.total ?? 0;
}

/** What a document is called; null where there is none. */
export function findImportTitle(actor: Actor, id: string): string | null {
  authorize(canRead(actor));
  const found = db().select({ title: imports.title, name: imports.name }).from(imports).where(eq(imports.id, id)).get();
  return found ? found.title || documentName(found.name) : null;
}

/** All that the screen of one document shows; null where there is none, or nothing is read of it. */
export function findImportDesk(actor: Actor, id: string): ImportDesk | null {
  authorize(canRead(actor));
  const line = lines().where(eq(imports.id, id)).get();
  const found = findImport(db(), id);
  if (!line || !found?.proposal || !found.source) return null;
  const read = proposalFrom(found.proposal);
  const isOpen = found.state === "toConfirm";
  const proposal = isOpen ? linkedByName(db(), read) : read;
  const root: Root = JSON.parse(found.source);
  return {
    ...toLine(line),
    version: found.version,
    source: sourceBlocks(root).map(({ index, kind, text }) => ({ index, kind, text })),
    proposal,
    commune: communeOf(proposal.communeCode),
    typography: { guillemetSpace: getHouse().guillemetSpace, names: namesIn(proposal) },
    sameDay: isOpen ? meetingsOfThatDay(proposal) : [],
    earlier: earlierOf(found),
  };
}

function lines() {
  return db()
    .select({
      id: imports.id,
      state: imports.state,
      name: imports.name,
      title: imports.title,
      date: imports.date,
      openDoubts: imports.openDoubts,
      refusal: imports.refusal,
      warning: imports.warning,
      meetingId: imports.meetingId,
      addedAt: imports.addedAt,
      addedBy: staff.name,
    })
    .from(imports)
    .leftJoin(staff, eq(staff.id, imports.addedBy))
    .$dynamic();
}

function toLine({ name, addedBy, ...line }: Omit<ImportLine, "addedBy"> & { addedBy: string | null }): ImportLine {
  return { ...line, name: documentName(name), addedBy: addedBy ?? "Ligne de commande" };
}

function communeOf(code: string | null): ImportDesk["commune"] {
  const place = code === null ? null : placeOf(db(), code);
  return place && { ...place, code: place.communeCode };
}

function namesIn({ people, blocks }: Proposal): string[] {
  const words = blocks.map((block) => (block.type === "intervention" ? plainText(block.text) : block.title));
  return [...new Set([...people.map(fullName), ...directoryNamesIn(words.join("\n"))])];
}

function meetingsOfThatDay({ date, communeCode }: Proposal): ImportDesk["sameDay"] {
  if (date === null || communeCode === null) return [];
  return db()
    .select({ id: meetings.id, title: meetings.title })
    .from(meetings)
    .where(and(eq(meetings.date, date), eq(meetings.communeCode, communeCode), isNull(meetings.deletedAt)))
    .limit(3)
    .all();
}

function earlierOf(found: Import): ImportDesk["earlier"] {
  if (found.resembles === null) return null;
  const adopted = findAdoptedBefore(db(), found);
  const { id, name, title } = adopted ?? getImport(db(), found.resembles);
  return { id, name: documentName(name), title, meetingId: adopted?.meetingId ?? null };
}
