import { expect, pressHistory, scan, test } from "#tests/support/e2e.ts";
import {
  aDoubtfulImport,
  anImport,
  aProposal,
  aProposedIntervention,
  aProposedPerson,
} from "#tests/support/import-factories.ts";
import { inDataDir } from "#tests/support/in-data-dir.ts";
import { people } from "#tests/support/people.ts";
import { aPerson } from "#tests/support/record-factories.ts";

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

test("what cannot be kept stays in its field with the reason, and is called saved by nobody", async ({
  pageOf,
  server,
}) => {
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);
  await page.getByRole("button", { name: /^Corriger : a salué/ }).click();
  const capacities = page.getByLabel("Qualités de Colette Vasseur");
  const long = `maire de ${"m".repeat(300)}`;

  await capacities.fill("maire");
  await expect(page.getByText("Modification en cours…")).toBeVisible();
  await expect(page.getByText("Enregistré", { exact: true })).toHaveCount(0);
  await capacities.fill(long);
  await page.getByLabel("Amorce").focus();
  await expect(page.getByText(/300 caractères au maximum par ligne/)).toBeVisible();
  await expect(capacities).toHaveValue(long);
  await expect(page.getByText("Modification en cours…")).toBeVisible();
  await scan(page);

  await page.getByRole("button", { name: /^Fermer : a salué/ }).click();
  await expect(capacities).toBeFocused();
  await page.getByRole("link", { name: "Importer" }).last().click();
  await page.getByRole("button", { name: "Rester" }).click();
  await capacities.fill("maire de Cysoing (59)\nsénatrice");
  await expect(page.getByText(/300 caractères au maximum par ligne/)).toHaveCount(0);
  await page.getByRole("button", { name: /^Fermer : a salué/ }).click();

  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText("a salué les maires.").last()).toContainText("sénatrice");
});

test("whether all is saved is in sight at the end of a long document", async ({ pageOf, server, provokes }) => {
  provokes(/ERR_INTERNET_DISCONNECTED/);
  const { id } = inDataDir(server.dataDir, () => {
    const block = () =>
      aProposedIntervention({ form: "none", kind: "plainText", text: "a salué les maires. ".repeat(20).trim() });
    return anImport(aProposal({ blocks: Array.from({ length: 30 }, block) }));
  });
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);
  await page
    .getByRole("button", { name: /^Corriger : a salué/ })
    .last()
    .click();
  await page.context().setOffline(true);

  await page.getByLabel("Texte", { exact: true }).fill("Le dernier mot.");
  await page.getByLabel("Amorce").focus();

  await expect(page.getByText(/ce que vous avez corrigé attend ici/)).toBeInViewport();
  await expect(page.getByLabel("Amorce")).toBeInViewport();
  await page.context().setOffline(false);
  await expect(page.getByText("Enregistré", { exact: true })).toBeInViewport();
});

test("a day and an hour are saved once they are whole, not at each key", async ({ pageOf, server }) => {
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  const saved: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH") saved.push(JSON.stringify(request.postDataJSON().change.value));
  });
  await page.goto(`/espace/importer/${id}`);
  const day = page.getByLabel("Date", { exact: true });

  await day.pressSequentially("07/12/201");
  await page.getByRole("link", { name: "Importer" }).last().click();
  await page.getByRole("button", { name: "Rester" }).click();
  await expect(page.getByText("Indiquez la date de la rencontre, par exemple 07/12/2021.")).toBeVisible();
  await day.press("Escape");
  await expect(day).toHaveValue("");
  expect(saved).toEqual([]);

  await day.pressSequentially("07/12/2019");
  await day.press("Enter");
  await expect(page.getByText("mardi 7 décembre 2021")).toHaveCount(0);
  await page.getByLabel("Début", { exact: false }).first().pressSequentially("16h30");
  await page.getByLabel("Fin", { exact: false }).focus();
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  expect(saved).toEqual(['{"date":"2019-12-07"}', '{"startTime":"16:30"}']);

  await day.fill("");
  await day.press("Tab");
  await page.getByRole("button", { name: "mardi 7 décembre 2021" }).click();
  await expect(day).toHaveValue("07/12/2021");
  await page.getByRole("button", { name: "Ouvrir le calendrier" }).click();
  await page.getByRole("button", { name: /mercredi 8 décembre 2021/ }).click();
  await expect(day).toHaveValue("08/12/2021");
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await scan(page);
  expect(saved.slice(2)).toEqual(['{"date":null}', '{"date":"2021-12-07"}', '{"date":"2021-12-08"}']);
});

