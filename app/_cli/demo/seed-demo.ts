import { eq } from "drizzle-orm";
import { db, write } from "#db/client.ts";
import { meetings, staff } from "#db/schema.ts";
import { createStaff } from "#domain/account/create-staff.ts";
import type { Actor, Role } from "#domain/account/schema.ts";
import { now, setClock } from "#domain/clock.ts";
import { commandLine } from "../command.ts";
import { demoAccounts } from "./accounts.ts";
import { cysoing } from "./cysoing.ts";
import { bringInDocuments } from "./documents.ts";
import { fillDirectory } from "./fill-directory.ts";
import { from2017To2020 } from "./from-2017-to-2020.ts";
import { from2022To2025 } from "./from-2022-to-2025.ts";
import { nowadays } from "./nowadays.ts";
import { stepsOf } from "./record-meeting.ts";
import type { Step } from "./timeline.ts";

export { demoAccounts } from "./accounts.ts";

/** In the order in which they took place. */
export const demoMeetings = [...from2017To2020, cysoing, ...from2022To2025, ...nowadays];

const firstDay = Date.parse("2017-06-01T08:00:00Z");

/**
 * Fills an empty database, its territory loaded, with the demonstration: accounts, directory, meetings and documents, through
 * the operations that the screens use, each at the moment when it would have been done. Does nothing where there are
 * meetings already.
 */
export async function seedDemo(): Promise<void> {
  const present = now();
  try {
    setClock(() => firstDay);
    await addAccounts();
    if (db().select({ id: meetings.id }).from(meetings).get()) return;
    const team = { editor: account("editor"), publisher: account("publisher") };
    // One transaction: an interrupted demonstration starts again from nothing.
    write(() => {
      const directory = fillDirectory(team.editor);
      const steps = demoMeetings.flatMap((meeting) => stepsOf(meeting, directory, team, present));
      // As it happened: the history of the association reads in order.
      for (const step of steps.sort((a, b) => a.at - b.at)) doAt(step, present);
      setClock(() => present);
      bringInDocuments(team.editor);
    });
  } finally {
    setClock(null);
  }
}

/** Each operation of a step takes a little while. */
function doAt({ at, work }: Step, present: number): void {
  let moment = at;
  setClock(() => {
    moment = Math.min(moment + 8_000, present);
    return moment;
  });
  work();
}

async function addAccounts(): Promise<void> {
  const known = new Set(
    db()
      .select({ email: staff.email })
      .from(staff)
      .all()
      .map(({ email }) => email),
  );
  for (const person of demoAccounts) if (!known.has(person.email)) await createStaff(commandLine, person);
}

function account(role: Role): Actor {
  const email = demoAccounts.find((person) => person.role === role)?.email ?? "";
  const found = db()
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(eq(staff.email, email))
    .get();
  if (!found) throw new Error(`The demonstration has no ${role}.`);
  return found;
}
