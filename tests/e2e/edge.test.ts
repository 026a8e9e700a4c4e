import { expect, scan, test } from "#tests/support/e2e.ts";

test("whoever is not signed in is sent to the sign-in page", async ({ page }) => {
  await page.goto("/espace");

  await expect(page).toHaveURL(/\/connexion/);
  await scan(page);
});

test("somebody signed in reaches the staff's side", async ({ pageOf }) => {
  const page = await pageOf("editor");

  await page.goto("/espace");

  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await scan(page);
});
