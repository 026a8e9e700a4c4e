import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { buildIfNeeded } from "#app/_server/build.ts";

// Every test: rules and operations on real SQLite files (vitest), then the application as people run it (a real browser).

const reports = "test-results";
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);
buildIfNeeded();

const vitest = run("vitest", "run", "--reporter=default", "--reporter=json", `--outputFile=${reports}/vitest.json`);
const playwright = run("playwright", "test");

const units: { numPassedTests: number; numFailedTests: number } = read("vitest.json");
const { stats }: { stats: { expected: number; unexpected: number; flaky: number } } = read("e2e.json");
const passed = units.numPassedTests + stats.expected;
const failed = units.numFailedTests + stats.unexpected + stats.flaky;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = vitest === 0 && playwright === 0 && failed === 0 && passed > 0 ? 0 : 1;

function run(program: string, ...args: string[]): number | null {
  return spawnSync(program, args, { stdio: ["ignore", "inherit", "inherit"] }).status;
}

function read<Report>(name: string): Report {
  return JSON.parse(readFileSync(`${reports}/${name}`, "utf8"));
}
