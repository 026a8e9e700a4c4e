import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Root } from "mdast";
import { db } from "#db/client.ts";
import { imports, meetings, staff } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { directoryNamesIn } from "../directory/names-in.ts";
import { fullName } from "../directory/rules.ts";
import { getHouse } from "../house/queries.ts";
import { plainText } from "../intervention/text.ts";
import { changesBetween } from "../publication/changes.ts";
import type { Change } from "../publication/schema.ts";
import { sourceBlocks } from "../reading/source-blocks.ts";
import { composeRecord } from "../recap/compose.ts";
import { placeOf } from "../territory/place-of.ts";
import { getImport, type Import } from "./get-import.ts";
import { pastedName } from "./labels.ts";
import { recapOf } from "./recap-of.ts";
import {
  type ImportDesk,
  type ImportLine,
  type ImportView,
  type Progress,
  type Proposal,
  proposalSchema,
} from "./schema.ts";

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
  const byReading = sql`case ${imports.state} when 'toConfirm' then 0 when 'refused' then 1 else 2 end`;
  const order =
    view === "queue"
      ? [byReading, isNotNull(imports.warning), asc(imports.openDoubts), asc(imports.addedAt), asc(imports.position)]
      : [desc(imports.endedAt), asc(imports.position)];
  const rows = lines()
    .where(inView)
    .orderBy(...order)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all();
  return { lines: rows.map(toLine), total };
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

/** All that the screen of one document shows; null where there is none, or nothing is read of it. */
export function findImportDesk(actor: Actor, id: string): ImportDesk | null {
  authorize(canRead(actor));
  const line = lines().where(eq(imports.id, id)).get();
  if (!line) return null;
  const found = getImport(db(), id);
  if (found.proposal === null || found.source === null) return null;
  const proposal = proposalSchema.parse(JSON.parse(found.proposal));
  const root: Root = JSON.parse(found.source);
  return {
    ...toLine(line),
    version: found.version,
    source: sourceBlocks(root).map(({ index, kind, text }) => ({ index, kind, text })),
    proposal,
    commune: communeOf(proposal.communeCode),
    typography: { guillemetSpace: getHouse().guillemetSpace, names: namesIn(proposal) },
    sameDay: found.state === "toConfirm" ? meetingsOfThatDay(proposal) : [],
    earlier: earlierOf(found),
  };
}

/** What differs between the record that was made of an earlier state of a document and the document as it is; null without one. */
export function findDifferences(actor: Actor, id: string): { meetingId: string; changes: Change[] } | null {
  authorize(canRead(actor));
  const found = db().select().from(imports).where(eq(imports.id, id)).get();
  const meetingId = found ? (earlierOf(found)?.meetingId ?? null) : null;
  if (meetingId === null || !found?.proposal) return null;
  const record = composeRecord(db(), meetingId);
  const proposed = recapOf(proposalSchema.parse(JSON.parse(found.proposal)), record.date);
  return { meetingId, changes: changesBetween(record, proposed) };
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
  return { ...line, name: name === "" ? pastedName : name, addedBy: addedBy ?? "Ligne de commande" };
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

function earlierOf({ resembles }: Import): ImportDesk["earlier"] {
  if (resembles === null) return null;
  const found = db()
    .select({ id: imports.id, name: imports.name, title: imports.title, meetingId: meetings.id })
    .from(imports)
    .leftJoin(meetings, and(eq(meetings.id, imports.meetingId), isNull(meetings.deletedAt)))
    .where(eq(imports.id, resembles))
    .get();
  return found ? { ...found, name: found.name === "" ? pastedName : found.name } : null;
}
