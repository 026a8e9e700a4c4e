import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { buildIfNeeded } from "#app/_server/build.ts";
import { launchOptions, unpackChromium } from "#tests/support/chromium.ts";
import { signIn } from "#tests/support/e2e.ts";
import { publishByKeyboard } from "#tests/support/import-journey.ts";
import { people, prepareDataDir } from "#tests/support/people.ts";
import { startServer } from "#tests/support/server.ts";

/**
 * Drops a recap on the program as somebody would who has a keyboard and nothing else, confirms its day and its doubts, and
 * publishes it. Answers the page that everybody reads.
 */
export async function importByKeyboard(path: string, title: string, day: string): Promise<Buffer> {
  buildIfNeeded();
  await unpackChromium();
  const dataDir = mkdtempSync(join(tmpdir(), "rencontres-recaps-"));
  await prepareDataDir(dataDir);
  const server = await startServer({ dataDir });
  const browser = await chromium.launch(launchOptions);
  try {
    const storageState = await signIn(browser, server.url, people.publisher);
    const page = await (await browser.newContext({ baseURL: server.url, storageState })).newPage();
    const address = await publishByKeyboard(page, { path, title, day });
    return Buffer.from(await (await fetch(address)).arrayBuffer());
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true });
  }
}
