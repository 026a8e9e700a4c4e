import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, scan, test } from "#tests/support/e2e.ts";
import {
  aDoubtfulImport,
  anImport,
  aProposal,
  aProposedIntervention,
  aProposedPerson,
} from "#tests/support/import-factories.ts";
import { publishByKeyboard, tabTo } from "#tests/support/import-journey.ts";
import { inDataDir } from "#tests/support/in-data-dir.ts";
import { aPerson } from "#tests/support/record-factories.ts";

const folder = mkdtempSync(join(tmpdir(), "rencontres-dropped-"));
test.afterAll(() => rmSync(folder, { recursive: true }));

function aFile(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const recap = `Rencontre des maires des petites villes du Val

Mardi 12.3, à Loudun (86)

En mot d'accueil, Odile Brancheray, maire de Loudun (86), a remercié les élus venus parler de commerce et de logement.

Séquence 1 : "Rouvrir les boutiques"

Thibaud Marsaultier, maire de Chauvigny (86), a présenté la foncière qui achète les murs et baisse les loyers.

La rencontre s'est achevée par la visite de la halle.
`;

const readLine = (page: Page, name: string | RegExp) => page.getByRole("row").filter({ hasText: name });

test("an old recap goes from the file to its public page with the keyboard alone, and reads as it did", async ({
  pageOf,
  page: visitor,
}) => {
  test.setTimeout(120_000);
  const page = await pageOf("publisher");

  const address = await publishByKeyboard(page, {
    path: aFile("val.txt", recap),
    title: "Rencontre des maires des petites villes du Val",
    day: "mardi 12 mars 2019",
  });

  await visitor.goto(address);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Rencontre des maires des petites villes du Val");
  await expect(visitor.getByText("Mardi 12 mars 2019")).toBeVisible();
  await expect(visitor.getByRole("article")).toContainText(
    "En mot d’accueil, Odile Brancheray, Maire de Loudun (86), a remercié les élus venus parler de commerce et de logement.",
    { ignoreCase: true },
  );
  await expect(visitor.getByRole("heading", { name: /Rouvrir les boutiques/ })).toBeVisible();
  await expect(visitor.getByRole("article")).toContainText("La rencontre s’est achevée par la visite de la halle.");
});

test("several files are read while one does something else; one that cannot be harms no other", async ({
  pageOf,
  provokes,
}) => {
  provokes(/name=vide\.txt .*400/);
  const page = await pageOf("editor");
  await page.goto("/espace/importer");
  await scan(page);

  await page
    .getByLabel("Choisir des fichiers")
    .setInputFiles([
      aFile("notes-de-redon.md", recap.replace("du Val", "de Redon")),
      aFile("abime.docx", "ceci n’est pas un document"),
      aFile("vide.txt", ""),
      aFile(
        "facture.txt",
        "Facture n° 2021-118\n\nTotal HT : 1 200 €\nTVA 20 % : 240 €\nTotal TTC : 1 440 €\nIBAN FR76 3000",
      ),
    ]);

  await expect(page.getByText("3 documents déposés.")).toBeVisible();
  await expect(page.getByText(/Ce fichier est vide/)).toBeVisible();
  await page.goto("/espace");
  await page.goto("/espace/importer");
  await expect(readLine(page, "notes-de-redon.md")).toContainText(/doute/, { timeout: 30_000 });
  await expect(readLine(page, "abime.docx")).toContainText("Illisible", { timeout: 30_000 });
  await expect(readLine(page, "facture.txt")).toContainText("ressemble à une facture", { timeout: 30_000 });
  await scan(page);
});

test("the same file again says that it is here, and creates nothing", async ({ pageOf }) => {
  const page = await pageOf("editor");
  const path = aFile("deux-fois.txt", recap.replace("du Val", "en double"));
  await page.goto("/espace/importer");
  await page.getByLabel("Choisir des fichiers").setInputFiles(path);
  await expect(page.getByText("1 document déposé.")).toBeVisible();
  await expect(page.getByRole("link", { name: /en double/ })).toBeVisible({ timeout: 30_000 });

  await page.getByLabel("Choisir des fichiers").setInputFiles(path);

  await expect(page.getByText("Aucun document nouveau.")).toBeVisible();
  await expect(page.getByText(/Ce document est déjà là \(à confirmer\)/)).toBeVisible();
  await expect(page.getByRole("link", { name: /en double/ })).toHaveCount(1);
});

test("a text that is pasted is read like a file", async ({ pageOf }) => {
  const page = await pageOf("editor");
  await page.goto("/espace/importer");
  await page.getByRole("button", { name: "Coller un texte" }).click();

  await page.getByLabel("Texte du compte rendu").fill(recap.replace("du Val", "du presse-papiers"));
  await page.getByRole("button", { name: "Déposer ce texte" }).click();

  await expect(page.getByRole("link", { name: /du presse-papiers/ })).toBeVisible({ timeout: 30_000 });
  await expect(readLine(page, /du presse-papiers/)).toContainText("Texte collé");
});

test("a document leaves the queue, and comes back with « Annuler »", async ({ pageOf, server }) => {
  inDataDir(server.dataDir, () => anImport(aProposal({ title: "Compte rendu à écarter" })));
  const page = await pageOf("editor");
  await page.goto("/espace/importer");

  await page.getByRole("button", { name: "Écarter « Compte rendu à écarter »" }).click();
  await expect(page.getByRole("link", { name: "Compte rendu à écarter" })).toHaveCount(0);
  await page.getByRole("button", { name: "Annuler" }).click();

  await expect(page.getByRole("link", { name: "Compte rendu à écarter" })).toBeVisible();
});

test("what was read and the document lead to each other, at every width", async ({ pageOf, server }) => {
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);
  await scan(page);

  await page.getByRole("button", { name: /^Corriger : Colette Vasseur/ }).focus();
  await expect(page.locator("mark")).toHaveText("Colette Vasseur");
  await page.getByRole("region", { name: "Le document" }).getByText("a salué les maires").click();
  await expect(page.getByRole("button", { name: /^Corriger : a salué/ })).toBeFocused();

  await page.setViewportSize({ width: 390, height: 800 });
  await expect(page.getByRole("region", { name: "Le document" })).toBeHidden();
  await page.getByRole("button", { name: "Le document" }).click();
  await scan(page);
  await page.getByRole("region", { name: "Le document" }).getByText("a salué les maires").click();
  await expect(page.getByRole("button", { name: /^Corriger : a salué/ })).toBeFocused();
});

