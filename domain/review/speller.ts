import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { SpellingAnswer, SpellingOrder } from "./spelling-worker.ts";

type Speller = { worker: Worker; orders: number; waiting: Map<number, PromiseWithResolvers<SpellingAnswer>> };

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
  speller.worker.postMessage({ number, words } satisfies SpellingOrder);
  const { misspelt } = await asked.promise;
  return misspelt;
}

function start(): Speller {
  // Not beside this module: the framework bundles it elsewhere. The application always runs in the folder of its sources.
  const worker = new Worker(/* turbopackIgnore: true */ join(process.cwd(), "domain/review/spelling-worker.ts"));
  const speller: Speller = { worker, orders: 0, waiting: new Map() };
  worker.unref();
  worker.on("message", (answer: SpellingAnswer) => {
    speller.waiting.get(answer.number)?.resolve(answer);
    speller.waiting.delete(answer.number);
  });
  worker.once("error", (error) => abandon(speller, error));
  worker.once("exit", () => abandon(speller, new Error("The speller stopped.")));
  shared[running] = speller;
  return speller;
}

/** The next to ask starts another. */
function abandon(speller: Speller, error: unknown): void {
  if (shared[running] === speller) shared[running] = undefined;
  for (const { reject } of speller.waiting.values()) reject(error);
  speller.waiting.clear();
}
