import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { isStopped, ownProcess } from "#domain/own-process.ts";
import type { Odd } from "#tests/support/odd-process.ts";
import { pidOf } from "#tests/support/own-processes.ts";

let programs = 0;

/** Another process for each test. */
function anOddProcess({ patience = 10_000, ...others }: { patience?: number; rest?: number } = {}) {
  return ownProcess<Odd>({ name: `odd ${++programs}`, path: "tests/support/odd-process.ts", patience, ...others });
}

test("what it is asked is answered, by the same process each time", async () => {
  const ask = anOddProcess();

  const [first, second] = [await ask("count", undefined), await ask("count", undefined)];

  expect(await ask("double", 21)).toBe(42);
  expect([first.asked, second.asked]).toEqual([1, 2]);
  expect(second.process).toBe(first.process);
  expect(first.process).not.toBe(process.pid);
});

test("whoever uses it under the same name shares it", async () => {
  const program = { name: "odd, shared", path: "tests/support/odd-process.ts", patience: 10_000 };
  const [one, other] = [ownProcess<Odd>(program), ownProcess<Odd>(program)];

  const asked = await Promise.all([one("count", undefined), other("count", undefined)]);

  expect(asked.map((it) => it.asked)).toEqual([1, 2]);
});

test("it does one thing after the other, in the order in which it was asked", async () => {
  const ask = anOddProcess();

  const answers = [30, 0, 10].map((milliseconds) => ask("slowly", { milliseconds }));

  expect(await Promise.all(answers)).toEqual([1, 2, 3]);
});

test("what it refuses is said to whoever asked, and to nobody else", async () => {
  const ask = anOddProcess();

  const [refused, doubled] = await Promise.allSettled([ask("refuse", "no such thing"), ask("double", 4)]);

  expect(refused).toMatchObject({ reason: new Error(`The odd ${programs} refuses: Error: no such thing`) });
  expect(doubled).toEqual({ status: "fulfilled", value: 8 });
});

test("one that dies at work is replaced: only what it was doing is lost, the next does what waited", async () => {
  const ask = anOddProcess();
  const before = await ask("count", undefined);

  const [died, doubled, counted] = await Promise.allSettled([
    ask("die", undefined),
    ask("double", 4),
    ask("count", undefined),
  ]);

  expect(died).toMatchObject({ status: "rejected", reason: { message: `The odd ${programs} stopped.` } });
  expect(isStopped(died.status === "rejected" && died.reason)).toBe(true);
  expect(doubled).toEqual({ status: "fulfilled", value: 8 });
  expect(counted).toMatchObject({ value: { asked: 1 } });
  expect(counted).not.toMatchObject({ value: { process: before.process } });
});

test("one with nothing to do gives its memory back, and comes again when it is asked", async () => {
  const ask = anOddProcess({ rest: 10 });
  const before = await ask("count", undefined);

  await vi.waitUntil(() => !isAlive(before.process), 10_000);

  const after = await ask("count", undefined);
  expect(after.asked).toBe(1);
  expect(after.process).not.toBe(before.process);
});

test("one that dies with nothing to do takes nobody with it: the next is not sent to rest in its place", async () => {
  const ask = anOddProcess({ rest: 500 });
  const { process: first } = await ask("count", undefined);
  process.kill(first, "SIGKILL");
  await vi.waitUntil(() => !isAlive(first), 10_000);

  const next = await ask("count", undefined);
  await ask("slowly", { milliseconds: 1_000 });
  const later = await ask("count", undefined);

  expect(later).toEqual({ process: next.process, asked: 3 });
});

test("one at work does not rest, however long it takes", async () => {
  const ask = anOddProcess({ rest: 10 });

  const [done, { asked }] = await Promise.all([ask("slowly", { milliseconds: 300 }), ask("count", undefined)]);

  expect([done, asked]).toEqual([1, 2]);
});

test("one that takes too long is stopped: whoever asked is told, the next is answered", async () => {
  const ask = anOddProcess({ patience: 3_000 });
  const { process: stuck } = await ask("count", undefined);

  const [late] = await Promise.allSettled([ask("neverEnd", undefined)]);

  expect(late).toMatchObject({ status: "rejected", reason: { message: `The odd ${programs} stopped.` } });
  expect(isStopped(late.status === "rejected" && late.reason)).toBe(true);
  expect(isAlive(stuck)).toBe(false);
  expect(await ask("double", 4)).toBe(8);
});

test.for(["SIGKILL", "SIGTERM"] as const)(
  "one that is ended from outside did not stop at its work (%s)",
  async (signal) => {
    const ask = anOddProcess();

    const answer = ask("neverEnd", undefined);
    // It has not begun: nothing in it listens to a signal yet.
    process.kill(pidOf(`odd ${programs}`), signal);

    const [ended] = await Promise.allSettled([answer]);
    expect(ended).toMatchObject({
      status: "rejected",
      reason: { message: `The odd ${programs} was ended from outside (${signal}).` },
    });
    expect(isStopped(ended.status === "rejected" && ended.reason)).toBe(false);
    expect(await ask("double", 4)).toBe(8);
  },
);

test("each question has its own time, however many wait", async () => {
  const ask = anOddProcess({ patience: 3_000 });
  await ask("double", 1);

  const answers = Array.from({ length: 4 }, () => ask("slowly", { milliseconds: 900 }));

  expect(await Promise.all(answers)).toEqual([1, 2, 3, 4]);
});

test("while nobody asks it anything, it costs the processor nothing", async () => {
  const ask = anOddProcess();
  await ask("processorUsed", undefined);
  await wait(200);
  const before = await ask("processorUsed", undefined);

  await wait(1_000);

  // Of a second, what the questions themselves take.
  expect((await ask("processorUsed", undefined)) - before).toBeLessThan(30_000);
});

test("it is told nothing of the environment, where secrets are", async () => {
  process.env.A_SECRET = "1234";
  const environment = await anOddProcess()("environment", undefined);
  Reflect.deleteProperty(process.env, "A_SECRET");

  expect(environment).not.toContain("A_SECRET");
});

test("asked to end while it works, it first finishes, as the server does", async () => {
  const ask = anOddProcess();
  const { process: pid } = await ask("count", undefined);

  const answer = ask("slowly", { milliseconds: 300 });
  for (const signal of ["SIGINT", "SIGTERM"]) process.kill(pid, signal);

  expect(await answer).toBe(2);
});

test.for([
  ["told to end", (parent: ChildProcess) => parent.send("end"), []],
  ["told to leave", (parent: ChildProcess) => parent.send("leave"), []],
  ["stopped", (parent: ChildProcess) => parent.kill("SIGTERM"), []],
  ["killed", (parent: ChildProcess) => parent.kill("SIGKILL"), []],
  ["told to leave, and its work has no end", (parent: ChildProcess) => parent.send("leave"), ["work"]],
  ["stopped, and its work has no end", (parent: ChildProcess) => parent.kill("SIGTERM"), ["work"]],
  ["killed, and its work has no end", (parent: ChildProcess) => parent.kill("SIGKILL"), ["work"]],
] as const)("it ends with the process that started it: %s", async ([, end, told]) => {
  const parent = fork("tests/support/ask-and-end.ts", [...told], { stdio: "pipe" });
  let said = "";
  parent.stderr?.on("data", (text) => {
    said += text;
  });
  const [child] = (await once(parent, "message")) as [number];
  expect(isAlive(child)).toBe(true);

  end(parent);
  await once(parent, "exit");

  await expect.poll(() => isAlive(child), { timeout: 5_000 }).toBe(false);
  expect(said).toBe("");
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
