import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { Refusal } from "#domain/refusal.ts";
import { openSource } from "#domain/source/open-source.ts";
import { hostileFiles } from "#tests/support/hostile-files.ts";
import { openDocumentFile, p, r, wordFile } from "#tests/support/office-files.ts";
import { pidOf } from "#tests/support/own-processes.ts";

const files = await hostileFiles();

test("there are sixty of them", () => {
  expect(Object.keys(files).length).toBeGreaterThanOrEqual(60);
});

describe("within 5 seconds and 256 MB", () => {
  test.for(Object.entries(files))("%s", { timeout: 20_000 }, async ([, { name, bytes, refused }]) => {
    await openSource("avant.txt", Buffer.from("Texte"));
    const watch = new Watch();
    const began = performance.now();

    const [opened] = await Promise.allSettled([openSource(name, bytes)]);

    const took = performance.now() - began;
    const memory = await watch.end();
    if (refused === null) expect(opened).toMatchObject({ status: "fulfilled" });
    else {
      expect(opened).toMatchObject({ status: "rejected", reason: expect.any(Refusal) });
      expect(String(opened.status === "rejected" && opened.reason.message)).toMatch(refused);
    }
    expect(took).toBeLessThan(5_200);
    expect(memory).toBeLessThan(256);
  });
});

test("what opens files may write none, read none but the program, and start nothing", async () => {
  await openSource("avant.txt", Buffer.from("Texte"));
  const folder = mkdtempSync(join(tmpdir(), "rencontres-opener-"));
  const secret = join(folder, "secret.txt");
  writeFileSync(secret, "secret");
  const options = readFileSync(`/proc/${pidOf("opener")}/cmdline`, "utf8")
    .split("\0")
    .filter((option) => option.startsWith("--"));
  const attempt = (code: string) =>
    spawnSync(process.execPath, [...options, "--eval", code], { encoding: "utf8" }).stderr;

  expect(options).toContain("--permission");
  expect(attempt(`require("node:fs").writeFileSync("${secret}", "écrit")`)).toContain("ERR_ACCESS_DENIED");
  expect(attempt(`require("node:fs").readFileSync("${secret}")`)).toContain("ERR_ACCESS_DENIED");
  expect(attempt(`require("node:child_process").execSync("true")`)).toContain("ERR_ACCESS_DENIED");
  expect(readFileSync(secret, "utf8")).toBe("secret");
  rmSync(folder, { recursive: true });
});

test("a file that stops the process harms none that waits behind it", { timeout: 20_000 }, async () => {
  const endless = files["a PDF that inflates without end"]?.bytes ?? Buffer.alloc(0);

  const [stopped, ...others] = await Promise.allSettled([
    openSource("a.pdf", endless),
    openSource("b.docx", wordFile(p(r("Texte")))),
    openSource("c.odt", openDocumentFile("<text:p>Texte</text:p>")),
  ]);

  expect(stopped?.status).toBe("rejected");
  expect(others.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
});

/** The most that the opener takes while it works, in megabytes. */
class Watch {
  #most = 0;
  #goesOn = true;
  readonly #ended = this.#look();

  async end() {
    this.#goesOn = false;
    await this.#ended;
    return this.#most;
  }

  async #look(): Promise<void> {
    do {
      this.#most = Math.max(this.#most, memoryOfOpener());
      await wait(10);
    } while (this.#goesOn);
  }
}

function memoryOfOpener(): number {
  try {
    const status = readFileSync(`/proc/${pidOf("opener")}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    // It stopped meanwhile.
    return 0;
  }
}
