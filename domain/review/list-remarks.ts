import { db } from "#db/client.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import type { MeetingIdInput } from "../meeting/schema.ts";
import { composeRecord } from "../recap/compose.ts";
import { inReadingOrder, reviewRecord } from "./review-record.ts";
import { reviewSpelling } from "./review-spelling.ts";
import type { Remark } from "./schema.ts";

/** All that is remarked in a record as it is saved, its spelling included. @throws Refusal "notFound" */
export async function listRemarks(actor: Actor, { id }: MeetingIdInput): Promise<Remark[]> {
  authorize(canRead(actor));

  const record = composeRecord(db(), id);
  return inReadingOrder(record, [...reviewRecord(db(), id, record), ...(await reviewSpelling(actor, id))]);
}
