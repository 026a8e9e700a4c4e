import { ownProcess } from "#domain/own-process.ts";
import type { Odd } from "./odd-process.ts";

// A program of its own that asks another, says which process that is, and has no more to do once it is told "end"; told
// "leave", it ends there and then. Started with "work", it asks for work without end besides.

const ask = ownProcess<Odd>({ name: "odd", path: "tests/support/odd-process.ts", patience: 60_000 });
const { process: pid } = await ask("count", undefined);
if (process.argv.includes("work")) void ask("neverEnd", undefined);
process.once("message", (how) => (how === "leave" ? process.exit() : process.disconnect()));
process.send?.(pid);
