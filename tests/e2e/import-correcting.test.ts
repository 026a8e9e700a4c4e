import { expect, scan, test } from "#tests/support/e2e.ts";
import { aDoubtfulImport } from "#tests/support/import-factories.ts";
import { inDataDir } from "#tests/support/in-data-dir.ts";

test("what somebody else writes under a draft is not written over before one knows", async ({
  pageOf,
  server,
  provokes,
}) => {
  provokes(/ERR_INTERNET_DISCONNECTED|lecture .*409/);
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const [mine, theirs] = [await pageOf("editor"), await pageOf("publisher")];
  for (const page of [mine, theirs]) {
    await page.goto(`/espace/importer/${id}`);
    await page.getByRole("button", { name: /^Corriger : a salué/ }).click();
  }

  await mine.context().setOffline(true);
  await mine.getByLabel("Titre", { exact: true }).fill("Mon titre");
  await mine.keyboard.press("Enter");
  await mine.getByLabel("Texte", { exact: true }).fill("Mon texte.");
  await theirs.getByLabel("Texte", { exact: true }).fill("Leur texte.");
  await theirs.getByLabel("Amorce").focus();
  await expect(theirs.getByText("Enregistré", { exact: true })).toBeVisible();
  await mine.context().setOffline(false);
  await expect(mine.getByText(/ses corrections et les vôtres sont réunies/)).toBeVisible();

  await mine.getByLabel("Amorce").focus();
  await expect(mine.getByText(/cette valeur est maintenant « Leur texte\. »/)).toBeVisible();
  await expect(mine.getByLabel("Texte", { exact: true })).toHaveValue("Mon texte.");
  await scan(mine);
  await theirs.reload();
  await expect(theirs.getByText("Leur texte.").first()).toBeVisible();
  await mine.getByLabel("Texte", { exact: true }).press("Escape");
  await expect(mine.getByLabel("Texte", { exact: true })).toHaveValue("Leur texte.");
});
