import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { db } from "#db/client.ts";
import { sequences } from "#db/schema.ts";
import { expect, holdRequests, pressHistory, scan } from "#tests/support/e2e.ts";
import { people } from "#tests/support/people.ts";
import { recordTest } from "#tests/support/record-test.ts";

/** Each meeting is empty, but for one séquence. */
const test = recordTest(22, (meetingId) => {
  db().insert(sequences).values({ id: randomUUID(), meetingId, title: "Quelle relance ?", position: 0 }).run();
});

const saveLine = (page: Page) => page.locator("[data-save]");
const texts = (page: Page) => page.locator("article .record-text");

async function saved(page: Page) {
  await expect(saveLine(page)).toHaveText(/Enregistré à \d\d:\d\d/);
}

/** Clicks into a text, once the page is able to answer, and waits for it to take what is typed. */
async function writeIn(page: Page, text: Locator) {
  await text.click();
  await expect(page.locator("[contenteditable=true]")).toBeFocused();
}

/** Opens the record and begins its first intervention. */
async function begin(page: Page, address: string, words = "") {
  await page.goto(address);
  await page.getByRole("button", { name: "Ajouter le mot d’accueil" }).click();
  await expect(page.getByRole("textbox", { name: "Mot d’accueil" })).toBeFocused();
  if (words !== "") await page.keyboard.type(words);
}

test("what is typed is saved by itself, and is there after a reload", async ({ pageOf, address }) => {
  const page = await pageOf("editor");
  await begin(page, address, "s’est félicité du nombre d’élus présents.");
  await saved(page);
  await scan(page);

  await page.reload();
  await expect(texts(page)).toContainText("s’est félicité du nombre d’élus présents.");
  await page.setViewportSize({ width: 390, height: 844 });
  await scan(page);
});

test("a text clicked before the page is able to answer is opened there once it is", async ({ pageOf, address }) => {
  const page = await pageOf("editor");
  await begin(page, address, "a dit oui.");
  await saved(page);
  const letGo = await holdRequests(page, "**/_next/static/chunks/*.js");
  await page.goto(address, { waitUntil: "commit" });
  const text = texts(page).getByText("a dit oui.");
  await expect(text).toBeVisible();
  const { x, y } = await text.evaluate((paragraph) => {
    const words = [...paragraph.childNodes].find((node) => node.textContent?.includes("oui"));
    const range = document.createRange();
    range.setStart(words as Node, words?.textContent?.indexOf("oui") ?? 0);
    const box = range.getBoundingClientRect();
    return { x: box.left + 1, y: box.top + box.height / 2 };
  });
  await page.mouse.click(x, y);
  letGo();

  await expect(page.locator("[contenteditable=true]")).toBeFocused();
  await page.keyboard.type("bien ");
  await saved(page);
  await expect(texts(page)).toContainText("a dit bien oui.");
});

test("a record is written from the keyboard alone", async ({ pageOf, address }) => {
  const page = await pageOf("editor");
  await begin(page, address);

  await page.keyboard.type("@");
  await expect(page.getByRole("combobox", { name: "Qui parle" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Mot d’accueil" })).toBeFocused();
  await page.keyboard.type("un");

  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("textbox", { name: "Introduction" })).toBeFocused();
  await page.keyboard.type("deux");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(texts(page)).toHaveText([/deux/, /un/]);
  await expect(page.getByRole("textbox", { name: "Introduction" })).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(texts(page)).toHaveText([/un/, /deux/]);

  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("textbox", { name: "Mot d’accueil" })).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("textbox", { name: "Introduction" })).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+Shift+Backspace");
  await expect(texts(page)).toHaveText([/un\s*deux/]);
  await page.keyboard.press("Control+s");
  await saved(page);
});

