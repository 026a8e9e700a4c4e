import type { Page } from "@playwright/test";
import { expect, holdRequests, scan, test } from "#tests/support/e2e.ts";

test("a meeting is prepared from the first title to the last planned speaker, by keyboard", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await page.goto("/espace/rencontres/nouvelle");
  await scan(page);

  await page.getByLabel("Titre").fill("Rencontre des Hauts-de-France");
  await page.getByRole("button", { name: "Créer la rencontre" }).press("Enter");
  await expect(page.getByText("Indiquez la date de la rencontre")).toBeVisible();
  await page.getByLabel("Date", { exact: true }).fill("mardi 7 décembre 2021");
  await page.getByRole("button", { name: "Créer la rencontre" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: "Rencontre des Hauts-de-France" })).toBeVisible();

  await page.getByLabel("Début").fill("9h30");
  await page.getByLabel("Commune").fill("cysoin");
  await expect(page.getByRole("option", { name: "Cysoing (59)" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Communauté de communes Pévèle-Carembault")).toBeVisible();
  await page.getByLabel("Ajouter un partenaire").fill("Banque des Territoires");
  await page.getByRole("option", { name: "comme nom" }).click();
  await page.getByRole("button", { name: "Enregistrer la fiche" }).press("Enter");
  await expect(page.getByText("Fiche enregistrée.")).toBeVisible();
  await expect(page.getByText("Mardi 7 décembre 2021 · Cysoing (59)").first()).toBeVisible();
  await expect(page).toHaveTitle(/Rencontre des Hauts-de-France/);
  await scan(page);

  await page.getByRole("link", { name: "Programme", exact: true }).press("Enter");
  for (const title of ["La relance", "La revitalisation"]) await planSequence(page, title);
  await page.getByLabel("Titre de la séquence 2").press("Alt+ArrowUp");
  await expect(page.getByLabel("Titre de la séquence 1")).toHaveValue("La revitalisation");
  await expect(page.getByLabel("Titre de la séquence 1")).toBeFocused();

  await page.getByRole("button", { name: "Prévoir un intervenant" }).first().press("Enter");
  await page.keyboard.type("Christophe Pilch, maire de Courrières (62)");
  await expect(page.getByRole("option", { name: /Christophe Pilch/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Ajouter à l’annuaire" }).press("Enter");
  await expect(page.getByText("Christophe Pilch, Maire de Courrières (62)")).toBeVisible();
  await expect(page).toHaveTitle(/Programme/);
  await scan(page);

  await page.getByRole("button", { name: "Supprimer la séquence 2" }).press("Enter");
  await page.getByRole("button", { name: "Annuler", exact: true }).press("Enter");
  await expect(page.getByLabel("Titre de la séquence 2")).toHaveValue("La relance");

  await page.reload();
  await expect(page.getByLabel("Titre de la séquence 1")).toHaveValue("La revitalisation");
  await page.getByRole("link", { name: "Historique", exact: true }).click();
  await expect(page.getByText("a prévu l’intervention de Christophe Pilch")).toBeVisible();
  await scan(page);
});

test("two people on the same sheet lose nothing of what either has typed", async ({ pageOf }) => {
  const mine = await pageOf("editor");
  await createMeeting(mine, "Rencontre à deux");
  const theirs = await pageOf("publisher");
  await theirs.goto(mine.url());
  await mine.getByLabel("Lieu").fill("Salle Delory");
  await mine.getByLabel("Thème").fill("La relance");

  await theirs.getByLabel("Lieu").fill("Mairie");
  await theirs.getByLabel("Nombre de participants").fill("40");
  await theirs.getByRole("button", { name: "Enregistrer la fiche" }).click();
  await expect(theirs.getByText("Fiche enregistrée.")).toBeVisible();
  await mine.getByRole("button", { name: "Enregistrer la fiche" }).click();

  const notice = mine.getByRole("alert").filter({ hasText: "pendant que vous la modifiiez" });
  await expect(notice).toBeFocused();
  await expect(notice).toContainText("Mairie");
  await expect(mine.getByLabel("Lieu")).toHaveValue("Salle Delory");
  await expect(mine.getByLabel("Nombre de participants")).toHaveValue("40");
  await scan(mine);

  await notice.getByRole("button", { name: "Garder le mien" }).click();
  await mine.getByRole("button", { name: "Enregistrer la fiche" }).click();
  await expect(mine.getByText("Fiche enregistrée.")).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByLabel("Lieu")).toHaveValue("Salle Delory");
  await expect(theirs.getByLabel("Thème")).toHaveValue("La relance");
  await expect(theirs.getByLabel("Nombre de participants")).toHaveValue("40");
});

test("the title of a séquence loses nothing: typed while it is being saved, or renamed by somebody else", async ({
  pageOf,
}) => {
  const mine = await pageOf("editor");
  await createMeeting(mine, "Rencontre aux titres");
  const programme = `${mine.url()}/programme`;
  await mine.goto(programme);
  await planSequence(mine, "La relance");
  const title = (page: Page) => page.getByLabel("Titre de la séquence 1");
  const letGo = await holdRequests(mine, programme);
  await title(mine).fill("Quelle relance ?");
  await title(mine).press("Enter");
  await title(mine).fill("Quelle relance demain ?");
  await title(mine).blur();
  letGo();
  const theirs = await pageOf("publisher");
  await expect(async () => {
    await theirs.goto(programme);
    await expect(title(theirs)).toHaveValue("Quelle relance demain ?", { timeout: 1_000 });
  }).toPass();

  await title(mine).fill("Relancer");
  await title(theirs).fill("La reprise");
  await title(theirs).press("Enter");
  await expect(async () => {
    await theirs.reload();
    await expect(title(theirs)).toHaveValue("La reprise", { timeout: 1_000 });
  }).toPass();
  await title(mine).press("Enter");
  await expect(
    mine.getByText("Quelqu’un d’autre a renommé cette séquence : « La reprise »", { exact: false }),
  ).toBeVisible();
  await expect(title(mine)).toHaveValue("Relancer");
  await scan(mine);
  await expect(async () => {
    await title(mine).press("Enter");
    await theirs.reload();
    await expect(title(theirs)).toHaveValue("Relancer", { timeout: 1_000 });
  }).toPass();
});

test("a sheet left without saving is found again as it was typed", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await createMeeting(page, "Rencontre interrompue");

  await page.getByLabel("Lieu").fill("Salle des fêtes");
  await page.getByRole("link", { name: "Historique", exact: true }).click();
  await expect(page.getByText("a créé la rencontre")).toBeVisible();
  await page.getByRole("link", { name: "Fiche", exact: true }).click();

  await expect(page.getByLabel("Lieu")).toHaveValue("Salle des fêtes");
});

test("what was typed without saving is not shown to whoever signs in after", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await createMeeting(page, "Rencontre quittée");
  const address = page.url();
  await page.getByLabel("Lieu").fill("Salle des fêtes");
  await page.getByRole("link", { name: "Historique", exact: true }).click();
  await expect(page.getByText("a créé la rencontre")).toBeVisible();

  const { cookies } = await (await pageOf("publisher")).context().storageState();
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
  await page.goto(address);
  await page.getByLabel("Thème").fill("La relance");
  await page.getByRole("button", { name: "Enregistrer la fiche" }).click();
  await expect(page.getByText("Fiche enregistrée.")).toBeVisible();

  await expect(page.getByLabel("Lieu")).toHaveValue("");
});

test("nothing moves as the heading of a meeting scrolls away, and back", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await createMeeting(page, "Rencontre déroulée");
  const essentials = page.getByRole("main").getByText("Rencontre déroulée").nth(1);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await expect(page.getByLabel("Lieu")).toBeVisible();
  const before = await height();

  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 600);
  await expect(essentials).toBeInViewport();
  expect(await height()).toBe(before);
  await page.mouse.wheel(0, -600);
  await expect(essentials).toHaveCount(0);
  expect(await height()).toBe(before);
});