test("arrows on a closed list lose no speaker, and add nobody", async ({ pageOf, server }) => {
  const { id } = inDataDir(server.dataDir, () => {
    const people = ["Colette Vasseur", "Henri Lambert", "Odile Brancheray"].map((name, index) =>
      aProposedPerson(`p${index}`, name),
    );
    const speakers = ["p0"].map((person) => ({ person, capacities: ["maire de Cysoing (59)"] }));
    return anImport(aProposal({ people, blocks: [aProposedIntervention({ speakers, text: "a salué les maires." })] }));
  });
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);
  await page.getByRole("button", { name: /^Corriger : a salué/ }).click();
  const role = page.getByLabel("Ce passage est");

  await role.focus();
  await page.keyboard.press("ArrowDown");
  await expect(role).toHaveValue("plainText");
  await expect(page.getByText("Ce passage est maintenant un texte libre.")).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByLabel("Qualités de Colette Vasseur")).toHaveValue("maire de Cysoing (59)");
  await role.selectOption("sequence");
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect(page.getByText("C’est annulé.")).toBeVisible();
  await expect(page.getByLabel("Qualités de Colette Vasseur")).toHaveValue("maire de Cysoing (59)");

  await page.getByLabel("Ajouter quelqu’un du document").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel(/^Qualités de/)).toHaveCount(1);
  await scan(page);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Qualités de Odile Brancheray")).toBeVisible();
  await page.getByLabel("Ajouter quelqu’un du document").selectOption("Henri Lambert");
  await page.getByRole("button", { name: "Ajouter Henri Lambert" }).click();
  await expect(page.getByLabel(/^Qualités de/)).toHaveCount(3);
  await expect(page.getByRole("button", { name: /^Fermer : a salué/ })).toBeFocused();
});

test("« Précédent » shows what was corrected, which can be adopted", async ({ pageOf, server }) => {
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);
  await page.getByRole("button", { name: "mardi 7 décembre 2021" }).click();
  await page.getByLabel("Titre", { exact: true }).fill("Un titre corrigé");
  await page.getByRole("link", { name: "Importer" }).last().click();
  await expect(page.getByRole("link", { name: "Un titre corrigé" })).toBeVisible();

  await pressHistory(page, -1);

  await expect(page.getByLabel("Titre", { exact: true })).toHaveValue("Un titre corrigé");
  await expect(page.getByText(/Quelqu’un d’autre/)).toHaveCount(0);
  await page.getByRole("button", { name: /^Adopter/ }).click();
  await page.waitForURL(/\/compte-rendu$/);
});

test("what somebody else has corrected is read again before it is adopted", async ({ pageOf, server, provokes }) => {
  provokes(/409/);
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const [mine, theirs] = [await pageOf("editor"), await pageOf("publisher")];
  for (const page of [mine, theirs]) await page.goto(`/espace/importer/${id}`);
  await mine.getByRole("button", { name: "mardi 7 décembre 2021" }).click();
  await expect(mine.getByText("Enregistré", { exact: true })).toBeVisible();
  await theirs.reload();
  await theirs.getByLabel("Titre", { exact: true }).fill("Le titre des autres");
  await theirs.keyboard.press("Enter");
  await expect(theirs.getByText("Enregistré", { exact: true })).toBeVisible();

  await mine.getByRole("button", { name: /^Adopter/ }).click();
  await expect(mine.getByText(/La lecture a changé\s: relisez, puis adoptez\./)).toBeVisible();
  await expect(mine.getByLabel("Titre", { exact: true })).toHaveValue("Le titre des autres");
  await mine.getByRole("button", { name: /^Adopter/ }).click();
  await mine.waitForURL(/\/compte-rendu$/);
});

test("who bears the name corrected in the directory is known there at once", async ({ pageOf, server }) => {
  const { id } = inDataDir(server.dataDir, () => {
    aPerson("Gaspard Terrier");
    for (const _ of [1, 2]) aPerson("Noémie Homonyme");
    const people = ["Gaspard Terier", "Noémie Omonyme"].map((name, index) => aProposedPerson(`p${index}`, name));
    const speakers = people.map(({ key }) => ({ person: key, capacities: [] }));
    return anImport(aProposal({ people, blocks: [aProposedIntervention({ speakers, text: "a salué les maires." })] }));
  });
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);

  await page.getByRole("button", { name: "Corriger : Gaspard Terier" }).click();
  await page.getByLabel("Nom", { exact: true }).fill("Terrier");
  await page.keyboard.press("Enter");
  await expect(page.getByText("dans l’annuaire", { exact: true })).toBeVisible();
  await expect(page.getByText(/Quelqu’un d’autre/)).toHaveCount(0);
  await page.getByRole("button", { name: "C’est quelqu’un d’autre, du même nom" }).click();
  await expect(page.getByText("dans l’annuaire", { exact: true })).toHaveCount(0);
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Terrier");
  await page.getByRole("button", { name: "Fermer : Gaspard Terrier" }).click();

  await page.getByRole("button", { name: "Corriger : Noémie Omonyme" }).click();
  await page.getByLabel("Nom", { exact: true }).fill("Homonyme");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/2 personnes du nom de/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Adopter malgré un doute" })).toBeVisible();
});

