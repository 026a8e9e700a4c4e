import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Role } from "#domain/account/schema.ts";
import { people, prepareDataDir } from "./people.ts";
import { type RunningServer, startServer } from "./server.ts";

export { expect } from "@playwright/test";

type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Console = { watch: (page: Page) => void; allow: (error: RegExp) => void };

type PerTest = {
  /** A page of somebody of this role, signed in, in a browser of their own. */
  pageOf: (role: Role) => Promise<Page>;
  /** Lets pass console errors that the test provokes, such as the browser's own about an answer of 410. */
  provokes: (error: RegExp) => void;
  console: Console;
};
type PerWorker = {
  /** The application as people run it, with one person of each role and nothing else. */
  server: RunningServer;
  signIns: Map<Role, SignedIn>;
};

/** Playwright's test with our server and people. A console error fails the test, whatever else it asserts. */
export const test = base.extend<PerTest, PerWorker>({
  server: [
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), "rencontres-e2e-"));
      await prepareDataDir(dataDir);
      const server = await startServer({ dataDir });
      await use(server);
      await server.stop();
      rmSync(dataDir, { recursive: true });
    },
    { scope: "worker", timeout: 180_000 },
  ],
  signIns: [async ({}, use) => use(new Map()), { scope: "worker" }],

  baseURL: ({ server }, use) => use(server.url),

  console: [
    async ({}, use) => {
      const errors: string[] = [];
      const allowed: RegExp[] = [];
      await use({
        watch: (page) => {
          page.on("console", (message) => {
            if (message.type() === "error") errors.push(`${page.url()} ${message.location().url} ${message.text()}`);
          });
          page.on("pageerror", (error) => errors.push(`${page.url()} ${error.stack}`));
        },
        allow: (error) => allowed.push(error),
      });
      expect(errors.filter((error) => !allowed.some((pattern) => pattern.test(error)))).toEqual([]);
    },
    { auto: true },
  ],
  provokes: ({ console }, use) => use(console.allow),

  page: async ({ page, console }, use) => {
    console.watch(page);
    await use(page);
  },

  pageOf: async ({ browser, server, signIns, console }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role) => {
      const known = signIns.get(role) ?? (await signIn(browser, server.url, people[role]));
      signIns.set(role, known);
      const context = await browser.newContext({ baseURL: server.url, storageState: known });
      contexts.push(context);
      const page = await context.newPage();
      console.watch(page);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

/** What a new browser context is given to be this person's. */
export async function signIn(
  browser: Browser,
  url: string,
  { email, password }: { email: string; password: string },
): Promise<SignedIn> {
  const context = await browser.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  const answer = await context.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  expect(answer.status()).toBe(200);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Presses the browser's own « Précédent » (-1) or « Suivant » (1), and waits for nothing. */
export async function pressHistory(page: Page, steps: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await browser.send("Page.getNavigationHistory");
  const entry = entries[currentIndex + steps];
  if (!entry) throw new Error("There is nothing to go to.");
  await browser.send("Page.navigateToHistoryEntry", { entryId: entry.id });
  await browser.detach();
}

/** Keeps what is sent to this address waiting; the answer lets it go, and all that follows. */
export async function holdRequests(page: Page, address: string): Promise<() => void> {
  const { promise: gone, resolve: letGo } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

/** No violation of WCAG 2.2 A and AA on the page as it stands, and nothing to scroll sideways. */
export async function scan(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // No frame of another site to look into: nothing is gained by the blank page that the other mode opens each time.
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" ; ")}`);
  expect({ address: page.url(), found }).toEqual({ address: page.url(), found: [] });
  expect(await sidewaysScroll(page), `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** By how many pixels the page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