test("the list narrows as its address says, and gives back what was taken out of it", async ({ pageOf }) => {
  const page = await pageOf("editor");
  const title = `Atelier ${"très ".repeat(50)}long`;
  await createMeeting(page, title);

  await page.getByRole("button", { name: "Actions sur la rencontre" }).click();
  await page.getByRole("menuitem", { name: "Mettre à la corbeille" }).click();
  await expect(page.getByText("Cette rencontre est à la corbeille")).toBeVisible();
  await page.goto("/espace/rencontres?etat=corbeille");
  await page.getByLabel("Rechercher").fill("TRES long");
  await expect(page).toHaveURL(/recherche=TRES\+long&etat=corbeille/);
  await scan(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await scan(page);

  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Restaurer la rencontre" }).click();
  await expect(page.getByText("Rencontre restaurée.")).toBeVisible();
  await page.goto("/espace/rencontres?recherche=tres+long");
  await expect(page.getByText("1 rencontre", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "retirer ce filtre" }).click();
  await expect(page).toHaveURL(/\/espace\/rencontres$/);
});

test("a reader reads the sheet and the programme, and is offered nothing to change", async ({ pageOf }) => {
  const editor = await pageOf("editor");
  await createMeeting(editor, "Rencontre à lire");
  const reader = await pageOf("reader");

  await reader.goto(editor.url());
  await expect(reader.getByText("Rencontre territoriale")).toBeVisible();
  await expect(reader.getByRole("main").getByRole("textbox")).toHaveCount(0);
  await expect(reader.getByRole("button", { name: "Actions sur la rencontre" })).toHaveCount(0);
  await scan(reader);
  await reader.goto(`${editor.url()}/programme`);
  await expect(reader.getByText("Pas encore de programme")).toBeVisible();
  await scan(reader);
});

async function createMeeting(page: Page, title: string): Promise<void> {
  await page.goto("/espace/rencontres/nouvelle");
  await page.getByLabel("Titre").fill(title);
  await page.getByLabel("Date", { exact: true }).fill("7/12/2021");
  await page.getByRole("button", { name: "Créer la rencontre" }).click();
  await expect(page).toHaveURL(/\/espace\/rencontres\/[0-9a-f-]{36}$/);
}

async function planSequence(page: Page, title: string): Promise<void> {
  await page.getByLabel(/^Titre de la (première séquence|séquence suivante)$/).fill(title);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(/^Titre de la (première séquence|séquence suivante)$/)).toHaveValue("");
}
