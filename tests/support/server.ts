import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type RunningServer = {
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** Asks it to stop, waits until it has, and answers its exit code. */
  stop: () => Promise<number | null>;
  /** As a power cut would: SIGKILL. */
  kill: () => Promise<void>;
  /** What it has printed so far. */
  output: () => string;
};

type Options = {
  /** With the demonstration's data and accounts. */
  demo?: boolean;
  /** A folder to start again on. A new one otherwise, removed by `stop`. */
  dataDir?: string;
  port?: number;
  env?: Record<string, string>;
};

const start = join(import.meta.dirname, "..", "..", "app", "_server", "start.ts");
const patience = 120_000;

/** Starts the built application as people run it: a process of its own, a folder of its own, a free port of this machine. */
export async function startServer({ demo = false, dataDir, port, env = {} }: Options = {}): Promise<RunningServer> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), "rencontres-server-"));
  const free = port ?? (await freePort());
  const child = spawn(process.execPath, [start, ...(demo ? ["--demo"] : [])], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(free), DATA_DIR: folder, LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  // A test that fails half-way leaves no server behind.
  const abandon = () => child.kill("SIGKILL");
  process.once("exit", abandon);
  child.once("exit", () => process.off("exit", abandon));
  const output = collect(child);
  await ready(child, output);

  return {
    url: `http://127.0.0.1:${free}`,
    dataDir: folder,
    process: child,
    output,
    stop: async () => {
      child.kill("SIGTERM");
      const [code] = await exited;
      if (dataDir === undefined) rmSync(folder, { recursive: true });
      return code;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

function collect(child: ChildProcess): () => string {
  const pieces: string[] = [];
  child.stdout?.on("data", (piece: Buffer) => pieces.push(piece.toString()));
  child.stderr?.on("data", (piece: Buffer) => pieces.push(piece.toString()));
  return () => pieces.join("");
}

function ready(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = (outcome: () => void) => {
      clearTimeout(timer);
      outcome();
    };
    const fail = (why: string) => () => reject(new Error(`${why}\n${output()}`));
    const timer = setTimeout(fail("The server is not ready in time."), patience);
    child.stdout?.on("data", () => output().includes("est prêt") && give(resolve));
    child.on("exit", () => give(fail("The server ended before it was ready.")));
  });
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}
