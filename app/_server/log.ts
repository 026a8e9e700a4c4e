import pino from "pino";

/** Structured lines on standard output. Never a record's text, a password, a token or an e-mail address. */
export const log = pino({ level: process.env.LOG_LEVEL ?? "info", base: null });

export function logBug(error: unknown): void {
  // Several at once: each has a story of its own.
  if (error instanceof AggregateError) {
    for (const each of error.errors) logBug(each);
    return;
  }
  const { name, stack } = error instanceof Error ? error : new Error("not an Error");
  log.error({ error: name, stack: stack?.split("\n").slice(1, 8) }, "unexpected error");
}
