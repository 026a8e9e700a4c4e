import { chromium, type Page } from "@playwright/test";
import { launchOptions, unpackChromium } from "#tests/support/chromium.ts";
import { people } from "#tests/support/people.ts";
import { startServer } from "#tests/support/server.ts";
import type { House } from "./house.ts";

export type Transferred = { all: number; script: number; page: number; ready: number };

/** What a real browser with an empty cache transfers, in kB, and how long until one can read or type, in ms. */
export async function measureBrowser(house: House): Promise<{ recap: Transferred; record: Transferred }> {
  await unpackChromium();
  const server = await startServer({ dataDir: house.dataDir });
  const browser = await chromium.launch(launchOptions);
  const open = async (path: string, ready: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({ baseURL: server.url });
    await signInBrowser(context.request, server.url);
    const page = await context.newPage();
    const bytes = await countBytes(page);
    const began = performance.now();
    await page.goto(path, { waitUntil: "commit" });
    await ready(page);
    const took = performance.now() - began;
    await page.waitForLoadState("networkidle");
    await context.close();
    return { ...bytes(), ready: took };
  };
  const record = `/espace/rencontres/${house.draft.meetingId}/interventions`;
  // Somebody clicks in the first text as soon as it is there, and again until it can be written in.
  const typable = async (page: Page) => {
    const text = page.getByRole("textbox").and(page.locator("[aria-multiline]")).first();
    const editor = page.locator("[contenteditable=true]");
    while ((await editor.count()) === 0) {
      await text.click();
      await page.waitForTimeout(10);
    }
  };
  const readable = (page: Page) => page.locator("h1").waitFor();

  await open(record, typable);
  const figures = { recap: await open(house.recapPath, readable), record: await open(record, typable) };
  await browser.close();
  await server.stop();
  return figures;
}

async function signInBrowser(request: Page["request"], origin: string): Promise<void> {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const { email, password } = people.publisher;
  const form = { csrfToken, email, password, json: "true" };
  await request.post("/api/auth/callback/credentials", { headers: { origin }, form });
}

/** Compressed bytes as they travelled, headers included. */
async function countBytes(page: Page): Promise<() => Omit<Transferred, "ready">> {
  const kinds = new Map<string, string>();
  const sums = { all: 0, script: 0, page: 0 };
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    sums.all += encodedDataLength / 1000;
    if (kind === "Script") sums.script += encodedDataLength / 1000;
    if (kind === "Document" || kind === "Stylesheet") sums.page += encodedDataLength / 1000;
  });
  return () => sums;
}
