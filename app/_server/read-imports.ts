import { readNext } from "#domain/import/read-next.ts";
import { logBug } from "./log.ts";

/** How soon a document that has just been dropped is begun, in milliseconds. */
const every = 1_000;

/**
 * Reads the documents that wait, one after the other, while the service does everything else: they are opened and read in
 * processes of their own. A restart goes on where it stopped.
 * @returns stops it at once; the document at work still waits, and is read when the service starts again
 */
export function readImports(): () => void {
  let stopped = false;
  let working = false;

  const work = async () => {
    if (working) return;
    working = true;
    try {
      while (!stopped && (await readNext()));
    } catch (error) {
      // Stopped in between: the database is closed, and the document still waits.
      if (!stopped) logBug(error);
    } finally {
      working = false;
    }
  };
  const timer = setInterval(work, every);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
