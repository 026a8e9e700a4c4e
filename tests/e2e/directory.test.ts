import type { Page } from "@playwright/test";
import { expect, scan, test } from "#tests/support/e2e.ts";

/** Adds somebody from one line, with the keyboard alone, and waits for their page. */
async function add(page: Page, line: string, name: string) {
  await page.goto("/espace/annuaire/nouvelle");
  const field = page.getByRole("combobox", { name: "Qui est-ce" });
  await expect(field).toBeFocused();
  await page.keyboard.insertText(line);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Ajouter à l’annuaire" })).toBeFocused();
  await scan(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

const preview = (page: Page) => page.getByRole("complementary", { name: "Aperçu" });
const save = (page: Page) => page.getByRole("button", { name: "Enregistrer" }).click();

test("somebody is added from one line, corrected, and the correction undone", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await add(page, "Mme Solange Verhaeghe, maire du Quesnoy, présidente de la CA d’Hénin-Carvin", "Solange Verhaeghe");
  await expect(preview(page)).toContainText(
    "Solange Verhaeghe, Maire du Quesnoy (59), Présidente de la Communauté d’agglomération d’Hénin-Carvin",
  );
  await scan(page);

  await page.getByLabel("Madame, titres au masculin").check();
  await page
    .getByRole("group", { name: /^Maire du Quesnoy/ })
    .getByLabel("Jusqu’au")
    .fill("20/3/2020");
  await expect(preview(page)).toContainText("Le Président de la Communauté d’agglomération d’Hénin-Carvin");
  await save(page);
  await expect(page.getByText("Fiche enregistrée.")).toBeVisible();
  await page.getByRole("button", { name: "Annuler" }).click();

  await expect(page.getByText("C’est annulé.")).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Madame la Maire/ })).toBeChecked();
  await expect(preview(page)).toContainText("Maire du Quesnoy (59), Présidente");
});

test("mandates are put in order with the keyboard, and stay so", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await add(page, "Paul Vandenbroucke, maire de Cysoing, sénateur du Nord", "Paul Vandenbroucke");

  await page.getByLabel("Titre").last().press("Alt+ArrowUp");
  await expect(preview(page)).toContainText("Vandenbroucke, sénateur du Nord, Maire de Cysoing (59)");
  await save(page);
  await expect(page.getByText("Fiche enregistrée.")).toBeVisible();
  await page.reload();

  await expect(preview(page)).toContainText("Vandenbroucke, sénateur du Nord, Maire de Cysoing (59)");
});

test("between homonyms one is asked which, and somebody alike is not added twice", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await add(page, "Pascale Delannoy, maire de Roye (80)", "Pascale Delannoy");
  const address = page.url();
  await page.goto("/espace/annuaire/nouvelle");

  await page.getByRole("combobox", { name: "Qui est-ce" }).fill("Pascale Delanoy, maire de Roye");
  await page.getByRole("option", { name: /^Créer/ }).click();
  await expect(page.getByRole("radio", { name: "Roye (80), Somme" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByText("Pascale Delanoy, Maire de Roye (80)")).toBeVisible();
  await scan(page);
  await page.getByRole("button", { name: "C’est la même personne" }).click();

  await expect(page).toHaveURL(address);
});

test("two people correct the same page: the second is told, and loses nothing", async ({ pageOf }) => {
  const [first, second] = [await pageOf("editor"), await pageOf("publisher")];
  await add(first, "Benoît Lefebvre-Aubry, maire de Cysoing", "Benoît Lefebvre-Aubry");
  await second.goto(first.url());
  await first.getByLabel("Nom", { exact: true }).fill("Lefebvre");
  await save(first);
  await expect(first.getByText("Fiche enregistrée.")).toBeVisible();

  await second.getByLabel("Prénom").fill("Ben");
  await save(second);

  await expect(second.getByText("Quelqu’un a modifié cette fiche entre-temps")).toBeVisible();
  await expect(second.getByLabel("Prénom")).toHaveValue("Ben");
});

test("an organisation proposes its article, and is found as somebody’s place of work", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await page.goto("/espace/annuaire/organismes/nouveau");
  await page.getByLabel("Nom").fill("Agence de l’eau du Marais");
  await expect(preview(page)).toContainText("L’Agence de l’eau du Marais, représentée par");
  await page.getByLabel("Sigle").fill("AEM");
  await scan(page);
  await page.getByRole("button", { name: "Ajouter l’organisme" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Agence de l’eau du Marais" })).toBeVisible();

  await add(page, "Zoé Carpentier, directrice de l’AEM", "Zoé Carpentier");

  await expect(preview(page)).toContainText("Zoé Carpentier, directrice de l’Agence de l’eau du Marais");
  await page.goto("/espace/annuaire/organismes?q=aem");
  await page.getByRole("link", { name: "Agence de l’eau du Marais" }).click();
  await expect(page.getByRole("link", { name: "Zoé Carpentier" })).toBeVisible();
  await expect(page).toHaveTitle(/Agence de l’eau/);
  await scan(page);
});

test("names of every kind break no page, on a phone either", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await page.setViewportSize({ width: 390, height: 844 });
  const surname = `O’Neill-${"longuenom".repeat(20)}`;
  await add(page, `M. Éric ${surname}, maire de L’Haÿ-les-Roses, directeur <script>alert(1)</script>`, "Éric O’Neill");
  await scan(page);
  await page.goto("/espace/annuaire?q=o'neill");
  await expect(page.getByRole("link", { name: /O’Neill/ })).toBeVisible();
  await scan(page);
});

test("a reader sees people and can change nothing", async ({ pageOf }) => {
  const editor = await pageOf("editor");
  await add(editor, "Odile Ravaux, maire de Barentin (76)", "Odile Ravaux");
  const page = await pageOf("reader");
  await page.goto(editor.url());

  await expect(page.getByText("Maire de Barentin (76)")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Retirer de l’annuaire" })).toHaveCount(0);
  await scan(page);
});

test("somebody removed leaves the list, and comes back", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await add(page, "Gaston Thiriez, maire de Cysoing", "Gaston Thiriez");
  await page.getByRole("button", { name: "Retirer de l’annuaire" }).click();
  await expect(page.getByText("Cette personne est retirée de l’annuaire")).toBeVisible();
  await scan(page);
  await page.getByRole("button", { name: "Annuler" }).click();

  await expect(page.getByText("Cette personne est retirée de l’annuaire")).toBeHidden();
  await page.goto("/espace/annuaire?q=thiriez");
  await expect(page.getByRole("link", { name: "Thiriez, Gaston" })).toBeVisible();
});