test("somebody unknown is added from one line, and the line says who speaks", async ({ pageOf, address }) => {
  const page = await pageOf("editor");
  await begin(page, address, "a présenté son projet.");
  await page
    .getByRole("combobox", { name: "Qui parle" })
    .fill("Roger Wattrelin, président de l’association des maires");
  await page.getByRole("option", { name: /Créer « Roger Wattrelin »/ }).click();
  await page.getByRole("button", { name: "Ajouter à l’annuaire" }).click();

  await expect(texts(page)).toContainText(/Roger Wattrelin.*a présenté son projet\./);
  await page.getByRole("radio", { name: /La qualité d’abord/ }).check();
  await page.getByRole("textbox", { name: "Amorce" }).fill("Enfin,");
  await page.getByRole("textbox", { name: "Amorce" }).press("Enter");
  await expect(texts(page)).toContainText(/^Enfin, /);
  await scan(page);
});

test("what the directory says now is told beside the speaker, taken by one click, and given back", async ({
  pageOf,
  address,
}) => {
  const [page, colleague, reader] = [await pageOf("editor"), await pageOf("publisher"), await pageOf("reader")];
  const everybodyReads = async (name: RegExp) => {
    await expect(texts(page)).toContainText(name);
    await reader.goto(address);
    await expect(reader.getByRole("article")).toContainText(name);
  };
  await begin(page, address, "a présenté son projet.");
  await page.getByRole("combobox", { name: "Qui parle" }).fill("Solange Verhaeghe, maire du Quesnoy");
  await page.getByRole("option", { name: /Créer « Solange Verhaeghe »/ }).click();
  await page.getByRole("button", { name: "Ajouter à l’annuaire" }).click();
  await everybodyReads(/^Solange Verhaeghe, Maire du Quesnoy/);

  await colleague.goto("/espace/annuaire?q=verhaeghe");
  await colleague.getByRole("link", { name: "Verhaeghe, Solange" }).click();
  await colleague.getByLabel("Nom", { exact: true }).fill("Verhaeghe-Petit");
  await colleague.getByLabel("Madame, titres au masculin").check();
  await colleague.getByRole("button", { name: "Enregistrer" }).click();
  await expect(colleague.getByText("Fiche enregistrée.")).toBeVisible();

  await page.reload();
  await everybodyReads(/^Solange Verhaeghe, Maire du Quesnoy/);
  await texts(page).getByText("a présenté son projet.").click();
  const note = page.getByText("L’annuaire dit maintenant\u00a0: Solange Verhaeghe-Petit, titres au masculin");
  await expect(note).toBeVisible();
  await scan(page);
  await page.getByRole("button", { name: /^Reprendre/ }).click();
  await expect(note).toBeHidden();
  await expect(page.getByRole("radio", { name: "au masculin" })).toBeChecked();
  await everybodyReads(/^Solange Verhaeghe-Petit, Maire du Quesnoy/);

  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect(note).toBeVisible();
  await expect(page.getByRole("radio", { name: "au féminin" })).toBeChecked();
  await everybodyReads(/^Solange Verhaeghe, Maire du Quesnoy/);
});

test("two people on the same text see each other, and no word of either is lost", async ({
  pageOf,
  address,
  provokes,
}) => {
  provokes(/texte.*409/);
  const [mine, hers] = [await pageOf("editor"), await pageOf("publisher")];
  await begin(mine, address, "Ensemble.");
  await saved(mine);
  await hers.goto(address);
  await texts(hers).getByText("Ensemble.").click();
  await expect(mine.getByText(`${people.publisher.name} écrit ici`).first()).toBeVisible({ timeout: 35_000 });

  await hers.keyboard.press("Control+End");
  await hers.keyboard.type(" Elle.");
  await saved(hers);
  await mine.keyboard.type(" Lui.");
  const choice = mine.getByRole("region", { name: "Deux versions de ce texte" });
  await expect(choice).toContainText("Ensemble. Elle.");
  await expect(choice).toContainText("Ensemble. Lui.");
  await scan(mine);

  await choice.getByRole("button", { name: "Prendre l’autre" }).click();
  await saved(mine);
  await expect(texts(mine)).toContainText("Ensemble. Elle.");
  await mine.getByRole("button", { name: "Voir les versions de ce texte" }).click();
  const versions = mine.getByRole("listitem").filter({ hasText: people.editor.name });
  await versions.nth(1).getByRole("button").click();
  await expect(mine.getByText("Ensemble. Lui.")).toBeVisible();

  await expect(texts(hers)).toContainText("Ensemble. Elle.");
});

