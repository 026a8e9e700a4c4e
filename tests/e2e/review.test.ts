import type { Page } from "@playwright/test";
import { expect, scan, test } from "#tests/support/e2e.ts";
import { inDataDir } from "#tests/support/in-data-dir.ts";
import { anIntervention, aPublishableMeeting, aSequence } from "#tests/support/record-factories.ts";

const review = (page: Page) => page.getByRole("region", { name: "Relire" });
const remark = (page: Page, words: string | RegExp) => review(page).getByRole("listitem").filter({ hasText: words });
const text = (page: Page, words: string) =>
  page.locator("article .record-text, article.record-text").filter({ hasText: words });
const speakerFields = (page: Page) => page.getByRole("region", { name: "Intervention où se trouve le curseur" });
const openReview = (page: Page) => page.getByRole("button", { name: "Relire", exact: true });
const saved = (page: Page) => expect(page.locator("[data-save]")).toHaveText(/Enregistré à \d\d:\d\d/);

/** Where the meeting is written: an ordinal, a word of no dictionary and somebody without a capacity stand in it. */
function aMeetingToReview(dataDir: string): string {
  return inDataDir(dataDir, () => {
    const { id: meetingId } = aPublishableMeeting();
    const sequence = aSequence(meetingId);
    const add = (position: number, words: string, name: string, ...capacities: string[]) =>
      anIntervention({ meetingId, sequenceId: sequence.id, position, text: words, speakers: [{ name, capacities }] });
    add(1, "a présenté la 1ère phase de ce projet.", "Odile Premier", "Sénateur");
    add(2, "a salué la revitalisaton du bourg.", "Paul Second", "Préfet du Nord");
    add(3, "a conclu sur la 2ème phase.", "Anne Sansqualité");
    return `/espace/rencontres/${meetingId}/interventions`;
  });
}

