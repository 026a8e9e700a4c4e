import { Session } from "node:inspector/promises";

const session = new Session();
session.connect();
await session.post("Profiler.enable");
// In detail, so that each turn of a loop counts; of the modules that are loaded from here on.
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/** How often any piece of the program was passed through meanwhile: the same on every machine, busy or not. */
export async function steps(work: () => void): Promise<number> {
  await session.post("Profiler.takePreciseCoverage");
  work();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  return result
    .flatMap((script) => script.functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((total, { count }) => total + count, 0);
}
