import { db } from "#db/client.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { directoryNamesIn } from "../directory/names-in.ts";
import type { Typography } from "../french/typography.ts";
import { getHouse } from "../house/queries.ts";
import { composeRecord } from "../recap/compose.ts";
import { namesIn, wordsIn } from "../recap/names-in.ts";
import type { MeetingRecord } from "./schema.ts";

/** How the words of a record are set, as they will be when it is printed; those who are only announced are known too. */
export function typographyOf(actor: Actor, { meetingId, sequences }: MeetingRecord): Typography {
  authorize(canRead(actor));
  const recap = composeRecord(db(), meetingId);
  const announced = sequences.flatMap(({ planned }) => planned.map(({ name }) => name));
  const names = [...namesIn(recap), ...announced, ...directoryNamesIn(wordsIn(recap))];
  return { guillemetSpace: getHouse().guillemetSpace, names: [...new Set(names)] };
}
