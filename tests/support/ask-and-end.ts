import { ownProcess } from "#domain/own-process.ts";
import type { Odd } from "./odd-process.ts";

// A program of its own that asks another, says which process that is, and has no more to do; told to, it stays.

const ask = ownProcess<Odd>({ name: "odd", path: "tests/support/odd-process.ts", patience: 10_000 });
const { process: pid } = await ask("count", undefined);
process.send?.(pid);
if (process.argv.includes("stay")) setInterval(() => {}, 1_000);
else process.disconnect();
