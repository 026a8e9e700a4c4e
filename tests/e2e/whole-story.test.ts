import type { Page } from "@playwright/test";
import { expect, scan, test } from "#tests/support/e2e.ts";
import { people } from "#tests/support/people.ts";

type Told = {
  add: string;
  /** Which of the buttons of that name: one for each part of the record. */
  at?: number;
  speaker?: string;
  more?: string[];
  first?: string;
  form?: RegExp;
  leadIn?: string;
  represented?: string;
  text: string;
};

// The meeting of 7 December 2021: its facts, in our own words.
const opening: Told[] = [
  {
    add: "Ajouter le mot d’accueil",
    speaker: "M. Benjamin Dumortier, maire de Cysoing (59)",
    leadIn: "En mot d’accueil,",
    text: "s’est réjoui de voir réunis plus de quarante élus pour parler de relance et de revitalisation.",
  },
  {
    add: "Ajouter l’introduction",
    speaker: "M. Christophe Bouillon, maire de Barentin (76)",
    more: ["Président de l’APVF"],
    first: "Président de l’APVF",
    text: "a dit l’ancrage local de l’association et le plaisir de se retrouver.",
  },
];
const first: Told[] = [
  {
    add: "Ajouter une intervention",
    speaker: "M. Christophe Pilch, maire de Courrières (62)",
    more: ["Président de la Communauté d’agglomération d’Hénin-Carvin"],
    text: "a décrit le fonds de relance de la commune : 600 entreprises aidées.",
  },
  {
    add: "Ajouter une intervention",
    speaker: "M. Anthony Barbier",
    more: ["Directeur régional adjoint Hauts-de-France", "Banque des Territoires"],
    text: "a présenté ce que la Banque apporte aux petites villes de la région.",
  },
  {
    add: "Ajouter une intervention",
    speaker: "M. Julien Megdoud",
    more: ["coordinateur des contrats de relance et de transition écologique"],
    form: /organisme/i,
    represented: "l’Agence nationale de la cohésion des territoires",
    text: "accompagne les collectivités par les contrats de relance : 845 sont signés.",
  },
];
const second: Told[] = [
  {
    add: "Ajouter une intervention",
    speaker: "M. Bernard Baudoux, maire d’Aulnoye-Aymeries (59)",
    more: ["conseiller départemental du Nord"],
    text: "a raconté comment collège, lycée et maison de santé reviennent au centre.",
  },
  {
    add: "Ajouter une intervention",
    speaker: "Mme Marie-Sophie Lesne, maire du Quesnoy (59)",
    form: /qualité d’abord/i,
    text: "a fait du patrimoine de sa ville le fil de la revitalisation.",
  },
  {
    add: "Ajouter une intervention",
    speaker: "M. Pascal Delnef, maire de Roye (80)",
    form: /qualité d’abord/i,
    leadIn: "Enfin,",
    text: "a parlé de mobilité, de commerce, d’habitat et des anciens abattoirs.",
  },
];
const closing: Told = {
  add: "Ajouter une conclusion",
  form: /texte seul/i,
  text: "Chacun est reparti avec des idées à essayer chez soi.",
};

const sequences = [
  "Quelle relance dans les petites villes ?",
  "La revitalisation des petites villes : la preuve par l’exemple",
];

/** What the public reads, speaker by speaker: names and capacities as they were on the day. */
const lines = [
  "En mot d’accueil, Benjamin Dumortier, Maire de Cysoing (59), s’est réjoui",
  "Christophe Bouillon, Président de l’APVF, Maire de Barentin (76), a dit",
  "Christophe Pilch, Maire de Courrières (62), Président de la Communauté d’agglomération d’Hénin-Carvin, a décrit",
  "Anthony Barbier, Directeur régional adjoint Hauts-de-France, Banque des Territoires, a présenté",
  "L’Agence nationale de la cohésion des territoires, représentée par Julien Megdoud, coordinateur des contrats de relance et de transition écologique, accompagne",
  "Bernard Baudoux, Maire d’Aulnoye-Aymeries (59), conseiller départemental du Nord, a raconté",
  "La Maire du Quesnoy (59), Marie-Sophie Lesne, a fait du patrimoine",
  "Enfin, le Maire de Roye (80), Pascal Delnef, a parlé de mobilité",
];