test("who writes in a text is shown there until they stop or leave, and again when they go on", async ({
  pageOf,
  address,
  provokes,
}) => {
  provokes(/presence.*503/);
  const [mine, hers] = [await pageOf("editor"), await pageOf("publisher")];
  for (const page of [mine, hers]) await page.clock.install();
  await begin(mine, address, "Ensemble.");
  await saved(mine);
  const sign = mine.getByRole("article").getByText(`${people.publisher.name} écrit ici`);
  /** My screen asks every 15 s who is there; far less passes here than the server waits for somebody who has vanished. */
  const isSeen = (visible: boolean) =>
    expect(async () => {
      await mine.clock.fastForward(15_000);
      await expect(sign).toBeVisible({ visible, timeout: 1_000 });
    }).toPass({ timeout: 15_000 });

  await hers.goto(address);
  await texts(hers).getByText("Ensemble.").click();
  await isSeen(true);
  await hers.clock.fastForward(5 * 60_000 + 1);
  await isSeen(false);
  await expect(hers.getByText(`${people.editor.name} écrit ici`).first()).toBeVisible();

  await hers.mouse.move(10, 10);
  await isSeen(true);
  await hers.goto("/espace");
  await isSeen(false);
  await hers.goto(address);
  await texts(hers).getByText("Ensemble.").click();
  await isSeen(true);
  await hers.getByRole("link", { name: "Programme", exact: true }).click();
  await isSeen(false);

  await hers.goBack();
  await texts(hers).getByText("Ensemble.").click();
  await isSeen(true);
  await mine.route(/presence$/, (route) => route.fulfill({ status: 503 }));
  await isSeen(false);
  await mine.unroute(/presence$/);

  await mine.getByRole("link", { name: "Fiche", exact: true }).click();
  await mine.getByRole("link", { name: "Interventions", exact: true }).click();
  for (const act of [() => texts(mine).getByText("Ensemble.").click(), () => mine.clock.fastForward(15_000)])
    await Promise.all([mine.waitForResponse(/presence$/), act()]);
  await expect(mine.getByText("Ouvert aussi sur un autre de vos écrans")).toHaveCount(0);
});

test("what was being written in an intervention that somebody else removes stays in sight", async ({
  pageOf,
  address,
  provokes,
}) => {
  provokes(/texte.*404/);
  const [mine, hers] = [await pageOf("editor"), await pageOf("publisher")];
  await begin(mine, address, "Commencé.");
  await saved(mine);
  await hers.goto(address);
  await texts(hers).getByText("Commencé.").click();
  await hers.getByRole("button", { name: "Retirer l’intervention" }).click();
  await expect(texts(hers)).toHaveCount(0);

  await mine.keyboard.type(" Continué.");
  await expect(mine.getByText(/Cette intervention vient d’être retirée/)).toBeVisible({ timeout: 35_000 });
  await mine.getByRole("button", { name: "Rétablir l’intervention" }).click();
  await saved(mine);
  await expect(texts(mine)).toHaveText([/Commencé\. Continué\./]);
});

test("a title that somebody else has renamed meanwhile is replaced only once that is told", async ({
  pageOf,
  address,
}) => {
  const [mine, hers] = [await pageOf("editor"), await pageOf("publisher")];
  const begun = (page: Page) => page.getByTitle("Renommer la séquence");
  const field = (page: Page) => page.getByRole("textbox", { name: "Titre de la séquence" });
  for (const page of [mine, hers]) {
    await page.goto(address);
    await begun(page).click();
  }
  await field(mine).fill("Quelle reprise ?");
  await field(hers).fill("Relancer");
  await field(hers).press("Enter");
  await expect(begun(hers)).toHaveText("Relancer");

  /** A page that is looked at again asks at once who is there, and what has changed. */
  const isKnown = (page: Page, title: string) =>
    expect(async () => {
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      const plan = page.getByRole("navigation", { name: "Plan des interventions" });
      await expect(plan).toContainText(title, { timeout: 1_000 });
    }).toPass({ timeout: 35_000 });
  await isKnown(mine, "Relancer");
  await field(mine).press("Enter");
  await expect(mine.getByRole("alert").filter({ hasText: "a renommé cette séquence" })).toContainText("« Relancer »");
  await scan(mine);
  await field(mine).press("Enter");
  await isKnown(hers, "Quelle reprise ?");
});

