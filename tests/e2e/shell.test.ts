import { expect, scan, test } from "#tests/support/e2e.ts";

test("the first key of the keyboard leads past the navigation", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await page.goto("/espace");

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("main")).toBeFocused();
});

test("only administrators are shown the settings", async ({ pageOf }) => {
  const rooms = (page: Awaited<ReturnType<typeof pageOf>>) =>
    page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link").allInnerTexts();

  const [publisher, administrator] = [await pageOf("publisher"), await pageOf("administrator")];
  await publisher.goto("/espace");
  await administrator.goto("/espace");

  expect(await rooms(publisher)).toEqual(["Accueil", "Rencontres", "Annuaire", "Importer"]);
  expect(await rooms(administrator)).toEqual(["Accueil", "Rencontres", "Annuaire", "Importer", "Réglages"]);
});

test("the room where one is, is the current one", async ({ pageOf }) => {
  const page = await pageOf("reader");
  await page.goto("/espace");
  const room = page.getByRole("link", { name: "Rencontres", exact: true }).last();

  await room.click();

  await expect(page).toHaveURL(/\/espace\/rencontres$/);
  await expect(room).toHaveAttribute("aria-current", "page");
});

test("on a phone the rooms are at the bottom and nothing overflows", async ({ pageOf }) => {
  const page = await pageOf("administrator");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/espace");

  const bar = await page.getByRole("navigation", { name: "Navigation principale" }).boundingBox();

  expect(bar?.y).toBeGreaterThan(700);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await scan(page);
});

test("an address of the staff's side that leads nowhere says so, and where to go", async ({ pageOf, provokes }) => {
  provokes(/404/);
  const page = await pageOf("reader");

  const answer = await page.goto("/espace/nulle-part");

  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Il n’y a rien à cette adresse" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Voir les rencontres" })).toBeVisible();
  await scan(page);
});
