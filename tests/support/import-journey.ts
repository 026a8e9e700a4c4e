import type { Locator, Page } from "@playwright/test";
import { expect } from "./e2e.ts";

/** Presses Tab until this has the keyboard. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not come to ${target}.`);
}

/**
 * From dropping a file to its public page, with the keyboard alone: the day of that year is taken from those that fit, every
 * other doubt is said to be right, and the recap is published. Answers the address of the page.
 */
export async function publishByKeyboard(
  page: Page,
  file: { path: string; title: string; day: string },
): Promise<string> {
  await page.goto("/espace/importer");
  const chosen = page.waitForEvent("filechooser");
  await tabTo(page, page.getByLabel("Choisir des fichiers"));
  await page.keyboard.press("Enter");
  await (await chosen).setFiles(file.path);
  const document = page.getByRole("link", { name: file.title });
  await expect(document).toBeVisible({ timeout: 30_000 });
  await tabTo(page, document);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: file.title })).toBeVisible();

  await page.keyboard.press("F8");
  await tabTo(page, page.getByRole("button", { name: file.day, exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Date", { exact: true })).not.toHaveValue("");
  await settleDoubts(page);
  const correctAll = page.getByRole("button", { name: "Tout corriger" });
  if (await correctAll.isVisible()) {
    await tabTo(page, correctAll);
    await page.keyboard.press("Enter");
    await expect(correctAll).toBeHidden();
  }

  await tabTo(page, page.getByRole("button", { name: "Adopter", exact: true }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/compte-rendu$/);
  const address = await page.getByText(/^http\S+\/comptes-rendus\/\S+$/).textContent();
  await tabTo(page, page.getByRole("button", { name: "Publier", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Version 1 publiée.")).toBeVisible();
  return address ?? "";
}

/** Whatever is still doubtful is right as it was read. */
async function settleDoubts(page: Page): Promise<void> {
  const doubts = page.getByRole("region", { name: "À vérifier" }).getByRole("button", { name: /^C’est juste/ });
  for (let count = await doubts.count(); count > 0; count = await doubts.count()) {
    await tabTo(page, doubts.first());
    await page.keyboard.press("Enter");
    await expect(doubts).toHaveCount(count - 1);
  }
}