test("a text open elsewhere and untouched follows by itself", async ({ pageOf, address }) => {
  const [mine, hers] = [await pageOf("editor"), await pageOf("publisher")];
  await begin(mine, address, "Avant.");
  await saved(mine);
  await hers.goto(address);
  await texts(hers).getByText("Avant.").click();
  await mine.keyboard.type(" Après.");
  await expect(texts(hers)).toContainText("Avant. Après.", { timeout: 35_000 });
});

test("a session that ends while typing asks for the password, then saves", async ({ pageOf, address, provokes }) => {
  provokes(/401/);
  const page = await pageOf("editor");
  await begin(page, address);
  await page.context().clearCookies();
  await page.keyboard.type("Rien ne se perd.");

  await page.getByRole("textbox", { name: "Mot de passe" }).fill(people.editor.password);
  await page.getByRole("dialog").getByRole("button", { name: "Se reconnecter" }).click();
  await saved(page);
  await page.reload();
  await expect(texts(page)).toContainText("Rien ne se perd.");
});

test("without network the line says so, and all is saved when it is back", async ({ pageOf, address }) => {
  const page = await pageOf("editor");
  await begin(page, address, "Avant.");
  await saved(page);
  await page.context().setOffline(true);
  await page.keyboard.type(" Pendant la coupure.");
  await expect(saveLine(page)).toContainText("Hors ligne");
  await page.context().setOffline(false);
  await saved(page);
  await page.reload();
  await expect(texts(page)).toContainText("Avant. Pendant la coupure.");
});

test("a server that does not answer is asked again, and a page left meanwhile gives the text back", async ({
  pageOf,
  address,
  provokes,
}) => {
  provokes(/Failed to load resource/);
  const page = await pageOf("editor");
  await begin(page, address, "Gardé.");
  await saved(page);
  await page.route("**/texte", (route) => route.fulfill({ status: 503 }));
  await page.keyboard.type(" Retrouvé.");
  await expect(saveLine(page)).toContainText(/Non enregistré, nouvel essai dans \d+\ss/);

  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await page.unroute("**/texte");
  await expect(page.getByText(/Un texte non enregistré/)).toBeVisible();
  await page.getByRole("button", { name: "Le reprendre" }).click();
  await saved(page);
  await expect(texts(page)).toContainText("Gardé. Retrouvé.");
});

test("signing out, « Précédent » and « Suivant » wait for a text that cannot be saved", async ({
  pageOf,
  address,
  provokes,
}) => {
  provokes(/Failed to load resource/);
  const page = await pageOf("editor");
  await betweenTwoScreens(page, address);
  await page.getByRole("button", { name: "Ajouter le mot d’accueil" }).click();
  await expect(page.getByRole("textbox", { name: "Mot d’accueil" })).toBeFocused();
  await page.keyboard.type("Gardé.");
  await saved(page);
  await page.route("**/texte", (route) => route.fulfill({ status: 503 }));
  await page.keyboard.type(" Retenu.");
  const warning = page.getByRole("dialog", { name: "Un texte n’est pas enregistré" });

  for (const steps of [-1, 1, -1]) {
    await pressHistory(page, steps);
    await warning.getByRole("button", { name: "Rester" }).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole("textbox", { name: "Mot d’accueil" })).toBeFocused();
  }
  await page.keyboard.type(" Repris.");
  await expect(texts(page)).toContainText("Gardé. Retenu. Repris.");
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await warning.getByRole("button", { name: "Rester" }).click();

  await pressHistory(page, -1);
  await scan(page);
  await warning.getByRole("button", { name: "Quitter quand même" }).click();
  await expect(page.getByLabel("Lieu")).toBeVisible();
  await expect(page).toHaveURL(address.replace("/interventions", ""));
  await expect(page.getByText("Il reste gardé sur cet appareil")).toBeVisible();
  await page.unroute("**/texte");
  await pressHistory(page, 1);
  await page.getByRole("button", { name: "Le reprendre" }).click();
  await saved(page);
  await expect(texts(page)).toContainText("Gardé. Retenu. Repris.");
});

