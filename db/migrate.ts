import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { backupDb } from "./backup.ts";
import type { Db } from "./client.ts";

const migrationsFolder = join(import.meta.dirname, "..", "drizzle");
const backupsKept = 5;

/**
 * Applies what is missing, in one transaction, after a backup of a database that already holds something.
 * Whoever calls it holds the data folder (see lock.ts).
 */
export async function migrateDb(db: Db): Promise<void> {
  if (!needsMigration(db)) return;
  if (hasTables(db)) await backupBefore(db);
  // Drizzle begins a deferred transaction. Nobody writes in between: who has not the lock writes nothing before this is done.
  migrate(db, { migrationsFolder });
}

export function needsMigration(db: Db): boolean {
  if (!hasTables(db)) return true;
  const applied = db.$client.prepare("select hash from __drizzle_migrations").pluck().all();
  return readMigrationFiles({ migrationsFolder }).some((migration) => !applied.includes(migration.hash));
}

function hasTables(db: Db): boolean {
  return db.$client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get() !== undefined;
}

async function backupBefore(db: Db): Promise<void> {
  const folder = join(dirname(db.$client.name), "sauvegardes");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await backupDb(db, join(folder, `avant-migration-${new Date().toISOString().replaceAll(":", "")}.sqlite`));
  const old = readdirSync(folder)
    .filter((name) => name.startsWith("avant-migration-"))
    .sort()
    .slice(0, -backupsKept);
  for (const name of old) rmSync(join(folder, name));
}