test("a correction is saved by itself, settles its doubt, and is there after a reload", async ({ pageOf, server }) => {
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);
  await expect(page.getByRole("button", { name: "Adopter malgré 2 doutes" })).toBeVisible();

  await page.getByRole("button", { name: "mardi 7 décembre 2021" }).click();
  await expect(page.getByLabel("Date", { exact: true })).toBeFocused();
  await expect(page.getByRole("button", { name: "Adopter malgré un doute" })).toBeVisible();
  await page.getByRole("button", { name: /^Corriger : Colette Vasseur/ }).click();
  await page.getByLabel("Nom", { exact: true }).fill("Vasseur-Lemoine");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Corriger : a salué/ }).click();
  await page.getByLabel("Qualités de Colette Vasseur-Lemoine").fill("maire de Cysoing (59)\nconseillère régionale");
  await page.getByLabel("Texte", { exact: true }).fill("a salué tous les maires.");
  await page.getByLabel("Amorce").focus();
  await scan(page);

  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Date", { exact: true })).toHaveValue("07/12/2021");
  await expect(page.getByText("a salué tous les maires.")).toContainText("conseillère régionale");
  await expect(page.getByRole("button", { name: "Adopter", exact: true })).toBeVisible();
});

test("a day that is missing is asked for in its field, and nothing is created", async ({ pageOf, server }) => {
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);

  await page.getByRole("button", { name: /^Adopter/ }).click();

  await expect(page.getByText("Indiquez la date de la rencontre.")).toBeVisible();
  await expect(page.getByLabel("Date", { exact: true })).toBeFocused();
  expect(new URL(page.url()).pathname).toBe(`/espace/importer/${id}`);
});

