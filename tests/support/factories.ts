import { randomUUID } from "node:crypto";
import { db } from "#db/client.ts";
import { meetings, staff } from "#db/schema.ts";
import type { Actor, Role } from "#domain/account/schema.ts";
import { now } from "#domain/clock.ts";

/** A member of staff, in the database, who may be passed to any operation. */
export function anActor(role: Role = "editor"): Actor & { id: string } {
  const id = randomUUID();
  const actor = { id, name: "Claire Fontaine", role };
  db()
    .insert(staff)
    .values({ ...actor, email: `${id}@exemple.fr`, createdAt: now() })
    .run();
  return actor;
}

/** A draft meeting of a known day; what a test is about goes into `with`. */
export function aMeeting(with_: Partial<typeof meetings.$inferInsert> = {}) {
  const meeting = {
    id: randomUUID(),
    title: "Rencontre des maires des petites villes",
    kind: "territorial" as const,
    date: "2021-12-07",
    createdAt: now(),
    updatedAt: now(),
    ...with_,
  };
  return db().insert(meetings).values(meeting).returning().get();
}