test("remarks stand beside the text, lead to their place, and are put right with nothing typed being lost", async ({
  pageOf,
  server,
}) => {
  const page = await pageOf("editor");
  await page.goto(aMeetingToReview(server.dataDir));
  await openReview(page).focus();
  await page.keyboard.press("Enter");
  await expect(review(page).getByRole("heading", { name: "Relire" })).toBeFocused();
  await expect(review(page).getByRole("heading", { name: "À régler avant de publier (1)" })).toBeVisible();
  await expect(review(page).getByRole("heading", { name: "Conseils (3)" })).toBeVisible();
  await scan(page);

  await remark(page, "1ère").getByRole("link").click();
  await expect(text(page, "phase de ce projet")).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("1ère");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Puis un mot de plus");
  await remark(page, "1ère").getByRole("button", { name: "Remplacer par « 1re »" }).click();
  await text(page, "phase de ce projet").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(", et un autre.");
  await expect(text(page, "phase de ce projet")).toContainText(
    "a présenté la 1re phase de ce projet. Puis un mot de plus, et un autre.",
  );
  await expect(remark(page, "1ère")).toHaveCount(0);
  await saved(page);
  await expect(page.getByRole("region", { name: "Deux versions de ce texte" })).toHaveCount(0);

  await remark(page, "revitalisaton").getByRole("button", { name: "Remplacer par" }).click();
  await expect(page.getByRole("status").getByText("C’est corrigé.")).toBeVisible();
  await expect(text(page, "a salué la revitalisation du bourg.")).toBeVisible();
  await expect(remark(page, "revitalisaton")).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(text(page, "a salué la revitalisaton du bourg.")).toBeVisible();
  await expect(remark(page, "revitalisaton")).toHaveCount(1);

  await remark(page, "revitalisaton").getByRole("button", { name: "Ajouter au dictionnaire" }).click();
  await expect(remark(page, "revitalisaton")).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(remark(page, "revitalisaton")).toHaveCount(1);

  await remark(page, "2ème").getByRole("button", { name: "C’est voulu" }).click();
  await expect(remark(page, "2ème")).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(remark(page, "2ème")).toHaveCount(1);

  // What keeps from publishing is for those who publish to say.
  await expect(remark(page, "la qualité manque").getByRole("button", { name: "C’est voulu" })).toHaveCount(0);
  await remark(page, "la qualité manque").getByRole("link").click();
  await expect(text(page, "a conclu")).toBeFocused();
  await expect(speakerFields(page)).toContainText("Anne Sansqualité");
  await openReview(page).click();
  await expect(remark(page, "la qualité manque")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(review(page)).toHaveCount(0);
  await expect(text(page, "a conclu")).toBeFocused();

  await page.reload();
  await expect(text(page, "la 1re phase de ce projet. Puis un mot de plus, et un autre.")).toBeVisible();
});

test("a text that cannot be saved is not put right, and « Relire » that does not come is asked for again", async ({
  pageOf,
  server,
  provokes,
}) => {
  provokes(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
  const page = await pageOf("editor");
  await page.goto(aMeetingToReview(server.dataDir));
  await expect(openReview(page)).toBeVisible();
  await page.context().route("**/_next/static/chunks/**", (route) => route.abort());
  await openReview(page).click();
  await expect(page.getByText("La relecture ne se charge pas.", { exact: false })).toBeVisible();
  await expect(openReview(page)).toHaveAttribute("aria-expanded", "false");
  await page.context().unroute("**/_next/static/chunks/**");
  await openReview(page).click();
  await expect(remark(page, "1ère")).toBeVisible();

  await text(page, "1ère phase").click();
  // What one writes with is fetched at the click: it is there before the network goes.
  await expect(text(page, "1ère phase")).toHaveAttribute("contenteditable", "true");
  await page.keyboard.press("Control+End");
  await page.context().setOffline(true);
  await page.keyboard.type(" Encore.");
  await remark(page, "1ère").getByRole("button", { name: "Remplacer par" }).click();
  await expect(page.getByRole("status").getByText("Rien n’a changé.", { exact: false })).toBeVisible();
  await expect(text(page, "1ère phase")).toContainText("Encore.");
  await page.context().setOffline(false);
  await saved(page);
  await expect(text(page, "a présenté la 1ère phase de ce projet. Encore.")).toBeVisible();
});

test("a reader reads the remarks and can put none right", async ({ pageOf, server }) => {
  const page = await pageOf("reader");
  await page.goto(aMeetingToReview(server.dataDir));
  await openReview(page).click();

  await expect(remark(page, "1ère")).toBeVisible();
  await expect(review(page).getByRole("button")).toHaveText(["Fermer"]);
  await scan(page);
  await remark(page, "revitalisaton").getByRole("link").click();
  await expect(text(page, "a salué")).toBeInViewport();
  await review(page).getByRole("button", { name: "Fermer" }).click();
  await expect(openReview(page)).toBeFocused();
});

test("whoever publishes may say that what keeps from publishing is meant, and publishes", async ({
  pageOf,
  server,
}) => {
  const page = await pageOf("publisher");
  await page.goto(aMeetingToReview(server.dataDir).replace(/interventions$/, "compte-rendu"));
  const missing = page.getByRole("listitem").filter({ hasText: "la qualité manque" });
  await expect(page.getByRole("heading", { name: "Ce qui manque pour publier" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Relire (3)" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publier" })).toHaveCount(0);

  await missing.getByRole("button", { name: "C’est voulu" }).click();

  await expect(missing).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Publier" }).first()).toBeVisible();
});

test("on a phone the remarks lie over the text, and make room for the place they lead to", async ({
  pageOf,
  server,
}) => {
  const page = await pageOf("editor");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(aMeetingToReview(server.dataDir));
  await openReview(page).click();
  await expect(remark(page, "2ème")).toBeVisible();
  await scan(page);

  await remark(page, "2ème").getByRole("link").click();
  await expect(review(page)).toBeHidden();
  await expect(text(page, "a conclu")).toBeFocused();
  await expect(text(page, "a conclu")).toBeInViewport();
  await openReview(page).click();
  await remark(page, "la qualité manque").getByRole("link").click();
  await expect(
    speakerFields(page)
      .getByRole("paragraph")
      .filter({ hasText: /^Anne Sansqualité$/ }),
  ).toBeInViewport();
});
