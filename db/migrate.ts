import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { type Db, openSqlite } from "./client.ts";

const migrationsFolder = join(import.meta.dirname, "..", "drizzle");
const backupsKept = 5;

/** Applies what is missing, in one transaction, after a backup of a database that already holds something. */
export async function migrateDb(db: Db): Promise<void> {
  const pending = countPending(db);
  if (pending === 0) return;
  if (hasTables(db)) await backupBefore(db);
  migrate(db, { migrationsFolder });
}

function countPending(db: Db): number {
  const known = readMigrationFiles({ migrationsFolder });
  if (!hasTables(db)) return known.length;
  const applied = db.$client.prepare("select hash from __drizzle_migrations").pluck().all();
  return known.filter((migration) => !applied.includes(migration.hash)).length;
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

/** Copies the live database to `file` and checks the copy by opening it. A plain file copy would lose recent commits. */
export async function backupDb(db: Db, file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} existe déjà.`);
  await db.$client.backup(file);
  const copy = openSqlite(file);
  const check = copy.pragma("integrity_check", { simple: true });
  const tables = copy
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all();
  copy.close();
  if (check !== "ok" || tables.length === 0) throw new Error(`La sauvegarde ${file} n’est pas lisible.`);
}
