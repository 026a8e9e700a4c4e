import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { db } from "#db/client.ts";
import { interventions } from "#db/schema.ts";
import { expect, scan } from "#tests/support/e2e.ts";
import { recordTest } from "#tests/support/record-test.ts";

const typed = {
  first: `s'est félicité de l'accueil : "quelle relance ?"`,
  second: "a salué la Caisse d'Epargne et l'**Etat**.\n\nLa 2ème séquence s’ouvre.",
  third: "a conclu.",
};

/** Each meeting has three texts. */
const test = recordTest(5, (meetingId) => {
  for (const [position, text] of Object.values(typed).entries())
    db()
      .insert(interventions)
      .values({
        id: randomUUID(),
        meetingId,
        part: "opening",
        position,
        kind: "intervention",
        form: "none",
        representedName: "Caisse d'Epargne",
        representedGender: "feminine",
        text,
        textVersion: 1,
        updatedAt: Date.now(),
      })
      .run();
});

const texts = (page: Page) => page.locator("article .record-text");
const review = (page: Page) => page.getByRole("region", { name: "Typographie" });
const told = (page: Page, words: string) => page.getByRole("status").getByText(words);
const saved = (page: Page) => expect(page.locator("[data-save]")).toHaveText(/Enregistré à \d\d:\d\d/);

/** Opens the text of this rank, the cursor at its end. */
async function write(page: Page, rank: number) {
  await texts(page).nth(rank).click();
  await expect(page.locator("[contenteditable=true]")).toBeFocused();
  await page.keyboard.press("Control+End");
}

test("what would change is shown, and accepted text by text or all at once, from the keyboard", async ({
  pageOf,
  address,
}) => {
  const page = await pageOf("editor");
  await page.goto(address);
  const command = page.getByRole("button", { name: "Corriger la typographie de tous les textes" });
  await command.focus();
  await page.keyboard.press("Enter");

  await expect(review(page).getByRole("heading", { name: "Typographie" })).toBeFocused();
  await expect(review(page).getByRole("heading", { level: 3 })).toHaveCount(2);
  await expect(review(page).locator("del").first()).toContainText("'");
  await expect(review(page)).toContainText("[ajouté : ·espace insécable]");
  await expect(review(page)).toContainText("[ajouté : ·espace fine insécable]");
  await expect(texts(page).first()).toHaveText(typed.first);
  await scan(page);

  await page.keyboard.press("Tab");
  await expect(review(page).getByRole("button", { name: "Tout accepter" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const first = "s’est félicité de l’accueil\u00a0: «\u00a0quelle relance\u202f?\u00a0»";
  await expect(texts(page).first()).toHaveText(first);
  await expect(review(page).getByRole("heading", { level: 3 })).toHaveCount(1);
  await expect(review(page).getByRole("heading", { name: "Typographie" })).toBeFocused();
  await saved(page);

  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(texts(page).first()).toHaveText(typed.first);
  await review(page).getByRole("button", { name: "Tout accepter" }).click();
  await expect(told(page, "Typographie corrigée dans 2 textes.")).toBeVisible();
  await expect(review(page)).toContainText("Il n’y a rien à corriger.");
  await saved(page);

  await page.reload();
  await expect(texts(page)).toHaveText([
    first,
    "a salué la Caisse d’Epargne et l’État.La 2e séquence s’ouvre.",
    "a conclu.",
  ]);
  await expect(texts(page).nth(1).locator("strong")).toHaveText("État");
});

test("a text corrected at the cursor keeps the version that was typed, and Escape gives the keyboard back", async ({
  pageOf,
  address,
}) => {
  const page = await pageOf("editor");
  await page.goto(address);
  await write(page, 2);
  await page.keyboard.type(" L'un !");
  await page.getByRole("button", { name: "Corriger la typographie", exact: true }).click();
  await expect(review(page).getByRole("button", { name: "Accepter" })).toBeInViewport();
  await review(page).getByRole("button", { name: "Accepter" }).click();

  await expect(texts(page).nth(2)).toHaveText("a conclu. L’un\u202f!");
  await saved(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Corriger la typographie", exact: true })).toBeFocused();
});

test("on a phone, the corrections are read in the panel", async ({ pageOf, address }) => {
  const page = await pageOf("editor");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address);
  await texts(page).first().click();
  await page.getByRole("button", { name: "Intervenant", exact: true }).click();
  await page.getByRole("button", { name: "Corriger la typographie de tous les textes" }).click();

  await expect(review(page).getByRole("button", { name: "Tout accepter" })).toBeInViewport();
  await scan(page);
});

test("what is pasted is corrected as it comes in, what was typed is not, and Ctrl+Z takes each step back", async ({
  pageOf,
  address,
}) => {
  const page = await pageOf("editor");
  await page.goto(address);
  await write(page, 2);
  await page.keyboard.type(" Typé : l'un ");
  await paste(page, {
    "text/html": `<p>l'<b>Etat</b> : "oui" la <i>1ère</i> fois, 10 m<sup>2</sup> !</p><p>La Caisse d'Epargne</p>`,
  });

  const asTyped = "a conclu. Typé : l'un ";
  const asPasted = `l'Etat : "oui" la 1ère fois, 10 m2 !La Caisse d'Epargne`;
  const asSet = "l’État\u00a0: «\u00a0oui\u00a0» la 1re fois, 10\u00a0m2\u202f!La Caisse d’Epargne";
  await expect(texts(page).nth(2)).toHaveText(asTyped + asSet);
  await expect(told(page, "La typographie de ce qui est collé a été corrigée.")).toBeVisible();
  await expect(texts(page).nth(2).locator("strong")).toHaveText("État");
  await scan(page);

  await page.keyboard.press("Control+z");
  await expect(texts(page).nth(2)).toHaveText(asTyped + asPasted);
  await page.keyboard.press("Control+z");
  await expect(texts(page).nth(2)).toHaveText(asTyped.trimEnd());
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+y");
  await expect(texts(page).nth(2)).toHaveText(asTyped + asSet);
  await saved(page);
  await page.reload();
  await expect(texts(page).nth(2)).toContainText("l’État\u00a0: «\u00a0oui\u00a0»");
});

test("what was typed here and is moved by cutting and pasting stays as it was typed", async ({ pageOf, address }) => {
  const page = await pageOf("editor");
  await page.goto(address);
  await write(page, 0);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+x");
  await expect(texts(page).first()).not.toContainText("accueil");
  await page.keyboard.press("Control+v");
  await expect(texts(page).first()).toHaveText(typed.first);
  await paste(page, { "text/plain": "l'autre" });
  await expect(texts(page).first()).toHaveText(`${typed.first}l’autre`);
});

async function paste(page: Page, content: Record<string, string>) {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(content)) clipboardData.setData(type, value);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, content);
}
