type Running = { process: { pid: number }; waiting: unknown[] };

/** Which process a program is that this one has started (see own-process.ts). @throws Error where there is none */
export function pidOf(program: string): number {
  return runningOf(program).process.pid;
}

/** Whether it has been asked something that it has not answered. */
export function isAsked(program: string): boolean {
  return runningOf(program).waiting.length > 0;
}

function runningOf(program: string): Running {
  const programs = (globalThis as { [key: symbol]: Map<string, Running> | undefined })[
    Symbol.for("rencontres.own-processes")
  ];
  const running = programs?.get(program);
  if (!running) throw new Error(`No ${program} is running.`);
  return running;
}
