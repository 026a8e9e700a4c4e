import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { demoAccounts } from "#app/_cli/demo/accounts.ts";
import { buildIfNeeded } from "#app/_server/build.ts";
import { launchOptions, unpackChromium } from "./support/chromium.ts";
import { startServer } from "./support/server.ts";

// The pictures of the README, taken of the product itself with the demonstration's data.

const folder = join(import.meta.dirname, "..", "docs", "images");

buildIfNeeded();
await unpackChromium();
mkdirSync(folder, { recursive: true });
const server = await startServer({ demo: true });
const browser = await chromium.launch(launchOptions);
const context = await browser.newContext({
  baseURL: server.url,
  locale: "fr-FR",
  timezoneId: "Europe/Paris",
  viewport: { width: 1280, height: 800 },
});
const page = await context.newPage();

await page.goto("/");
await shoot("accueil-public");
await page.getByRole("link", { name: /petites villes des Hauts-de-France/ }).click();
await shoot("compte-rendu");
await page.setViewportSize({ width: 390, height: 780 });
await shoot("compte-rendu-telephone");
await page.setViewportSize({ width: 1280, height: 800 });

await signIn(page);
await page.goto("/espace");
await shoot("bureau");
await page.goto("/espace/rencontres?recherche=cysoing");
await page.getByRole("link", { name: /Hauts-de-France/ }).click();
await page.getByRole("link", { name: "Interventions", exact: true }).click();
await page.getByRole("textbox").and(page.locator("[aria-multiline]")).nth(2).click();
await page.locator("[contenteditable=true]").waitFor();
await shoot("interventions");

await browser.close();
await server.stop();

async function signIn(page: Page): Promise<void> {
  const account = demoAccounts.find(({ role }) => role === "publisher");
  await page.goto("/connexion");
  await page.getByLabel("Adresse électronique").fill(account?.email ?? "");
  await page.getByLabel("Mot de passe", { exact: true }).fill(account?.password ?? "");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(/\/espace/);
}

async function shoot(name: string): Promise<void> {
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
