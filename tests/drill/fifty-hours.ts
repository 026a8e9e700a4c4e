import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { db, openSqlite } from "#db/client.ts";
import { scheduledPublications, staff } from "#db/schema.ts";
import { prepareDataDir } from "#tests/support/people.ts";
import { aPublishableMeeting } from "#tests/support/record-factories.ts";
import { startServer } from "#tests/support/server.ts";

const count = 50;
const hour = 3_600_000;
/** What the clock of each life of the server is off by; between two lives it is killed, within one the clock jumps. */
const lives = [0, 2, 0, -2, 0, 2, -2, 0, 2, 0].map((hours) => hours * hour);
const lifeLasts = 12_000;
const latest = 60_000;

/** Spread over what the clock will show, each in a window of a life. */
const spread = [0, 2, -2].map((hours) => hours * hour);

/** A running server, in true time, and by how much its clock was off. */
type Shown = { from: number; to: number; shift: number };

/** Fifty publications come due while the server is killed ten times and its clock jumps two hours each way: each once, in time. */
export async function fiftyHours(): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), "rencontres-drill-"));
  const shiftFile = join(dataDir, "shift");
  const began = Date.now();
  await prepareDataDir(dataDir, () => scheduleAll(began));

  const shown: Shown[] = [];
  for (const shift of lives) {
    const half = lifeLasts / 2;
    writeFileSync(shiftFile, String(shift));
    const up = Date.now();
    const server = await startServer({
      dataDir,
      env: {
        CLOCK_SHIFT_FILE: shiftFile,
        NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, "shifted-clock.ts"))}`,
      },
    });
    await wait(half);
    shown.push({ from: up, to: Date.now(), shift });
    // The clock jumps under a running server, and back before the next.
    writeFileSync(shiftFile, String(-shift));
    const jumped = Date.now();
    await wait(lifeLasts);
    shown.push({ from: jumped, to: Date.now(), shift: -shift });
    await server.kill();
  }
  const found = inspect(dataDir, shown);
  rmSync(dataDir, { recursive: true });

  console.log(`${count} publications programmées, ${lives.length} arrêts brutaux, sauts d’horloge de deux heures`);
  console.log(`  publiées une fois            ${found.once}`);
  console.log(`  publiées plusieurs fois      ${found.severalTimes}`);
  console.log(`  manquées                     ${found.missed}`);
  console.log(`  retard au plus               ${(found.latest / 1000).toFixed(1)} s`);
  return found.once === count && found.severalTimes === 0 && found.missed === 0 && found.latest <= latest;
}

function scheduleAll(began: number): void {
  const publisher = db()
    .select()
    .from(staff)
    .all()
    .find(({ role }) => role === "publisher");
  if (!publisher) throw new Error("Nobody may publish.");
  for (let index = 0; index < count; index += 1)
    db()
      .insert(scheduledPublications)
      .values({
        id: randomUUID(),
        meetingId: aPublishableMeeting().id,
        dueAt: began + (spread[index % spread.length] ?? 0) + index * 3000,
        recordVersion: 1,
        correctionNote: "",
        state: "waiting",
        createdAt: began,
        createdBy: publisher.id,
      })
      .run();
}

function inspect(dataDir: string, shown: Shown[]) {
  const sqlite = openSqlite(join(dataDir, "rencontres.sqlite"));
  const rows = sqlite
    .prepare(
      `select due_at as dueAt, count(publications.id) as times, min(published_at) as publishedAt
       from scheduled_publications s left join publications on publications.meeting_id = s.meeting_id group by s.id`,
    )
    .all() as { dueAt: number; times: number; publishedAt: number | null }[];
  sqlite.close();
  const delays = rows.flatMap(({ dueAt, publishedAt }) => {
    // The true instant at which the clock of a running server first showed the hour, and that of the publication.
    const first = shown.find(({ to, shift }) => to + shift >= dueAt);
    if (!first || publishedAt === null) return [];
    const due = Math.max(first.from, dueAt - first.shift);
    const made = shown.find(({ from, to, shift }) => to >= due && isWithin(publishedAt - shift, from, to));
    return made ? [publishedAt - made.shift - due] : [];
  });
  return {
    once: rows.filter(({ times }) => times === 1).length,
    severalTimes: rows.filter(({ times }) => times > 1).length,
    missed: rows.filter(({ times }) => times === 0).length,
    latest: delays.length === count ? Math.max(...delays) : Number.POSITIVE_INFINITY,
  };
}

function isWithin(instant: number, from: number, to: number): boolean {
  return instant >= from && instant <= to;
}
