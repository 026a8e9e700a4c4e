import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import type { PresenceInput, Present } from "./schema.ts";

// Who is on a record at this moment. Kept in memory: it is worth nothing after a restart.

/** Without a sign for that long, somebody has left. Screens give one every 15 s. */
const absence = 35_000;

type Sign = Omit<Present, "isMe"> & { screenId: string; staffId: string | null; seenAt: number };

// The framework may load this module more than once in one process.
const shared = globalThis as typeof globalThis & { [key: symbol]: Map<string, Map<string, Sign>> | undefined };
const signs = Symbol.for("rencontres.presence");

/** Says where this screen is, and tells who else is on the record and which version the record has. */
export function tellPresence(actor: Actor, input: PresenceInput): { others: Present[]; recordVersion: number } {
  authorize(canRead(actor));
  const meeting = db()
    .select({ recordVersion: meetings.recordVersion })
    .from(meetings)
    .where(eq(meetings.id, input.id))
    .get();
  if (!meeting) throw new Refusal("Cette rencontre n’existe pas.", { code: "notFound" });

  const here = screensOf(input.id);
  const { screenId, interventionId } = input;
  if (input.leaving) here.delete(screenId);
  else here.set(screenId, { screenId, staffId: actor.id, name: actor.name, interventionId, seenAt: now() });
  return { others: othersIn(here, screenId, actor), recordVersion: meeting.recordVersion };
}

function screensOf(meetingId: string): Map<string, Sign> {
  shared[signs] ??= new Map();
  const all = shared[signs];
  for (const [id, screens] of all) {
    for (const sign of screens.values()) if (now() - sign.seenAt > absence) screens.delete(sign.screenId);
    if (screens.size === 0) all.delete(id);
  }
  const here = all.get(meetingId) ?? new Map<string, Sign>();
  all.set(meetingId, here);
  return here;
}

function othersIn(here: Map<string, Sign>, screenId: string, actor: Actor): Present[] {
  return [...here.values()]
    .filter((sign) => sign.screenId !== screenId)
    .map(({ staffId, name, interventionId }) => ({ name, interventionId, isMe: staffId === actor.id }))
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
}
