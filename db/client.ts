import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "./schema.ts";

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database };
/** What queries read from: the connection, or the transaction of the operation that calls them. */
export type Tx = Pick<
  Db,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "run" | "get" | "all" | "values" | "query"
>;

// The server's entry point and the framework's bundle load this module twice in one process: the connection is shared here.
const shared = globalThis as typeof globalThis & { [key: symbol]: Db | undefined };
const connection = Symbol.for("rencontres.db");

/** Opens the one connection of this process to `file`. The only place that opens SQLite. */
export function openDb(file: string): Db {
  shared[connection]?.$client.close();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const sqlite = openSqlite(file);
  const db = Object.assign(drizzle(keepingStatements(sqlite), { schema }), { $client: sqlite });
  shared[connection] = db;
  return db;
}

const statementsKept = 500;

/** The same connection for drizzle, which would compile the same SQL anew at every query. */
function keepingStatements(sqlite: Database.Database): Database.Database {
  const kept = new Map<string, Database.Statement>();
  const prepare = (source: string) => {
    const statement = kept.get(source) ?? sqlite.prepare(source);
    // As when it was new: drizzle chooses the shape of rows after this.
    if (statement.reader) statement.raw(false);
    if (kept.size === statementsKept) kept.clear();
    kept.set(source, statement);
    return statement;
  };
  return Object.create(sqlite, { prepare: { value: prepare } });
}

/** A bare connection with the house's settings; `openDb` is what the application uses. */
export function openSqlite(file: string): Database.Database {
  // A longer wait would freeze every page: the driver is synchronous.
  const sqlite = new Database(file, { timeout: 250 });
  sqlite.pragma("journal_mode = WAL");
  // Said aloud: the driver would drop to NORMAL in WAL mode and lose acknowledged saves in a power cut.
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("trusted_schema = OFF");
  sqlite.pragma("secure_delete = ON");
  sqlite.pragma("cell_size_check = ON");
  sqlite.pragma(`journal_size_limit = ${16 * 1024 * 1024}`);
  return sqlite;
}

export function db(): Db {
  const open = shared[connection];
  if (!open) throw new Error("The database is not open: openDb() comes first.");
  return open;
}

/** Another value after any write, by this connection or another: what was read under the same value is still true. */
export function databaseState(): string {
  return stateOf(db().$client);
}

export function closeDb(): void {
  const open = shared[connection];
  if (!open) return;
  open.$client.pragma("wal_checkpoint(TRUNCATE)");
  open.$client.close();
  shared[connection] = undefined;
}

/** Runs `work` in one immediate transaction: all of it is written, or nothing. `work` must be synchronous. */
export function write<T>(work: (tx: Tx) => T): T {
  return db().transaction((tx) => work(tx as unknown as Tx), { behavior: "immediate" });
}

/** Whether nothing was written because another program was writing, longer than one waits for it: it may be tried again. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

const states = new WeakMap<Database.Database, () => string>();

/** Asked several times in every public answer: its two statements are compiled once. */
function stateOf(sqlite: Database.Database): string {
  const known = states.get(sqlite);
  if (known) return known();
  const byOthers = sqlite.prepare("pragma data_version").pluck();
  const byUs = sqlite.prepare("select total_changes()").pluck();
  states.set(sqlite, () => `${byOthers.get()}.${byUs.get()}`);
  return stateOf(sqlite);
}
