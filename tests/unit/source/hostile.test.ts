import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { Refusal } from "#domain/refusal.ts";
import { openSource } from "#domain/source/open-source.ts";
import { hostileFiles } from "#tests/support/hostile-files.ts";
import { openDocumentFile, p, r, wordFile } from "#tests/support/office-files.ts";

const files = await hostileFiles();

test("there are sixty of them", () => {
  expect(Object.keys(files).length).toBeGreaterThanOrEqual(60);
});

describe("within 5 seconds and 256 MB, nothing written", () => {
  test.for(Object.entries(files))("%s", { timeout: 20_000 }, async ([, { name, bytes, refused }]) => {
    await openSource("avant.txt", Buffer.from("Texte"));
    const watch = new Watch();
    const began = performance.now();

    const [opened] = await Promise.allSettled([openSource(name, bytes)]);

    const took = performance.now() - began;
    const { memory, written } = await watch.end();
    if (refused === null) expect(opened).toMatchObject({ status: "fulfilled" });
    else {
      expect(opened).toMatchObject({ status: "rejected", reason: expect.any(Refusal) });
      expect(String(opened.status === "rejected" && opened.reason.message)).toMatch(refused);
    }
    expect(took).toBeLessThan(5_200);
    expect(memory).toBeLessThan(256);
    expect(written).toBe(0);
  });
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

type Programs = Map<string, { process: { pid: number } }>;

/** What the opener takes while it works, in megabytes, and what it has written to files, in bytes. */
class Watch {
  #most = { memory: 0, written: 0 };
  #goesOn = true;
  readonly #ended = this.#look();

  async end() {
    this.#goesOn = false;
    await this.#ended;
    return this.#most;
  }

  async #look(): Promise<void> {
    do {
      const { memory, written } = measured();
      this.#most = { memory: Math.max(this.#most.memory, memory), written: Math.max(this.#most.written, written) };
      await wait(10);
    } while (this.#goesOn);
  }
}

function measured() {
  const programs = (globalThis as { [key: symbol]: Programs | undefined })[Symbol.for("rencontres.own-processes")];
  const pid = programs?.get("opener")?.process.pid;
  try {
    const number = (file: string, field: RegExp) =>
      Number(field.exec(readFileSync(`/proc/${pid}/${file}`, "utf8"))?.[1] ?? 0);
    return { memory: number("status", /VmRSS:\s+(\d+)/) / 1024, written: number("io", /^write_bytes: (\d+)/m) };
  } catch {
    // It stopped meanwhile.
    return { memory: 0, written: 0 };
  }
}
