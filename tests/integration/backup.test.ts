import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backupDb } from "#db/backup.ts";
import { closeDb, db, openDb, openSqlite, write } from "#db/client.ts";
import { auditEvents } from "#db/schema.ts";
import { recordEvent } from "#domain/audit/record-event.ts";
import { anActor } from "#tests/support/factories.ts";

let folder: string;
let copy: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rencontres-backup-"));
  copy = join(folder, "copy.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

const noteSomething = () =>
  write((tx) => recordEvent(tx, anActor(), { action: "meeting.created", objectId: "m", summary: "Rencontre" }));
const events = () => db().select().from(auditEvents).all().length;
const eventsIn = (file: string) => {
  const sqlite = openSqlite(file);
  const count = sqlite.prepare("select count(*) from audit_events").pluck().get();
  sqlite.close();
  return count;
};

test("a backup holds what was written an instant ago, for its owner only", async () => {
  noteSomething();

  await backupDb(db(), copy);

  expect(eventsIn(copy)).toBe(events());
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["copy.sqlite"]);
});

test("a backup never overwrites another", async () => {
  await backupDb(db(), copy);
  const before = statSync(copy).mtimeMs;
  await expect(backupDb(db(), copy)).rejects.toThrow("existe déjà");
  expect(statSync(copy).mtimeMs).toBe(before);
});

test("a backup is of the instant at which it began, while the house goes on writing", async () => {
  const before = events();
  const making = backupDb(db(), copy);
  for (let i = 0; i < 20; i += 1) noteSomething();
  await making;
  expect([eventsIn(copy), events()]).toEqual([before, before + 20]);
});

test("a backup that holds nothing, or cannot be read, is removed", async () => {
  const house = db().$client.name;
  try {
    await expect(backupDb(openDb(join(folder, "empty.sqlite")), copy)).rejects.toThrow("n’est pas lisible");
    expect(existsSync(copy)).toBe(false);

    const damaged = join(folder, "damaged.sqlite");
    await backupDb(openDb(house), damaged);
    const disk = openSync(damaged, "r+");
    writeSync(disk, Buffer.alloc(40_000, 0x5a), 0, 40_000, 40_960);
    closeSync(disk);
    await expect(backupDb(openDb(damaged), copy)).rejects.toThrow();
    expect(existsSync(copy)).toBe(false);
  } finally {
    closeDb();
    openDb(house);
  }
});
