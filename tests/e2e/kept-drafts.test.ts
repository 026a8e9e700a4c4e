import type { Page } from "@playwright/test";
import { expect, holdRequests, pressHistory, scan, test } from "#tests/support/e2e.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { inDataDir } from "#tests/support/in-data-dir.ts";
import { aPerson, aPublishableMeeting, aSequence } from "#tests/support/record-factories.ts";

// What is typed in a form is for whoever leaves its screen to find again, however they left it.

const found = (page: Page) => page.getByText("Ce que vous aviez tapé sans l’enregistrer est toujours là.");
const preview = (page: Page) => page.getByRole("complementary", { name: "Aperçu" });

/** Leaves by the browser's own button for the screen that was there before, which says what was left. */
async function goBack(page: Page, screen: string) {
  await pressHistory(page, -1);
  await expect(page.getByRole("heading", { level: 1, name: screen })).toBeVisible();
  await expect(page.getByText("Ce que vous avez tapé n’est pas enregistré")).toBeVisible();
}

test("somebody’s page is found again as it was left, given up, taken back and saved", async ({ pageOf, server }) => {
  const person = inDataDir(server.dataDir, () => aPerson("Édith Lemaire"));
  const page = await pageOf("editor");
  await page.goto("/espace/annuaire?q=lemaire");
  await page.getByRole("link", { name: "Lemaire, Édith" }).click();
  await page.getByLabel("Prénom").fill("Edwige");
  await page.getByLabel("Madame, titres au masculin").check();
  await page.getByRole("button", { name: "Ajouter un mandat" }).click();
  await page.getByRole("textbox", { name: "Titre" }).fill("Maire");
  await page.getByLabel("Lieu ou organisme").fill("cysoin");
  await page.getByRole("option", { name: "Cysoing (59)" }).click();

  await goBack(page, "Annuaire");
  await pressHistory(page, 1);
  await expect(found(page)).toBeVisible();
  await expect(page.getByLabel("Prénom")).toHaveValue("Edwige");
  await expect(page.getByLabel("Madame, titres au masculin")).toBeChecked();
  await expect(page.getByLabel("Lieu ou organisme")).toHaveValue("Cysoing (59)");
  await expect(preview(page)).toContainText("Edwige Lemaire, Maire de Cysoing (59)");
  await scan(page);

  await page.getByRole("button", { name: "Annuler mes modifications" }).click();
  await expect(page.getByLabel("Prénom")).toHaveValue("Édith");
  await expect(page.getByRole("textbox", { name: "Titre" })).toHaveCount(0);
  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect(preview(page)).toContainText("Edwige Lemaire, Maire de Cysoing (59)");
  await page.getByRole("link", { name: "Annuaire", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Annuaire" })).toBeVisible();
  await page.goto(`/espace/annuaire/${person.id}`);
  await expect(preview(page)).toContainText("Edwige Lemaire, Maire de Cysoing (59)");

  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Fiche enregistrée.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Prénom")).toHaveValue("Edwige");
  await expect(page.getByLabel("Lieu ou organisme")).toHaveValue("Cysoing (59)");
  await expect(page.getByRole("button", { name: "Annuler mes modifications" })).toHaveCount(0);
});

test("what is found again overwrites nothing that somebody else has saved meanwhile", async ({ pageOf, server }) => {
  const person = inDataDir(server.dataDir, () => aPerson("Aline Petit"));
  const mine = await pageOf("editor");
  await mine.goto(`/espace/annuaire/${person.id}`);
  await mine.getByLabel("Prénom").fill("Aline-Marie");
  await mine.getByRole("link", { name: "Accueil" }).click();
  await expect(mine).toHaveURL(/\/espace$/);
  const theirs = await pageOf("publisher");
  await theirs.goto(`/espace/annuaire/${person.id}`);
  await theirs.getByLabel("Nom", { exact: true }).fill("Petit-Jean");
  await theirs.getByRole("button", { name: "Enregistrer" }).click();
  await expect(theirs.getByText("Fiche enregistrée.")).toBeVisible();

  await mine.goto(`/espace/annuaire/${person.id}`);
  await expect(found(mine)).toBeVisible();
  await expect(mine.getByLabel("Prénom")).toHaveValue("Aline-Marie");
  await mine.getByRole("button", { name: "Enregistrer" }).click();
  await expect(mine.getByText("Quelqu’un a modifié cette fiche entre-temps")).toBeVisible();
  await mine.getByRole("button", { name: "Annuler mes modifications" }).click();
  await expect(mine.getByLabel("Nom", { exact: true })).toHaveValue("Petit-Jean");
  await expect(mine.getByLabel("Prénom")).toHaveValue("Aline");
  await mine.getByLabel("Prénom").fill("Aline-Marie");
  await mine.getByRole("button", { name: "Enregistrer" }).click();
  await expect(mine.getByRole("heading", { level: 1, name: "Aline-Marie Petit-Jean" })).toBeVisible();
});

test("a sheet found again asks about what somebody else has saved in the same field meanwhile", async ({
  pageOf,
  server,
}) => {
  const meeting = inDataDir(server.dataDir, () => aMeeting({ title: "Rencontre à quatre mains" }));
  const mine = await pageOf("editor");
  await mine.goto(`/espace/rencontres/${meeting.id}`);
  await mine.getByLabel("Lieu").fill("Salle Delory");
  await mine.getByRole("link", { name: "Historique", exact: true }).click();
  await expect(mine).toHaveURL(/historique$/);
  const theirs = await pageOf("publisher");
  await theirs.goto(`/espace/rencontres/${meeting.id}`);
  await theirs.getByLabel("Lieu").fill("Mairie");
  await theirs.getByLabel("Thème").fill("La relance");
  await theirs.getByRole("button", { name: "Enregistrer la fiche" }).click();
  await expect(theirs.getByText("Fiche enregistrée.")).toBeVisible();

  await mine.goto(`/espace/rencontres/${meeting.id}`);
  await expect(mine.getByRole("alert").filter({ hasText: "pendant que vous la modifiiez" })).toContainText("Mairie");
  await expect(mine.getByLabel("Lieu")).toHaveValue("Salle Delory");
  await expect(mine.getByLabel("Thème")).toHaveValue("La relance");
});

test("what is typed while a page is being saved stays to be saved", async ({ pageOf, server }) => {
  const person = inDataDir(server.dataDir, () => aPerson("Marthe Delattre"));
  const page = await pageOf("editor");
  await page.goto(`/espace/annuaire/${person.id}`);
  await page.getByLabel("Prénom").fill("Martha");
  const letGo = await holdRequests(page, `**/${person.id}`);
  const asked = page.waitForRequest(`**/${person.id}`);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await asked;
  await page.getByLabel("Nom", { exact: true }).fill("Delattre-Roux");
  letGo();
  await expect(page.getByText("Fiche enregistrée.")).toBeVisible();
  await expect(page.getByText("Des changements ne sont pas enregistrés.")).toBeVisible();
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Delattre-Roux");

  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Martha Delattre-Roux" })).toBeVisible();
});

test("somebody new is found again with what was corrected, until they are added", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await page.goto("/espace/annuaire");
  await page.getByRole("link", { name: "Ajouter une personne" }).click();
  const line = page.getByRole("combobox", { name: "Qui est-ce" });
  await line.fill("Mme Ursule Vandamme, maire de Cysoing");
  await goBack(page, "Annuaire");
  await pressHistory(page, 1);
  await expect(line).toHaveValue("Mme Ursule Vandamme, maire de Cysoing");

  await line.press("Enter");
  await page.getByRole("button", { name: "Corriger" }).click();
  await page.getByLabel("Prénom").fill("Ursula");
  await page.getByRole("button", { name: "Ajouter un mandat" }).click();
  await page.getByRole("textbox", { name: "Titre" }).last().fill("Présidente");
  await page.getByLabel("Lieu ou organisme").last().fill("pévèle");
  await page.getByRole("option", { name: "Communauté de communes Pévèle-Carembault" }).click();
  await goBack(page, "Annuaire");
  await pressHistory(page, 1);
  const summary = "Ursula Vandamme, Maire de Cysoing (59), Présidente de la Communauté de communes Pévèle-Carembault";
  await expect(page.getByText(summary)).toBeVisible();
  await scan(page);

  await page.getByRole("button", { name: "Ajouter à l’annuaire" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ursula Vandamme" })).toBeVisible();
  await expect(preview(page)).toContainText(summary);
  await page.goto("/espace/annuaire/nouvelle");
  await expect(line).toBeFocused();
  await expect(line).toHaveValue("");
});

test("an organisation is found again, new or known, and signing out asks about it", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await page.goto("/espace/annuaire/organismes");
  await page.getByRole("link", { name: "Ajouter un organisme" }).click();
  await page.getByLabel("Nom").fill("Office du vin");
  await page.getByRole("radio", { name: /^la / }).check();
  await goBack(page, "Annuaire");
  await pressHistory(page, 1);
  await expect(page.getByLabel("Nom")).toHaveValue("Office du vin");
  await page.getByLabel("Nom").fill("Office du vin gris");
  await expect(page.getByRole("radio", { name: /^la / })).toBeChecked();
  await page.getByRole("button", { name: "Effacer la saisie" }).click();
  await expect(page.getByLabel("Nom")).toHaveValue("");
  await page.getByLabel("Nom").fill("Office du vin jaune");
  await expect(page.getByRole("radio", { name: /^l’ / })).toBeChecked();
  await page.getByRole("button", { name: "Ajouter l’organisme" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Office du vin jaune" })).toBeVisible();

  await page.getByLabel("Sigle").fill("OVJ");
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  const warning = page.getByRole("dialog", { name: "Des changements ne sont pas enregistrés" });
  await expect(warning).toContainText("n’est gardé que dans cet onglet");
  await scan(page);
  await warning.getByRole("button", { name: "Rester" }).click();
  await page.getByRole("link", { name: "Accueil" }).click();
  await expect(page).toHaveURL(/\/espace$/);
  await pressHistory(page, -1);
  await expect(page.getByLabel("Sigle")).toHaveValue("OVJ");
  await page.goto("/espace/annuaire/organismes/nouveau");
  await expect(page.getByLabel("Sigle")).toHaveValue("");
});

test("what the browser has no room to keep is asked about before it is left", async ({ pageOf, server }) => {
  const person = inDataDir(server.dataDir, () => aPerson("Irma Coulon"));
  const page = await pageOf("editor");
  await page.goto("/espace/annuaire?q=coulon");
  await page.getByRole("link", { name: "Coulon, Irma" }).click();
  await expect(page).toHaveURL(`/espace/annuaire/${person.id}`);
  await page.evaluate(fillSessionStorage);
  await page.getByLabel("Prénom").fill("Irma-Louise");
  const warning = page.getByRole("dialog", { name: "Des changements ne sont pas enregistrés" });

  await page.getByRole("link", { name: "Accueil" }).click();
  await expect(warning).toContainText("ce que vous venez d’y taper est perdu");
  await warning.getByRole("button", { name: "Rester" }).click();
  await pressHistory(page, -1);
  await warning.getByRole("button", { name: "Rester" }).click();
  await expect(page).toHaveURL(`/espace/annuaire/${person.id}`);
  await expect(page.getByLabel("Prénom")).toHaveValue("Irma-Louise");
  await page.getByRole("link", { name: "Accueil" }).click();
  await warning.getByRole("button", { name: "Quitter sans enregistrer" }).click();
  await expect(page).toHaveURL(/\/espace$/);
});

test("a new meeting is found again, until it is created or renounced", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await page.goto("/espace/rencontres");
  await page.getByRole("link", { name: "Nouvelle rencontre" }).click();
  await page.getByLabel("Titre").fill("Rencontre commencée");
  await page.getByLabel("Date", { exact: true }).fill("7/12/2021");
  await goBack(page, "Rencontres");
  await pressHistory(page, 1);
  await expect(page.getByLabel("Titre")).toHaveValue("Rencontre commencée");
  await expect(page.getByText("mardi 7 décembre 2021")).toBeVisible();
  await page.getByRole("button", { name: "Créer la rencontre" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rencontre commencée" })).toBeVisible();

  await page.goto("/espace/rencontres/nouvelle");
  await expect(page.getByLabel("Date", { exact: true })).toHaveValue("");
  await page.getByLabel("Date", { exact: true }).fill("8/12/2021");
  await page.getByRole("link", { name: "Renoncer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rencontres" })).toBeVisible();
  await expect(page.getByText("Ce que vous avez tapé n’est pas enregistré")).toHaveCount(0);
  await pressHistory(page, -1);
  await expect(page.getByLabel("Date", { exact: true })).toHaveValue("");
});

test("the titles of a programme, and the commune of a sheet, are found again", async ({ pageOf, server }) => {
  const meeting = inDataDir(server.dataDir, () => {
    const known = aMeeting({ title: "Rencontre du programme" });
    aSequence(known.id, "Quelle relance ?");
    return known;
  });
  const page = await pageOf("editor");
  await page.goto(`/espace/rencontres/${meeting.id}`);
  await page.getByLabel("Commune").fill("cysoin");
  await page.getByRole("option", { name: "Cysoing (59)" }).click();
  await page.getByRole("link", { name: "Programme", exact: true }).click();
  await expect(page.getByText("Ce que vous avez tapé n’est pas enregistré")).toBeVisible();
  await page.getByLabel("Titre de la séquence suivante").fill("Quelles villes demain ?");
  await page.getByLabel("Titre de la séquence 1").fill("Quelle relance demain ?");
  await pressHistory(page, -1);
  await expect(found(page)).toBeVisible();
  await expect(page.getByLabel("Commune")).toHaveValue("Cysoing (59)");
  await expect(page.getByText("Communauté de communes Pévèle-Carembault")).toBeVisible();

  await pressHistory(page, 1);
  await expect(page.getByLabel("Titre de la séquence suivante")).toHaveValue("Quelles villes demain ?");
  await page.getByRole("button", { name: "Ajouter la séquence" }).click();
  await expect(page.getByLabel("Titre de la séquence 2")).toHaveValue("Quelles villes demain ?");
  await page.reload();
  await expect(page.getByLabel("Titre de la séquence 1")).toHaveValue("Quelle relance demain ?");
  await expect(page.getByLabel("Titre de la séquence suivante")).toHaveValue("");
});

test("the day of a first publication is found again", async ({ pageOf, server }) => {
  const meeting = inDataDir(server.dataDir, () =>
    aPublishableMeeting({ title: "Rencontre à programmer", date: "2020-10-13" }),
  );
  const page = await pageOf("publisher");
  await page.goto(`/espace/rencontres/${meeting.id}`);
  await page.getByRole("link", { name: "Compte rendu", exact: true }).click();
  await page.getByLabel("Plus tard", { exact: false }).check();
  await page.getByLabel("Jour", { exact: true }).fill("14/7/2090");
  await page.getByLabel("Heure de Paris").fill("9h30");
  await pressHistory(page, -1);
  await pressHistory(page, 1);
  await expect(found(page)).toBeVisible();
  await expect(page.getByLabel("Jour", { exact: true })).toHaveValue("14/07/2090");
  await expect(page.getByLabel("Heure de Paris")).toHaveValue(/^9\sh\s30$/);
  await expect(page.getByRole("button", { name: "Programmer la publication" })).toBeVisible();
});

test("a correction note is found again, until it is published", async ({ pageOf, server }) => {
  const meeting = inDataDir(server.dataDir, () =>
    aPublishableMeeting({ title: "Rencontre à corriger", date: "2020-10-06" }),
  );
  const page = await pageOf("publisher");
  await page.goto(`/espace/rencontres/${meeting.id}/compte-rendu`);
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByText("Version 1 publiée.")).toBeVisible();
  await page.getByRole("link", { name: "Fiche", exact: true }).click();
  await page.getByLabel("Lieu").fill("Salle des fêtes");
  await page.getByRole("button", { name: "Enregistrer la fiche" }).click();
  await expect(page.getByText("Fiche enregistrée.")).toBeVisible();

  await page.getByRole("link", { name: "Compte rendu", exact: true }).click();
  await page.getByLabel("Note de correction").fill("Le lieu manquait.");
  await pressHistory(page, -1);
  await page.getByLabel("Lieu").fill("Salle Delory");
  await page.getByRole("button", { name: "Enregistrer la fiche" }).click();
  await expect(page.getByText("Fiche enregistrée.")).toBeVisible();
  await page.getByRole("link", { name: "Compte rendu", exact: true }).click();
  await expect(page.getByLabel("Note de correction")).toHaveValue("Le lieu manquait.");
  await page.getByRole("button", { name: "Publier cette version" }).click();
  await expect(page.getByText("Version 2 publiée.")).toBeVisible();

  await page.getByRole("link", { name: "Fiche", exact: true }).click();
  await page.getByLabel("Lieu").fill("Mairie");
  await page.getByRole("button", { name: "Enregistrer la fiche" }).click();
  await expect(page.getByText("Fiche enregistrée.")).toBeVisible();
  await page.getByRole("link", { name: "Compte rendu", exact: true }).click();
  await expect(page.getByLabel("Note de correction")).toHaveValue("");
});

/** To the last byte that the browser gives. */
function fillSessionStorage(): void {
  let taken = "";
  for (let piece = 4_000_000; piece >= 1; ) {
    try {
      sessionStorage.setItem("full", taken + "a".repeat(piece));
      taken += "a".repeat(piece);
    } catch {
      piece = Math.floor(piece / 2);
    }
  }
}
