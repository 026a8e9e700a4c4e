import type { Page } from "@playwright/test";
import { expect, scan, test } from "#tests/support/e2e.ts";

/** Opens a new meeting of 7 December 2021 by its form, with the keyboard alone. */
async function openMeeting(page: Page, title: string) {
  await page.goto("/espace/rencontres/nouvelle");
  await page.getByLabel("Titre").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(title);
  await page.keyboard.press("Tab");
  await page.keyboard.type("7 décembre 2021");
  await expect(page.getByText("mardi 7 décembre 2021")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

test("a day is typed as one says it, or taken from the calendar with the arrow keys", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await page.goto("/espace/rencontres/nouvelle");
  const date = page.getByLabel("Date", { exact: true });

  await date.fill("7.12.2021");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /mardi 7 décembre 2021/ })).toBeFocused();
  await scan(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");

  await expect(date).toHaveValue("08/12/2021");
  await expect(page.getByText("mercredi 8 décembre 2021", { exact: true })).toBeVisible();
});

test("a commune is found, chosen and let go without leaving the keyboard", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await openMeeting(page, "Rencontre du clavier");
  const commune = page.getByRole("combobox", { name: "Commune" });

  await commune.focus();
  await page.keyboard.type("aulnoye aym");
  await expect(page.getByRole("option", { name: /Aulnoye-Aymeries/ })).toBeVisible();
  await scan(page);
  await page.keyboard.press("Enter");
  await expect(commune).toHaveValue("Aulnoye-Aymeries (59)");

  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("cysoing");
  await page.keyboard.press("Enter");
  await expect(commune).toHaveValue("Cysoing (59)");

  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("rien de tel");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(commune).toHaveValue("Cysoing (59)");
});

test("a menu opens on its first action, moves by arrows and letters, and gives the focus back", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await openMeeting(page, "Rencontre à archiver");
  const button = page.getByRole("button", { name: /^Actions/ });

  await button.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await scan(page);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.press("a");
  await expect(page.getByRole("menuitem", { name: "Archiver" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").getByText("Rencontre archivée.")).toBeVisible();
  await page.getByRole("button", { name: "Annuler" }).press("Enter");
  await expect(page.getByRole("status").getByText("C’est annulé.")).toBeVisible();
});
