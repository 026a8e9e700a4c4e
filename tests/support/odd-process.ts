import { answerQuestions } from "#domain/own-process.ts";

// What the tests of own-process.ts start.

let asked = 0;
// As libraries may keep a process awake.
setInterval(() => {}, 60_000);

const odd = {
  double: (number: number): number => 2 * number,
  /** How often it was asked this, itself and what it is called included. */
  count: (): { asked: number; process: number } => ({ asked: ++asked, process: process.pid }),
  slowly: async ({ milliseconds }: { milliseconds: number }): Promise<number> => {
    await new Promise((done) => setTimeout(done, milliseconds));
    return ++asked;
  },
  refuse: (reason: string): never => {
    throw new Error(reason);
  },
  die: (): never => process.exit(1),
  neverEnd: (): never => {
    for (;;);
  },
  /** In microseconds, since it started. */
  processorUsed: (): number => process.cpuUsage().user + process.cpuUsage().system,
  environment: (): string[] => Object.keys(process.env),
};
export type Odd = typeof odd;

answerQuestions(odd);
