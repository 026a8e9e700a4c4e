import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { SpellingAnswer, SpellingOrder } from "./spelling-process.ts";

type Speller = { process: ChildProcess; orders: number; waiting: Map<number, PromiseWithResolvers<SpellingAnswer>> };

// The server's entry point and the framework's bundle load this module twice in one process: the speller is shared here.
const shared = globalThis as typeof globalThis & { [key: symbol]: Speller | undefined };
const running = Symbol.for("rencontres.speller");

/** The words that the French dictionary does not know, each with what it might have been. The first call loads it. */
export async function misspeltAmong(words: string[]): Promise<SpellingAnswer["misspelt"]> {
  if (words.length === 0) return [];
  const speller = shared[running] ?? start();
  const number = ++speller.orders;
  const asked = Promise.withResolvers<SpellingAnswer>();
  speller.waiting.set(number, asked);
  keepOrLetGo(speller);
  speller.process.send({ number, words } satisfies SpellingOrder, (error) => error && abandon(speller));
  try {
    const { misspelt } = await asked.promise;
    return misspelt;
  } finally {
    speller.waiting.delete(number);
    keepOrLetGo(speller);
  }
}

function start(): Speller {
  // Asked of Node itself: the framework would bundle what an imported "fork" starts. And not found beside this module,
  // which it has bundled elsewhere: the application always runs in the folder of its sources.
  const { fork } = process.getBuiltinModule("node:child_process");
  const program = join(process.cwd(), "domain/review/spelling-process.ts");
  const child = fork(program, { execArgv: [], env: { NODE_ENV: process.env.NODE_ENV } });
  const speller: Speller = { process: child, orders: 0, waiting: new Map() };
  child.on("message", (answer: SpellingAnswer) => speller.waiting.get(answer.number)?.resolve(answer));
  child.once("exit", () => abandon(speller));
  child.once("error", () => abandon(speller));
  shared[running] = speller;
  return speller;
}

/** The next to ask starts another. */
function abandon(speller: Speller): void {
  if (shared[running] === speller) shared[running] = undefined;
  for (const { reject } of speller.waiting.values()) reject(new Error("The speller stopped."));
}

/** A speller that nobody asks anything does not keep this process from ending. */
function keepOrLetGo({ process: child, waiting }: Speller): void {
  const keeps = waiting.size > 0 ? "ref" : "unref";
  child[keeps]();
  child.channel?.[keeps]();
}
