import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Galley } from "./galley.ts";

export type Order = { number: number; galley: Galley };
export type Delivery = { number: number; pdf: Buffer } | { number: number; refused: string };

type Press = {
  process: ChildProcess;
  orders: number;
  waiting: Map<number, PromiseWithResolvers<Buffer>>;
  tooLate: NodeJS.Timeout | undefined;
};

/** For one galley, in milliseconds. A hundred pages take three seconds. */
const patience = 60_000;

// The server's entry point and the framework's bundle load this module twice in one process: the press is shared here.
const shared = globalThis as typeof globalThis & { [key: symbol]: Press | undefined };
const running = Symbol.for("rencontres.press");

/**
 * Prints a galley in a process of its own, which the first one starts: a long recap holds up nobody who saves, and native
 * code that fails takes nothing else with it. One galley after the other. @throws Error where it cannot be printed
 */
export async function print(galley: Galley): Promise<Buffer> {
  const press = shared[running] ?? start();
  const number = ++press.orders;
  const ordered = Promise.withResolvers<Buffer>();
  press.waiting.set(number, ordered);
  if (press.waiting.size === 1) attend(press);
  press.process.send({ number, galley } satisfies Order, (error) => error && abandon(press));
  try {
    return await ordered.promise;
  } finally {
    press.waiting.delete(number);
    attend(press);
  }
}

function start(): Press {
  // Asked of Node itself: the framework would bundle what an imported "fork" starts. And not found beside this module,
  // which it has bundled elsewhere: the application always runs in the folder of its sources.
  const { fork } = process.getBuiltinModule("node:child_process");
  const program = join(process.cwd(), "domain/recap/formats/pdf/press-process.ts");
  // It needs none of the secrets of the environment.
  const env = { NODE_ENV: process.env.NODE_ENV };
  const child = fork(program, { serialization: "advanced", execArgv: ["--expose-gc"], env });
  const press: Press = { process: child, orders: 0, waiting: new Map(), tooLate: undefined };
  child.on("message", (delivery: Delivery) => deliver(press, delivery));
  child.once("exit", () => abandon(press));
  child.once("error", () => abandon(press));
  shared[running] = press;
  return press;
}

function deliver({ waiting }: Press, delivery: Delivery): void {
  const ordered = waiting.get(delivery.number);
  if ("pdf" in delivery) ordered?.resolve(delivery.pdf);
  else ordered?.reject(new Error(`The press refuses the galley: ${delivery.refused}`));
}

/** What it was printing is lost; the next galley starts another. */
function abandon(press: Press): void {
  if (shared[running] === press) shared[running] = undefined;
  for (const { reject } of press.waiting.values()) reject(new Error("The press stopped."));
}

/** What is being printed has its time, during which this process does not end. */
function attend(press: Press): void {
  const { process: child, waiting } = press;
  clearTimeout(press.tooLate);
  if (waiting.size > 0) press.tooLate = setTimeout(() => child.kill("SIGKILL"), patience);
  const keeps = waiting.size > 0 ? "ref" : "unref";
  child[keeps]();
  child.channel?.[keeps]();
}