test("« Précédent » waits for the save, and pressed twice in a hurry goes no further than it leads", async ({
  pageOf,
  address,
}) => {
  const page = await pageOf("editor");
  await betweenTwoScreens(page, address);
  await page.getByRole("button", { name: "Ajouter le mot d’accueil" }).click();
  await expect(page.getByRole("textbox", { name: "Mot d’accueil" })).toBeFocused();
  const letGo = await holdRequests(page, "**/texte");
  await page.keyboard.type("Tapé d’un trait.");
  await pressHistory(page, -1);
  await expect(saveLine(page)).toContainText("Enregistrement…");
  await expect(page).toHaveURL(address);
  letGo();
  await expect(page.getByLabel("Lieu")).toBeVisible();

  await pressHistory(page, 1);
  await expect(texts(page)).toContainText("Tapé d’un trait.");
  await writeIn(page, texts(page));
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Et encore.");
  await Promise.all([pressHistory(page, -1), pressHistory(page, -1)]);
  await expect(page.getByLabel("Lieu")).toBeVisible();
  await expect(page).toHaveURL(address.replace("/interventions", ""));
  await pressHistory(page, 1);
  await expect(texts(page)).toContainText("Tapé d’un trait. Et encore.");
  await page.reload();
  await expect(texts(page)).toContainText("Tapé d’un trait. Et encore.");
});

/** The record, with a screen behind it and a screen ahead of it in the browser's history. */
async function betweenTwoScreens(page: Page, address: string) {
  await page.goto(address.replace("/interventions", ""));
  await page.getByRole("link", { name: "Interventions", exact: true }).click();
  await expect(page).toHaveURL(address);
  await page.getByRole("link", { name: "Programme", exact: true }).click();
  await expect(page.getByLabel("Titre de la séquence 1")).toBeVisible();
  await pressHistory(page, -1);
}

