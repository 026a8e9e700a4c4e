import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const sources = [
  "app",
  "components",
  "db",
  "domain",
  "public",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
];

/** Builds the application where a source is newer than the last build. */
export function buildIfNeeded(): void {
  if (sources.every((source) => newest(join(root, source)) <= builtAt())) return;
  console.log("Construction de l’application (une minute environ)…");
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const { status } = spawnSync(process.execPath, [next, "build"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) {
    console.error("La construction a échoué.");
    process.exit(1);
  }
}

function builtAt(): number {
  return statSync(join(root, ".next", "BUILD_ID"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
