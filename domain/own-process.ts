import type { ChildProcess } from "node:child_process";
import { constants, setPriority } from "node:os";

/** What a program can be asked for, by name. Question and answer cross from one process to another: they are plain values. */
type Duties = Record<string, (question: never) => unknown>;

type Program = {
  /** "press": what it is called where it fails, and found by. */
  name: string;
  /**
   * Of its source, from the folder where the application always runs. It is not found beside the module that asks, which
   * the framework has bundled elsewhere.
   */
  path: string;
  /** For one question, in milliseconds: then it is stopped, and what it was asked is lost. */
  patience: number;
  /** Options of Node. */
  options?: string[];
};

type Asked = { number: number; duty: string; question: unknown };
type Answered = { number: number; answer: unknown } | { number: number; refused: string };

type Running = {
  process: ChildProcess;
  asked: number;
  waiting: Map<number, PromiseWithResolvers<unknown>>;
  tooLate: NodeJS.Timeout | undefined;
};

// The server's entry point and the framework's bundle load this module twice in one process: programs are shared here.
const shared = globalThis as typeof globalThis & { [key: symbol]: Map<string, Running> | undefined };
const key = Symbol.for("rencontres.own-processes");

/**
 * Asks a program in a process of its own, one question after the other: long work holds up nobody who saves, and native
 * code that fails takes nothing else with it. The first question starts it; one that died is replaced by the next. It
 * ends with this process, which it does not keep from ending. @throws Error where it refuses, dies or takes too long
 */
export function ownProcess<Does extends Duties>(program: Program) {
  return async <Duty extends keyof Does & string>(
    duty: Duty,
    question: Parameters<Does[Duty]>[0],
  ): Promise<Awaited<ReturnType<Does[Duty]>>> => {
    const running = runningOf().get(program.name) ?? start(program);
    const number = ++running.asked;
    const asked = Promise.withResolvers<unknown>();
    running.waiting.set(number, asked);
    if (running.waiting.size === 1) attend(running, program);
    running.process.send({ number, duty, question } satisfies Asked, (error) => error && abandon(running, program));
    try {
      return (await asked.promise) as Awaited<ReturnType<Does[Duty]>>;
    } finally {
      running.waiting.delete(number);
      attend(running, program);
    }
  };
}

/** The other side: what such a program does, until nobody listens any more. */
export function answerQuestions(duties: Duties): void {
  let before: Promise<void> = Promise.resolve();
  process.on("message", (asked: Asked) => {
    before = before.then(async () => {
      const answered = await answerTo(asked, duties);
      // Whoever asked may be gone meanwhile.
      process.send?.(answered, () => {});
    });
  });
  process.on("disconnect", () => process.exit());
  // It ends with the server, which first finishes what it was asked for.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
}

async function answerTo({ number, duty, question }: Asked, duties: Duties): Promise<Answered> {
  try {
    return { number, answer: await duties[duty]?.(question as never) };
  } catch (error) {
    return { number, refused: String(error) };
  }
}

function runningOf(): Map<string, Running> {
  shared[key] ??= new Map();
  return shared[key];
}

function start(program: Program): Running {
  // Asked of Node itself: the framework would bundle what an imported "fork" starts.
  const { fork } = process.getBuiltinModule("node:child_process");
  const child = fork(program.path, {
    serialization: "advanced",
    execArgv: program.options ?? [],
    // It needs none of the secrets of the environment.
    env: { NODE_ENV: process.env.NODE_ENV },
  });
  // Whoever saves or reads goes first, on a machine with few processors.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const running: Running = { process: child, asked: 0, waiting: new Map(), tooLate: undefined };
  child.on("message", (answered: Answered) => take(running, program, answered));
  child.once("exit", () => abandon(running, program));
  child.once("error", () => abandon(running, program));
  runningOf().set(program.name, running);
  return running;
}

function take({ waiting }: Running, { name }: Program, answered: Answered): void {
  const asked = waiting.get(answered.number);
  if ("answer" in answered) asked?.resolve(answered.answer);
  else asked?.reject(new Error(`The ${name} refuses: ${answered.refused}`));
}

/** What it was doing is lost; the next question starts another. */
function abandon(running: Running, { name }: Program): void {
  if (runningOf().get(name) === running) runningOf().delete(name);
  for (const { reject } of running.waiting.values()) reject(new Error(`The ${name} stopped.`));
}

/** What it is doing has its time, during which this process does not end. */
function attend(running: Running, { patience }: Program): void {
  const { process: child, waiting } = running;
  clearTimeout(running.tooLate);
  if (waiting.size > 0) running.tooLate = setTimeout(() => child.kill("SIGKILL"), patience);
  const keeps = waiting.size > 0 ? "ref" : "unref";
  child[keeps]();
  child.channel?.[keeps]();
}