test("two people at once: what both did is kept, and what they did to one value is asked about", async ({
  pageOf,
  server,
  provokes,
}) => {
  provokes(/lecture .*409/);
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const [mine, theirs] = [await pageOf("editor"), await pageOf("publisher")];
  for (const page of [mine, theirs]) await page.goto(`/espace/importer/${id}`);

  await theirs.getByLabel("Titre", { exact: true }).fill("Le titre des autres");
  await theirs.keyboard.press("Enter");
  await expect(theirs.getByText("Enregistré", { exact: true })).toBeVisible();
  await mine.getByRole("button", { name: "mardi 7 décembre 2021" }).click();
  await expect(mine.getByText(/ses corrections et les vôtres sont réunies/)).toBeVisible();
  await expect(mine.getByLabel("Titre", { exact: true })).toHaveValue("Le titre des autres");
  await theirs.getByLabel("Thème").fill("Le thème des autres");
  await theirs.keyboard.press("Enter");
  await expect(theirs.getByLabel("Date", { exact: true })).toHaveValue("07/12/2021");

  await theirs.getByLabel("Titre", { exact: true }).fill("Un titre encore");
  await theirs.keyboard.press("Enter");
  await expect(theirs.getByText("Enregistré", { exact: true })).toBeVisible();
  await mine.getByLabel("Titre", { exact: true }).fill("Mon titre");
  await mine.keyboard.press("Enter");
  await expect(mine.getByText(/Non enregistré\s: Titre «\sMon titre\s»/)).toBeVisible();
  await expect(mine.getByLabel("Titre", { exact: true })).toHaveValue("Un titre encore");
  await scan(mine);
  await mine.getByRole("button", { name: "Remettre la mienne" }).click();
  await expect(mine.getByLabel("Titre", { exact: true })).toBeFocused();

  await expect(mine.getByText("Enregistré", { exact: true })).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByLabel("Titre", { exact: true })).toHaveValue("Mon titre");
  await expect(theirs.getByLabel("Thème")).toHaveValue("Le thème des autres");
});

test("Escape gives back what was there, and then closes", async ({ pageOf, server }) => {
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);
  await page.getByRole("button", { name: /^Corriger : a salué/ }).click();

  await page.getByLabel("Texte", { exact: true }).fill("tout autre chose");
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Texte", { exact: true })).toHaveValue("a salué les maires.");
  await page.keyboard.press("Escape");

  await expect(page.getByLabel("Texte", { exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Corriger : a salué/ })).toBeFocused();
  await page.reload();
  await expect(page.getByText("a salué les maires.").last()).toBeVisible();
});

test("what is half typed is saved before the page is left", async ({ pageOf, server }) => {
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);

  await page.getByLabel("Titre", { exact: true }).fill("Un titre entier");
  await page.getByRole("link", { name: "Importer" }).last().click();

  await expect(page.getByRole("link", { name: "Un titre entier" })).toBeVisible();
});

test("somebody of the directory is chosen among those who may be meant, and speaks once", async ({
  pageOf,
  server,
}) => {
  const { id } = inDataDir(server.dataDir, () => {
    const known = aPerson("Colette Vasseur-Lemoine");
    const about = { kind: "person", key: "p1" } as const;
    const candidates = [{ id: known.id, name: "Colette Vasseur-Lemoine", hint: "" }];
    const speakers = ["p1", "p2"].map((person) => ({ person, capacities: [] }));
    const people = [
      aProposedPerson("p1", "Colette Vasseur"),
      aProposedPerson("p2", "Colette Vasseur-Lemoine", { personId: known.id }),
    ];
    const doubt = { id: "directory.p1", about, message: "Est-ce la même personne ?", at: null, settled: false };
    return anImport(
      aProposal({
        people,
        blocks: [aProposedIntervention({ speakers, text: "a salué les maires." })],
        doubts: [{ ...doubt, candidates }],
      }),
    );
  });
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);
  await scan(page);

  await page.getByRole("button", { name: "Oui, c’est cette personne" }).click();
  await expect(page.getByRole("button", { name: "Corriger : Colette Vasseur-Lemoine" })).toBeFocused();

  await expect(page.getByText("Rien n’est douteux")).toBeVisible();
  await expect(page.getByRole("button", { name: "Corriger : Colette Vasseur", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: /^Corriger : a salué/ }).click();
  await expect(page.getByLabel(/^Qualités de/)).toHaveCount(1);
  await page.getByLabel("Ajouter quelqu’un de l’annuaire").fill("Vasseur");
  await page.getByRole("option", { name: /Colette Vasseur-Lemoine/ }).click();
  await expect(page.getByText("Cette personne parle déjà dans cette intervention.")).toBeVisible();
  await expect(page.getByLabel(/^Qualités de/)).toHaveCount(1);
  await page.getByRole("button", { name: "Ajouter quelqu’un de nouveau" }).click();
  await page.getByLabel("Prénom", { exact: true }).fill("Henri");
  await page.getByLabel("Nom", { exact: true }).fill("Lambert");
  await expect(page.getByRole("button", { name: "Ajouter", exact: true })).toBeDisabled();
  await page.getByRole("radiogroup", { name: "Civilité", exact: true }).getByLabel("Monsieur").check();
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  await scan(page);
  await page.getByRole("button", { name: "Retirer Colette Vasseur-Lemoine de cette intervention" }).click();
  await page.getByRole("button", { name: "Annuler" }).click();

  await expect(page.getByText("C’est annulé.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Corriger : Henri Lambert" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Corriger : Colette Vasseur-Lemoine" })).toBeVisible();
});

test("from a line of the document to what is read of it with the keyboard", async ({ pageOf, server }) => {
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);

  await tabTo(page, page.getByRole("button", { name: /^Rencontre douteuse, mardi/ }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("button", { name: /^Corriger : a salué/ })).toBeFocused();
  await page.keyboard.press("F8");
  await expect(page.getByLabel("Date", { exact: true })).toBeFocused();
});

test("a text that is pasted while the server is down stays in its field until it is taken", async ({
  pageOf,
  provokes,
}) => {
  provokes(/ERR_INTERNET_DISCONNECTED/);
  const page = await pageOf("editor");
  await page.goto("/espace/importer");
  await page.getByRole("button", { name: "Coller un texte" }).click();
  const words = recap.replace("du Val", "de la coupure");
  await page.context().setOffline(true);

  await page.getByLabel("Texte du compte rendu").fill(words);
  await page.getByRole("button", { name: "Déposer ce texte" }).click();
  await expect(
    page
      .getByRole("region", { name: "Déposer des documents" })
      .getByText(/ne répond pas/)
      .first(),
  ).toBeVisible();
  await expect(page.getByLabel("Texte du compte rendu")).toHaveValue(words);
  await scan(page);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Déposer ce texte" }).click();

  await expect(page.getByLabel("Texte du compte rendu")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /de la coupure/ })).toBeVisible({ timeout: 30_000 });
});

