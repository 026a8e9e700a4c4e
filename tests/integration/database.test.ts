import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, openSqlite, write } from "#db/client.ts";
import { auditEvents, staff } from "#db/schema.ts";
import { recordEvent } from "#domain/audit/record-event.ts";
import { anActor } from "#tests/support/factories.ts";

test("every connection loses nothing in a power cut and enforces foreign keys", () => {
  const folder = mkdtempSync(join(tmpdir(), "rencontres-"));
  for (const sqlite of [db().$client, openSqlite(join(folder, "other.sqlite"))]) {
    const setting = (name: string) => sqlite.pragma(name, { simple: true });
    expect({
      journal: setting("journal_mode"),
      synchronous: setting("synchronous"),
      foreignKeys: setting("foreign_keys"),
      trustedSchema: setting("trusted_schema"),
      secureDelete: setting("secure_delete"),
      cellSizeCheck: setting("cell_size_check"),
      journalSizeLimit: setting("journal_size_limit"),
      busyTimeout: setting("busy_timeout"),
    }).toEqual({
      journal: "wal",
      synchronous: 2,
      foreignKeys: 1,
      trustedSchema: 0,
      secureDelete: 1,
      cellSizeCheck: 1,
      journalSizeLimit: 16 * 1024 * 1024,
      busyTimeout: 250,
    });
  }
  rmSync(folder, { recursive: true });
});

test("a write that fails half-way leaves nothing", () => {
  const actor = anActor();
  const before = db().select().from(auditEvents).all().length;

  expect(() =>
    write((tx) => {
      recordEvent(tx, actor, { action: "meeting.created", objectId: "m", summary: "Rencontre" });
      throw new Error("half-way");
    }),
  ).toThrow("half-way");

  expect(db().select().from(auditEvents).all().length).toBe(before);
});

test("a write holds the only write lock from its first statement", () => {
  const other = openSqlite(db().$client.name);
  write(() => {
    expect(() => other.exec("begin immediate")).toThrow("database is locked");
  });
  other.close();
});

test("the same SQL asked again, in another shape or of a table that has changed, answers anew", () => {
  const bySelect = () => db().select({ id: staff.id }).from(staff).all();
  const byText = () => db().all(sql`select "id" from "staff"`);
  expect(byText()).toEqual(bySelect());
  expect(byText()).toEqual(bySelect());

  const { id } = anActor();
  expect(bySelect()).toContainEqual({ id });
  db().$client.exec("alter table staff add column nickname text");
  expect(byText()).toEqual(bySelect());
});