test("the meeting of Cysoing is recorded through the screens, published, read by everybody, and withdrawn", async ({
  page,
  browser,
  provokes,
}) => {
  test.setTimeout(180_000);
  provokes(/410/);
  await signIn(page);
  await createMeeting(page);
  await planProgramme(page);
  await page.getByRole("link", { name: "Interventions", exact: true }).click();
  for (const told of opening) await tell(page, told);
  for (const told of first) await tell(page, { ...told, at: 1 });
  for (const told of second) await tell(page, { ...told, at: 2 });
  await tell(page, closing);
  await scan(page);

  await page.getByRole("link", { name: "Compte rendu", exact: true }).click();
  await expect(page).toHaveURL(/\/compte-rendu$/);
  const desk = page.url();
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByText("Version 1 publiée.")).toBeVisible();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page).toHaveURL(/\/connexion/);

  await page.goto("/");
  await scan(page);
  await page.getByRole("link", { name: /petites villes des Hauts-de-France/ }).click();
  const address = page.url();
  const published = await page.content();
  for (const words of [...lines, ...sequences, closing.text, "7 décembre 2021"])
    await expect(page.locator("body")).toContainText(words);
  expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
  await scan(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await scan(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await signIn(page);
  await changeMandate(page);
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(address);
  expect(await visitor.content()).toBe(published);

  await page.goto(desk);
  await page.getByRole("button", { name: "Retirer du public…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Retirer du public" }).click();
  await expect(page.getByText("Compte rendu retiré.")).toBeVisible();
  expect((await visitor.reload())?.status()).toBe(410);
  await visitor.context().close();
});

async function signIn(page: Page): Promise<void> {
  const { email, password } = people.publisher;
  await page.goto("/connexion");
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL(/\/espace/);
}

async function createMeeting(page: Page): Promise<void> {
  await page.goto("/espace/rencontres/nouvelle");
  await page.getByLabel("Titre").fill("Rencontre des maires des petites villes des Hauts-de-France");
  await page.getByLabel("Date", { exact: true }).fill("7/12/2021");
  await page.getByRole("button", { name: "Créer la rencontre" }).click();
  await page.getByLabel("Commune").fill("cysoing");
  await page.getByRole("option", { name: "Cysoing (59)" }).click();
  await page.getByLabel("Thème").fill("Relance et revitalisation");
  await page.getByLabel("Nombre de participants").fill("40");
  await page.getByRole("button", { name: "Enregistrer la fiche" }).click();
  await expect(page.getByText("Fiche enregistrée.")).toBeVisible();
}

async function planProgramme(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Programme", exact: true }).click();
  for (const [index, title] of sequences.entries()) {
    await page.getByLabel(/Titre de la (première séquence|séquence suivante)/).fill(title);
    await page.getByRole("button", { name: "Ajouter la séquence" }).click();
    await expect(page.getByLabel(`Titre de la séquence ${index + 1}`)).toHaveValue(title);
  }
}

/** One intervention: its words, who speaks and in what capacity, how the sentence opens. */
async function tell(page: Page, { add, at = 0, speaker, more = [], first, form, leadIn, represented, text }: Told) {
  await page.getByRole("button", { name: add }).nth(at).click();
  await expect(page.locator("[contenteditable=true]")).toBeFocused();
  await page.keyboard.insertText(text);
  if (speaker) await choose(page, speaker);
  for (const capacity of more) {
    await page.getByRole("textbox", { name: /^Autre qualité de/ }).fill(capacity);
    await page.keyboard.press("Enter");
  }
  if (first) await page.getByRole("button", { name: `Mettre « ${first} » avant` }).click();
  if (form) await page.getByRole("radio", { name: form }).check();
  if (represented) {
    await page.getByRole("combobox", { name: "Organisme représenté" }).fill(represented);
    await page.getByRole("option", { name: /^Écrire/ }).click();
  }
  if (leadIn) {
    await page.getByRole("textbox", { name: "Amorce" }).fill(leadIn);
    await page.keyboard.press("Enter");
  }
  await expect(page.locator("[data-save]")).toHaveText(/enregistré/i);
}

async function choose(page: Page, line: string): Promise<void> {
  await page.getByRole("combobox", { name: /Qui parle/ }).fill(line);
  await page.getByRole("option", { name: /^Créer/ }).click();
  await page.getByRole("button", { name: "Ajouter à l’annuaire" }).click();
  await expect(page.getByRole("textbox", { name: /^Autre qualité de/ })).toBeVisible();
}

async function changeMandate(page: Page): Promise<void> {
  await page.goto("/espace/annuaire?recherche=bouillon");
  await page
    .getByRole("link", { name: /Bouillon/ })
    .first()
    .click();
  await page.getByLabel("Titre", { exact: true }).first().fill("Adjoint au maire");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Fiche enregistrée.")).toBeVisible();
}