test("without the network a correction waits, says so, and is sent when it is back", async ({
  pageOf,
  server,
  provokes,
}) => {
  provokes(/ERR_INTERNET_DISCONNECTED/);
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);
  await page.context().setOffline(true);

  await page.getByLabel("Titre", { exact: true }).fill("Un titre en chemin");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/ce que vous avez corrigé attend ici/)).toBeVisible();
  await page.context().setOffline(false);

  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Titre", { exact: true })).toHaveValue("Un titre en chemin");
});

test("a reader sees the document, and nothing to change it with", async ({ pageOf, server }) => {
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("reader");
  await page.goto(`/espace/importer/${id}`);

  await expect(page.getByText("a salué les maires.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Adopter|Écarter|Corriger/ })).toHaveCount(0);
  await page.goto("/espace/importer");
  await expect(page.getByRole("button", { name: /Choisir|Coller|Écarter/ })).toHaveCount(0);
  await scan(page);
});

test("what a changed document says otherwise is taken into the record, passage by passage", async ({ pageOf }) => {
  test.setTimeout(120_000);
  const page = await pageOf("editor");
  const first = recap.replace("du Val", "du changement").replace("Mardi 12.3", "Mardi 12 mars 2019");
  const drop = async (text: string) => {
    await page.goto("/espace/importer");
    await page.getByLabel("Choisir des fichiers").setInputFiles(aFile("changement.txt", text));
    await page.getByRole("link", { name: /du changement/ }).click({ timeout: 30_000 });
  };
  await drop(first);
  await page.getByRole("button", { name: /^Adopter/ }).click();
  await page.waitForURL(/\/compte-rendu$/);

  await drop(first.replace("baisse les loyers", "divise les loyers par deux"));
  await page.getByRole("link", { name: "Voir ce qui diffère" }).click();
  await expect(page.getByRole("insertion").first()).toContainText("divise");
  await scan(page);
  await page.getByRole("button", { name: "Reprendre dans la rencontre : Thibaud Marsaultier" }).click();
  await expect(page.getByText("Rien ne diffère")).toBeVisible();
  await expect(page.getByRole("region", { name: "Ce qui diffère" })).toBeFocused();
  await page.getByRole("button", { name: "J’ai repris ce qu’il faut" }).click();

  await page.waitForURL(/\/interventions$/);
  await expect(page.getByText(/divise les loyers par deux/).first()).toBeVisible();
});