test("what is pasted from Word comes in clean", async ({ pageOf, address }) => {
  const page = await pageOf("editor");
  await begin(page, address);
  await paste(
    page,
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
    <p class=MsoNormal style='mso-margin-top-alt:auto'><b>Petites villes</b> au 1<sup>er</sup> rang<o:p></o:p></p>
    <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>le commerce</p>
    <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>l’habitat</p>
    <p class=MsoNormal>Voir <a href="javascript:alert(1)">ici</a> et <a href="https://exemple.fr/a">là</a><script>alert(1)</script></p></body></html>`,
  );
  await saved(page);
  await page.reload();
  const text = texts(page);
  await expect(text.locator("strong")).toHaveText("Petites villes");
  await expect(text.locator("sup")).toHaveText("er");
  await expect(text.locator("li")).toHaveText(["le commerce", "l’habitat"]);
  await expect(text.locator("a[href^=http]")).toHaveText("là");
  await expect(text).toContainText("Voir ici et là");
  await expect(text.locator("[href^=javascript], script, [style]")).toHaveCount(0);
});

test("what reads bold and lists is fetched for the first of them, and asked for until it comes", async ({
  pageOf,
  address,
  provokes,
}) => {
  provokes(/ERR_FAILED/);
  const page = await pageOf("editor");
  await begin(page, address, "a parlé d’");
  await page.context().route("**/_next/static/chunks/**", (route) => route.abort());
  await page.keyboard.press("Control+b");
  await page.keyboard.type("abord");
  await saved(page);
  // The answer would bring the text already read.
  const letGo = await holdRequests(page, `**${address}`);
  await page.getByRole("button", { name: "Ajouter l’introduction" }).click();
  await expect(texts(page).first()).toContainText("a parlé d’**abord**");
  await texts(page).first().click();
  await page.context().unroute("**/_next/static/chunks/**");

  await expect(texts(page).first().locator("strong")).toHaveText("abord");
  letGo();
  await expect(texts(page).first()).toBeFocused();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" de tout");
  await saved(page);
  await page.reload();
  await expect(texts(page).first()).toContainText("a parlé d’abord de tout");
  await expect(texts(page).first().locator("strong")).toHaveText("abord de tout");
  await writeIn(page, texts(page).first());
  await page.keyboard.press("Control+End");
  await page.keyboard.type(".");
  await saved(page);
});

test("hostile and immense texts are texts", async ({ pageOf, address }) => {
  const page = await pageOf("editor");
  await begin(page, address, "<script>alert(1)</script> **pas gras** שלום");
  await saved(page);
  await page.keyboard.press("Control+Enter");
  await paste(page, `<p>${"Une phrase longue à souhait. ".repeat(3500)}</p>`);
  await saved(page);
  await page.reload();
  await expect(texts(page).first()).toContainText("<script>alert(1)</script> **pas gras** שלום");
  await expect(texts(page).last()).toContainText("Une phrase longue");
  await expect(texts(page).locator("strong")).toHaveCount(0);
});

test("a double click adds once, and what is removed comes back with « Annuler »", async ({ pageOf, address }) => {
  const page = await pageOf("editor");
  await page.goto(address);
  await page.getByRole("button", { name: "Ajouter le mot d’accueil" }).dblclick();
  await expect(page.getByRole("textbox", { name: "Mot d’accueil" })).toBeFocused();
  await page.keyboard.type("Un mot.");
  await saved(page);
  await expect(texts(page)).toHaveText([/Un mot\./]);
  await page.getByRole("button", { name: "Retirer l’intervention" }).click();
  await expect(texts(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect(texts(page)).toHaveText([/Un mot\./]);
});

test("an addition, a move, a cut and a joining are each taken back with « Annuler », for those who read too", async ({
  pageOf,
  address,
}) => {
  const [page, reader] = [await pageOf("editor"), await pageOf("reader")];
  const everybodyReads = async (...expected: RegExp[]) => {
    await expect(texts(page)).toHaveText(expected);
    await reader.goto(address);
    await expect(reader.getByRole("article")).toHaveText(expected);
  };
  const told = (message: string) => expect(page.getByRole("status").filter({ hasText: message })).toBeVisible();
  const undo = () => page.getByRole("button", { name: "Annuler", exact: true }).click();
  await begin(page, address, "Un. Deux.");
  await saved(page);

  for (const _ of " Deux.") await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+Shift+Enter");
  await told("Intervention coupée en deux.");
  await everybodyReads(/Un\.$/, /^(?!.*Un).*Deux\.$/);
  await undo();
  await told("C’est annulé.");
  await everybodyReads(/Un\. Deux\.$/);

  await page.getByRole("button", { name: "Ajouter l’introduction" }).click();
  await told("Intervention ajoutée.");
  await everybodyReads(/Un\. Deux\.$/, /^(?!.*Un)/);
  await undo();
  await told("C’est annulé.");
  await everybodyReads(/Un\. Deux\.$/);

  await page.getByRole("button", { name: "Ajouter l’introduction" }).click();
  await expect(page.getByRole("textbox", { name: "Introduction" })).toBeFocused();
  await page.keyboard.type("Trois.");
  await undo();
  await told("Un texte y a été écrit");
  await saved(page);
  const asWritten = [/Un\. Deux\.$/, /Trois\.$/];
  await everybodyReads(...asWritten);

  await writeIn(page, texts(page).getByText("Trois."));
  await page.keyboard.press("Alt+ArrowUp");
  await told("Intervention déplacée.");
  await everybodyReads(/Trois\.$/, /Un\. Deux\.$/);
  await undo();
  await told("C’est annulé.");
  await everybodyReads(...asWritten);

  await writeIn(page, texts(page).getByText("Trois."));
  await page.keyboard.press("Control+Shift+Backspace");
  await told("Interventions réunies.");
  await everybodyReads(/Un\. Deux\.\s*Trois\.$/);
  await undo();
  await told("C’est annulé.");
  await everybodyReads(...asWritten);
  await page.reload();
  await expect(texts(page)).toHaveText(asWritten);
});

test("a reader reads the same page and can write nothing", async ({ pageOf, address }) => {
  const editor = await pageOf("editor");
  await begin(editor, address, "Pour être lu.");
  await saved(editor);
  const page = await pageOf("reader");
  await page.goto(address);
  await expect(page.getByText("Pour être lu.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
  await scan(page);
});

async function paste(page: Page, html: string) {
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
}