test("what a meeting cannot have is said in its field, and « Adopter » leads to what is half typed", async ({
  pageOf,
  server,
}) => {
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);
  const day = page.getByLabel("Date", { exact: true });
  const start = page.getByLabel(/^Début \(/);
  const end = page.getByLabel(/^Fin \(/);
  const count = page.getByLabel(/^Nombre de participants/);

  await page.getByRole("button", { name: /^Adopter/ }).click();
  await expect(page.getByText("Indiquez la date de la rencontre.", { exact: true })).toBeVisible();
  await day.fill("07/12/1021");
  await day.press("Tab");
  await expect(page.getByText(/Vérifiez l’année/)).toBeVisible();
  await day.fill("07/12/2021");
  await day.press("Tab");
  await expect(page.getByText("Indiquez la date de la rencontre.", { exact: true })).toHaveCount(0);
  await end.fill("9h");
  await start.fill("16h30");
  await end.focus();
  await expect(page.getByText("Le début vient avant la fin.")).toBeVisible();
  await end.fill("18h");
  await count.fill("une quarantaine");
  await expect(page.getByText("Le début vient avant la fin.")).toHaveCount(0);
  await page.getByLabel("Thème").focus();
  await expect(page.getByText("Indiquez un nombre entier, par exemple 40.")).toBeVisible();
  await expect(count).toHaveValue("une quarantaine");
  await count.press("Escape");

  await page.getByRole("button", { name: /^Corriger : a salué/ }).click();
  await page.getByRole("button", { name: "Ajouter quelqu’un de nouveau" }).click();
  await page.getByLabel("Prénom", { exact: true }).fill("Henri");
  await page.getByRole("button", { name: /^Adopter/ }).click();
  await expect(page.getByText("Vos corrections ne sont pas toutes enregistrées.")).toBeVisible();
  await expect(page.getByLabel("Nom", { exact: true })).toBeFocused();
  await expect(page.getByText(/Terminez par «\sAjouter\s»/)).toBeVisible();
  await scan(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Ajouter quelqu’un de nouveau" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Prénom", { exact: true })).toHaveValue("Henri");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Adopter/ }).click();
  await page.waitForURL(/\/compte-rendu$/);
});

test("« Réessayer » keeps the keyboard, and leaves it where it says that all is saved", async ({
  pageOf,
  server,
  provokes,
}) => {
  provokes(/503/);
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);
  let tries = 0;
  await page.route(`**/${id}/lecture`, async (route) => {
    if (route.request().method() === "PATCH") tries += 1;
    await (tries > 2 ? route.continue() : route.fulfill({ status: 503 }));
  });

  await page.getByLabel("Titre", { exact: true }).fill("Un titre en chemin");
  await page.keyboard.press("Enter");
  const retry = page.getByRole("button", { name: "Réessayer" });
  await retry.focus();
  await expect.poll(() => tries).toBeGreaterThanOrEqual(2);
  await expect(retry).toBeFocused();

  await expect(page.getByText("Enregistré", { exact: true })).toBeFocused();
});

test("a file that could not be sent is tried again, and the keyboard stays at what becomes of it", async ({
  pageOf,
  provokes,
}) => {
  provokes(/503/);
  const page = await pageOf("editor");
  await page.goto("/espace/importer");
  let tries = 0;
  await page.route("**/espace/importer/documents*", async (route) => {
    tries += 1;
    await (tries > 1 ? route.continue() : route.fulfill({ status: 503 }));
  });
  await page.getByLabel("Choisir des fichiers").setInputFiles({
    name: "reessai.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Rencontre des maires du réessai\n\nMardi 12 mars 2019\n\nLes maires ont parlé."),
  });

  await expect(page.getByRole("status").getByText("1 document n’est pas déposé.")).toBeVisible();
  await page.getByRole("button", { name: "Réessayer" }).press("Enter");

  await expect(page.getByText("1 document déposé.")).toBeFocused();
});

test("« Plus tard » gives the keyboard back to what one was doing", async ({ pageOf, server, provokes }) => {
  provokes(/401/);
  const { id } = inDataDir(server.dataDir, aDoubtfulImport);
  const page = await pageOf("editor");
  await page.goto(`/espace/importer/${id}`);
  await page.context().clearCookies();

  await page.getByLabel("Titre", { exact: true }).fill("Un titre sans session");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Plus tard" }).click();

  await expect(page.getByLabel("Titre", { exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Se reconnecter" }).click();
  await page.getByLabel("Mot de passe", { exact: true }).fill(people.editor.password);
  await page.getByRole("dialog").getByRole("button", { name: "Se reconnecter" }).click();
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
});
