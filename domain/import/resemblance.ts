import { and, desc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Root } from "mdast";
import { db } from "#db/client.ts";
import { importDocuments, imports, meetings } from "#db/schema.ts";
import { foldName } from "../french/fold.ts";
import { sourceBlocks } from "../reading/source-blocks.ts";

/** What of the shorter document must stand in the other for both to be states of one. */
const sharedAtLeast = 0.5;
const candidatesAtMost = 20;
/** Shorter passages, such as a name or "Introduction", stand in documents that have nothing in common. */
const shortestPassage = 30;

/**
 * The document of which this one is another state: of the same name or title, with half of its passages at least. One that
 * has become a meeting comes before those that wait as this one does. Null where there is none.
 */
export function findEarlierState(name: string, title: string, root: Root): string | null {
  const passages = passagesOf(root);
  const earlier = candidates(name, title).find(
    ({ source }) => source !== null && shared(passages, passagesOf(JSON.parse(source))) >= sharedAtLeast,
  );
  return earlier?.id ?? null;
}

function candidates(name: string, title: string) {
  const alike = or(
    name === "" ? undefined : eq(imports.name, name),
    title === "" ? undefined : eq(imports.title, title),
  );
  if (alike === undefined) return [];
  return db()
    .select({ id: imports.id, source: importDocuments.source })
    .from(imports)
    .innerJoin(importDocuments, eq(importDocuments.importId, imports.id))
    .leftJoin(meetings, and(eq(meetings.id, imports.meetingId), isNull(meetings.deletedAt)))
    .where(and(alike, inArray(imports.state, ["adopted", "toConfirm"])))
    .orderBy(desc(isNotNull(meetings.id)), desc(imports.addedAt))
    .limit(candidatesAtMost)
    .all();
}

function passagesOf(root: Root): Set<string> {
  return new Set(
    sourceBlocks(root)
      .map(({ text }) => foldName(text))
      .filter(({ length }) => length >= shortestPassage),
  );
}

function shared(one: Set<string>, other: Set<string>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : [...one].filter((it) => other.has(it)).length / smaller;
}
