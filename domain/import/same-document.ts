import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { imports, meetings } from "#db/schema.ts";
import type { Taken } from "./schema.ts";

/** The document of the same bytes, unless it was set aside, or its meeting is in the bin. */
export function findSameDocument(tx: Pick<Tx, "select">, fingerprint: string): Taken["known"] {
  const found = tx
    .select({
      id: imports.id,
      name: imports.name,
      state: imports.state,
      title: imports.title,
      meetingId: imports.meetingId,
    })
    .from(imports)
    .leftJoin(meetings, eq(meetings.id, imports.meetingId))
    .where(and(eq(imports.fingerprint, fingerprint), ne(imports.state, "setAside"), isNull(meetings.deletedAt)))
    .get();
  return found ?? null;
}
