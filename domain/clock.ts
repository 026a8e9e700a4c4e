let read: () => number = Date.now;

/** The present instant, in milliseconds. */
export function now(): number {
  return read();
}

/** For tests: makes `now()` answer from another clock, or from the machine's again. */
export function setClock(clock: (() => number) | null): void {
  read = clock ?? Date.now;
}

const parisDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

/** The present day in Paris, "YYYY-MM-DD". */
export function today(): string {
  return parisDay.format(now());
}
