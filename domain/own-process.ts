import type { ChildProcess } from "node:child_process";

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
  /**
   * How long it stays with nothing to do, in milliseconds, before its memory is given back; for ever unless told. What is
   * asked afterwards starts it again.
   */
  rest?: number;
  /** Options of Node. */
  options?: string[];
  /**
   * In megabytes, of what it may hold beyond what it takes to be there: a program that asks for more gets an error. Where
   * the system can be asked to see to it, on Linux, it also holds for what is not on the heap of JavaScript.
   */
  memory?: number;
};

type Asked = { duty: string; question: unknown };
type Answered = { answer: unknown } | { refused: string };

type Running = {
  process: ChildProcess;
  /** In the order in which they were asked. The first is at work; the others stay here, and take no memory there. */
  waiting: (Asked & { answered: PromiseWithResolvers<unknown> })[];
  tooLate: NodeJS.Timeout | undefined;
  rested: NodeJS.Timeout | undefined;
};

/** Said by its name: whoever is told may have another copy of the class (see `shared`). */
class Stopped extends Error {
  override readonly name = "Stopped";
}

class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** Whether something else than its work ended a program, as a system that lacks memory does. */
export function isInterrupted(error: unknown): boolean {
  return error instanceof Error && error.name === "Interrupted";
}

/**
 * Whether a program died of what it was asked, or was stopped because it took too long. Not where something else ended it:
 * the same question may be answered another time.
 */
export function isStopped(error: unknown): boolean {
  return error instanceof Error && error.name === "Stopped";
}

// The server's entry point and the framework's bundle load this module twice in one process: programs are shared here.
const shared = globalThis as typeof globalThis & { [key: symbol]: Map<string, Running> | undefined };
const key = Symbol.for("rencontres.own-processes");

/**
 * Asks a program in a process of its own, one question after the other: long work holds up nobody who saves, and native
 * code that fails takes nothing else with it. The first question starts it; one that died is replaced, and only what it
 * was doing is lost. It ends with this process, which it does not keep from ending: at once where this one ends by itself
 * and, on Linux, however it ends; elsewhere, where this one is killed, once it has done what it was asked.
 * @throws Error where it refuses, dies or takes too long (see isStopped)
 */
export function ownProcess<Does extends Duties>(program: Program) {
  return <Duty extends keyof Does & string>(
    duty: Duty,
    question: Parameters<Does[Duty]>[0],
  ): Promise<Awaited<ReturnType<Does[Duty]>>> => {
    const running = runningOf().get(program.name) ?? start(program);
    const answered = Promise.withResolvers<unknown>();
    running.waiting.push({ duty, question, answered });
    if (running.waiting.length === 1) attend(running, program);
    return answered.promise as Promise<Awaited<ReturnType<Does[Duty]>>>;
  };
}

/** The other side: what such a program does, until nobody listens any more. */
export function answerQuestions(duties: Duties): void {
  process.on("message", async (asked: Asked) => {
    const answered = await answerTo(asked, duties);
    // Whoever asked may be gone meanwhile.
    process.send?.(answered, () => {});
  });
  process.on("disconnect", () => process.exit());
  // It ends with the server, which first finishes what it was asked for.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
}

async function answerTo({ duty, question }: Asked, duties: Duties): Promise<Answered> {
  try {
    return { answer: await duties[duty]?.(question as never) };
  } catch (error) {
    return { refused: String(error) };
  }
}

function runningOf(): Map<string, Running> {
  shared[key] ??= endedWithUs();
  return shared[key];
}

/** One that works without a pause does not hear that nobody listens any more. */
function endedWithUs(): Map<string, Running> {
  const all = new Map<string, Running>();
  process.on("exit", () => {
    for (const { process: child } of all.values()) child.kill("SIGKILL");
  });
  return all;
}

function start(program: Program): Running {
  // Asked of Node itself: the framework would bundle what an imported "fork" starts.
  const { fork } = process.getBuiltinModule("node:child_process");
  const child = fork(program.path, {
    serialization: "advanced",
    ...startedBy(program),
    // It needs none of the secrets of the environment.
    env: { NODE_ENV: process.env.NODE_ENV },
  });
  const running: Running = { process: child, waiting: [], tooLate: undefined, rested: undefined };
  child.on("message", (answered: Answered) => take(running, program, answered));
  child.once("exit", (_, signal) => abandon(running, program, reasonFor(program, child, signal)));
  child.once("error", (error) => abandon(running, program, error));
  runningOf().set(program.name, running);
  return running;
}

/** What this Node reserves when it starts, in megabytes, most of it never used (VmData, on one thread of V8). */
const reserved = 538;

/** Where the system has it (util-linux), Linux ends the program at once when this process is no more, even killed. */
const bound = "setpriv --pdeathsig KILL";

function startedBy({ options = [], memory }: Program) {
  if (process.platform !== "linux") return { execArgv: options };
  const isLimited = memory !== undefined && process.arch === "x64";
  const limit = isLimited ? `ulimit -d ${(reserved + memory) * 1024}; ` : "";
  const started = `${limit}${bound} true 2>/dev/null && exec ${bound} "$0" "$@"; exec "$0" "$@"`;
  const all = isLimited ? ["--v8-pool-size=1", ...options] : options;
  return { execPath: "/bin/sh", execArgv: ["-c", started, process.execPath, ...all] };
}

function take(running: Running, program: Program, answered: Answered): void {
  const asked = running.waiting.shift();
  attend(running, program);
  if ("answer" in answered) asked?.answered.resolve(answered.answer);
  else asked?.answered.reject(new Error(`The ${program.name} refuses: ${answered.refused}`));
}

/** What a system ends a process with, or whoever stops the service: a process does not die of them by itself. */
const fromOutside: NodeJS.Signals[] = ["SIGHUP", "SIGINT", "SIGKILL", "SIGQUIT", "SIGTERM"];

function reasonFor({ name }: Program, child: ChildProcess, signal: NodeJS.Signals | null): Error {
  // Killed by us, it took too long.
  if (signal === null || child.killed || !fromOutside.includes(signal)) return new Stopped(`The ${name} stopped.`);
  return new Interrupted(`The ${name} was ended from outside (${signal}).`);
}

/** What it was doing is lost; another does what waited behind. */
function abandon(running: Running, program: Program, reason: Error): void {
  if (runningOf().get(program.name) !== running) return;
  runningOf().delete(program.name);
  clearTimeout(running.tooLate);
  clearTimeout(running.rested);
  const [lost, ...others] = running.waiting;
  if (others.length > 0) {
    const next = start(program);
    next.waiting = others;
    attend(next, program);
  }
  lost?.answered.reject(reason);
}

/** What is at the head of the queue is sent, and has its time, during which this process does not end. */
function attend(running: Running, program: Program): void {
  const {
    process: child,
    waiting: [first],
  } = running;
  clearTimeout(running.tooLate);
  clearTimeout(running.rested);
  const keeps = first === undefined ? "unref" : "ref";
  child[keeps]();
  child.channel?.[keeps]();
  if (first === undefined) {
    leaveAtRest(running, program);
    return;
  }
  running.tooLate = setTimeout(() => child.kill("SIGKILL"), program.patience);
  const { duty, question } = first;
  // What cannot be told ends soon, and its end says why.
  child.send({ duty, question } satisfies Asked, () => {});
}

function leaveAtRest(running: Running, { name, rest }: Program): void {
  if (rest === undefined) return;
  running.rested = setTimeout(() => {
    runningOf().delete(name);
    // It ends when nobody listens any more.
    running.process.disconnect();
  }, rest);
  running.rested.unref();
}
