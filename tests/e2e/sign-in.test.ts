import { roles } from "#domain/account/schema.ts";
import { expect, scan, test } from "#tests/support/e2e.ts";
import { people } from "#tests/support/people.ts";

const wrong = "L’adresse ou le mot de passe ne convient pas.";
const phrase = "quatre pinsons rient jaune";

test("signing in leads to the page that was asked for, and signing out ends it", async ({ page, provokes }) => {
  provokes(/401/);
  const { email, password } = people.editor;
  await page.goto("/espace/compte");
  await expect(page).toHaveURL("/connexion?retour=%2Fespace%2Fcompte");
  await scan(page);

  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill("pas le bon mot de passe");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("alert").filter({ hasText: wrong })).toBeVisible();
  await expect(page.getByLabel("Adresse électronique")).toHaveValue(email);
  await scan(page);

  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/espace/compte");
  await scan(page);

  await page.getByRole("main").getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page).toHaveURL("/connexion");
  await page.goto("/espace/compte");
  await expect(page).toHaveURL(/\/connexion/);
});

test("the sign-in page leads to no other site", async ({ page }) => {
  const { email, password } = people.reader;
  await page.goto("/connexion?retour=https%3A%2F%2Fexemple.com%2Fespace");
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/espace");
});

test("an administrator invites somebody, who chooses a password, and then goes by the role they have now", async ({
  pageOf,
  page,
  provokes,
}) => {
  provokes(/404/);
  const desk = await pageOf("administrator");
  await desk.goto("/espace/reglages");
  await scan(desk);
  await desk.getByRole("button", { name: "Inviter quelqu’un" }).click();
  await desk.getByRole("button", { name: "Inviter", exact: true }).click();
  await expect(desk.getByText("Indiquez le prénom et le nom.")).toBeVisible();
  await desk.getByLabel("Prénom et nom").fill("Inès Nouvelle");
  await desk.getByLabel("Adresse électronique").fill("Ines.Nouvelle@exemple.fr");
  await desk.getByRole("radio", { name: /Administrateur/ }).check();
  await scan(desk);
  await desk.getByRole("button", { name: "Inviter", exact: true }).click();
  const link = await desk.getByLabel("Lien", { exact: true }).inputValue();
  await scan(desk);
  await desk.getByRole("button", { name: "Terminer" }).click();

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Bienvenue, Inès Nouvelle" })).toBeVisible();
  await scan(page);
  await page.getByLabel("Nouveau mot de passe").fill("motdepasse123456");
  await page.getByRole("button", { name: "Enregistrer et se connecter" }).click();
  await expect(page.getByText("mots de passe courants")).toBeVisible();
  await page.getByLabel("Nouveau mot de passe").fill(phrase);
  await page.getByRole("button", { name: "Enregistrer et se connecter" }).click();
  await expect(page).toHaveURL("/espace");
  await page.goto("/espace/reglages");
  await expect(page.getByRole("heading", { name: "Réglages" })).toBeVisible();

  await desk.getByRole("button", { name: "Modifier Inès Nouvelle" }).click();
  await desk.getByRole("menuitem", { name: "Changer le rôle" }).click();
  await desk.getByRole("radio", { name: /Lecteur/ }).check();
  await scan(desk);
  await desk.getByRole("button", { name: "Enregistrer le rôle" }).click();
  await expect(desk.getByText("Inès Nouvelle : lecteur.")).toBeVisible();
  expect((await page.goto("/espace/reglages"))?.status()).toBe(404);

  await desk.getByRole("button", { name: "Modifier Inès Nouvelle" }).click();
  await desk.getByRole("menuitem", { name: "Désactiver" }).click();
  await expect(desk.getByText("Le compte d’Inès Nouvelle est désactivé.")).toBeVisible();
  await page.goto("/espace");
  await expect(page).toHaveURL(/\/connexion/);

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Ce lien ne sert plus" })).toBeVisible();
  await scan(page);
});

test("one changes one's password and signs one's other browsers out", async ({ pageOf, page }) => {
  const { email, password } = people.publisher;
  await page.goto("/connexion");
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/espace");

  const here = await pageOf("publisher");
  await here.goto("/espace/compte");
  await scan(here);
  await here.getByRole("button", { name: "Déconnecter les autres" }).click();
  await expect(here.getByText("Les autres navigateurs sont déconnectés.")).toBeVisible();
  await expect(here.getByRole("button", { name: "Déconnecter les autres" })).toBeHidden();
  await page.goto("/espace");
  await expect(page).toHaveURL(/\/connexion/);

  await here.getByLabel("Mot de passe actuel").fill("pas le bon");
  await here.getByLabel("Nouveau mot de passe").fill(phrase);
  await here.getByRole("button", { name: "Changer le mot de passe" }).click();
  await expect(here.getByText("Ce n’est pas votre mot de passe actuel.")).toBeVisible();
  await here.getByLabel("Mot de passe actuel").fill(password);
  await here.getByRole("button", { name: "Changer le mot de passe" }).click();
  await expect(here.getByText("Mot de passe changé.")).toBeVisible();
  // As it was, for the other tests of this server.
  await here.getByLabel("Mot de passe actuel").fill(phrase);
  await here.getByLabel("Nouveau mot de passe").fill(password);
  await here.getByRole("button", { name: "Changer le mot de passe" }).click();
  await expect(here.getByLabel("Mot de passe actuel")).toHaveValue("");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("every screen of accounts fits", async ({ page, pageOf }) => {
    for (const path of ["/connexion", "/connexion/oubli", "/connexion/lien/inconnu"]) {
      await page.goto(path);
      await scan(page);
    }
    const staff = await pageOf("administrator");
    await staff.setViewportSize({ width: 390, height: 844 });
    for (const path of ["/espace/compte", "/espace/reglages"]) {
      await staff.goto(path);
      await scan(staff);
    }
  });
});

test("everybody has a way in", async ({ pageOf }) => {
  for (const role of roles) {
    const page = await pageOf(role);
    expect((await page.goto("/espace"))?.status()).toBe(200);
  }
});
