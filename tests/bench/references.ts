import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "#tests/support/server.ts";

const root = join(import.meta.dirname, "..", "..");
// Inside the project: the framework is found by walking up from there.
const folder = join(root, ".bench");

export type Reference = { url: string; stop: () => void };

/** A bare `node:http` server that sends these bytes and nothing else: as fast as Node can be. */
export async function bareServer(bytes: Buffer, headers: Record<string, string>): Promise<Reference> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "bytes"), bytes);
  writeFileSync(
    join(folder, "bare.mjs"),
    `import { createServer } from "node:http";
import { readFileSync } from "node:fs";
const bytes = readFileSync(${JSON.stringify(join(folder, "bytes"))});
const headers = ${JSON.stringify({ ...headers, "content-length": String(bytes.length) })};
createServer((request, response) => response.writeHead(200, headers).end(bytes)).listen(process.env.PORT, "127.0.0.1");
`,
  );
  return started([join(folder, "bare.mjs")], folder);
}

/** A page of the framework, rendered when it was built, with the same words in it. */
export async function staticPage(html: string): Promise<Reference> {
  const site = join(folder, "static");
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, "app"), { recursive: true });
  const file = (name: string, text: string) => writeFileSync(join(site, name), text);
  file("package.json", `{ "type": "module" }`);
  file("next.config.js", `export default { turbopack: { root: ${JSON.stringify(root)} } };`);
  file("app/layout.jsx", `export default ({ children }) => <html lang="fr"><body>{children}</body></html>;`);
  file(
    "app/page.jsx",
    `const html = ${JSON.stringify(html)};
export default () => <main dangerouslySetInnerHTML={{ __html: html }} />;`,
  );
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const built = spawnSync(process.execPath, [next, "build"], { cwd: site, env, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`The static page was not built:\n${built.stdout}${built.stderr}`);
  return started([next, "start", "-H", "127.0.0.1"], site);
}

async function started(args: string[], cwd: string): Promise<Reference> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port) },
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}/`;
  await answers(url, child);
  return { url, stop: () => child.kill("SIGKILL") };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const ended = once(child, "exit").then(() => true);
  for (let tries = 0; tries < 200; tries += 1) {
    if (await fetch(url).catch(() => null)) return;
    if (await Promise.race([ended, new Promise<false>((resolve) => setTimeout(resolve, 50, false))])) break;
  }
  throw new Error(`${url} does not answer.`);
}

export function forgetReferences(): void {
  rmSync(folder, { recursive: true, force: true });
}
