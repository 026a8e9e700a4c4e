import { chromium } from "@playwright/test";
import { launchOptions, unpackChromium } from "#tests/support/chromium.ts";
import { startServer } from "#tests/support/server.ts";
import { demoAccounts } from "#app/_cli/demo/seed-demo.ts";
import { signIn } from "#tests/support/e2e.ts";
const paths = process.argv.slice(2);
await unpackChromium();
const server = await startServer({ demo: true });
const browser = await chromium.launch(launchOptions);
const admin = demoAccounts.find((it) => it.role === "administrator")!;
const state = await signIn(browser, server.url, admin);
for (const width of [390, 768, 1440]) {
  const context = await browser.newContext({ baseURL: server.url, storageState: state, viewport: { width, height: 900 }, locale: "fr-FR" });
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && console.log(m.text()));
  for (const path of paths) {
    await page.goto(path);
    await page.waitForTimeout(800);
    await page.screenshot({ path: `/tmp/shots/${path.replaceAll("/", "_")}-${width}.png`, fullPage: true });
  }
}
await browser.close();
await server.stop();
