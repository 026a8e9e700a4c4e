import { join } from "node:path";
import { closeDb, openDb } from "#db/client.ts";

/** Writes into the data of a running server, as something that has happened there before a journey begins. */
export function inDataDir<Value>(dataDir: string, write: () => Value): Value {
  openDb(join(dataDir, "rencontres.sqlite"));
  try {
    return write();
  } finally {
    closeDb();
  }
}
