import { closeSync, openSync, rmSync } from "node:fs";
import type Database from "better-sqlite3";
import { type Db, openSqlite } from "./client.ts";

/**
 * Copies the live database to `file`, readable by its owner only, and checks the copy by opening it and counting what
 * is in it. A plain file copy would lose recent commits. What does not pass is removed.
 * @throws when `file` exists already, or the copy is not that of the database
 */
export async function backupDb(db: Db, file: string): Promise<void> {
  reserve(file);
  try {
    const counts = await copy(db.$client.name, file);
    check(file, counts);
  } catch (error) {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
    throw error;
  }
}

/** Nobody else reads a copy, not even while it is being made. */
function reserve(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new Error(`${file} existe déjà.`);
    throw error;
  }
}

/** Copies one instant of the database, whatever is written meanwhile, and answers how many rows it had then. */
async function copy(original: string, file: string): Promise<Map<string, number>> {
  const source = openSqlite(original);
  try {
    // The copy is read in this transaction, thus at the instant of the counts; and writers never make it start again.
    source.exec("begin");
    const counts = countRows(source);
    await source.backup(file);
    return counts;
  } finally {
    source.close();
  }
}

function check(file: string, expected: Map<string, number>): void {
  const copied = openSqlite(file);
  try {
    const isSound = copied.pragma("integrity_check", { simple: true }) === "ok";
    const counts = countRows(copied);
    const isWhole = counts.size === expected.size && [...expected].every(([table, rows]) => counts.get(table) === rows);
    if (!isSound || !isWhole || counts.size === 0) throw new Error(`La sauvegarde ${file} n’est pas lisible.`);
  } finally {
    copied.close();
  }
}

function countRows(sqlite: Database.Database): Map<string, number> {
  const tables = sqlite
    .prepare<[], string>("select name from pragma_table_list where schema = 'main' and type in ('table', 'shadow')")
    .pluck()
    .all();
  const rowsOf = (table: string) => sqlite.prepare<[], number>(`select count(*) from "${table}"`).pluck().get() ?? 0;
  return new Map(tables.filter((name) => !name.startsWith("sqlite_")).map((table) => [table, rowsOf(table)]));
}
