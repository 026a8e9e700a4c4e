import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { openSqlite } from "./client.ts";

/**
 * Takes the data folder for this process, or answers null where another process has it.
 * The lock is the operating system's: it ends with the process, even a killed one.
 */
export function lockDataDir(dataDir: string): Database.Database | null {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = openSqlite(join(dataDir, "verrou.sqlite"));
  try {
    lock.exec("begin immediate");
    return lock;
  } catch (error) {
    lock.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
