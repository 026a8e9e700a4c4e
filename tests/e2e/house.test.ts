import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { knowWord } from "#domain/review/know-word.ts";
import { expect, scan, test } from "#tests/support/e2e.ts";
import { anActor } from "#tests/support/factories.ts";
import { inDataDir } from "#tests/support/in-data-dir.ts";
import { anIntervention, aPublishableMeeting } from "#tests/support/record-factories.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR42mOQi/IGIgYUCgAvBASTgjALxwAAAABJRU5ErkJggg==",
  "base64",
);

// The other tests find the house as it was.
test.afterEach(({ server }) =>
  inDataDir(server.dataDir, () => {
    db().run(sql`delete from house_logos`);
    db().run(sql`delete from houses`);
  }),
);

test("an administrator dresses the house, and every page follows at once", async ({
  page: visitor,
  pageOf,
  server,
  provokes,
}) => {
  provokes(/404/);
  const meeting = inDataDir(server.dataDir, () => aPublishableMeeting({ date: "2021-09-14" }));
  const publisher = await pageOf("publisher");
  await publisher.goto(`/espace/rencontres/${meeting.id}/compte-rendu`);
  await publisher.getByRole("button", { name: "Publier", exact: true }).click();
  await expect(publisher.getByText("Version 1 publiée.")).toBeVisible();

  const page = await pageOf("administrator");
  await page.goto("/espace/reglages");
  await page.getByRole("link", { name: "Maison" }).click();
  await expect(page.getByRole("heading", { name: "L’association" })).toBeVisible();
  await scan(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await scan(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByLabel("Nom", { exact: true }).fill("");
  await page.getByRole("button", { name: "Enregistrer les réglages" }).click();
  await expect(page.getByText("Écrivez le nom de l’association.")).toBeVisible();
  await page.getByLabel("Nom", { exact: true }).fill("Petites villes d’ici");
  await page.getByLabel("Mentions légales").fill("Publié par **Petites villes d’ici**.");
  await page.getByLabel("Couleur").fill("#cccccc");
  await expect(page.getByText("Il faut 4,5 au moins.", { exact: false })).toBeVisible();
  await page.getByLabel("Couleur").fill("#7a1f3d");
  await page.getByLabel("Jamais de capitale", { exact: false }).check();
  await expect(page.getByText("maire de Cysoing (59), conseillère", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer les réglages" }).click();
  await expect(page.getByText("Réglages enregistrés.", { exact: false })).toBeVisible();

  await visitor.goto("/comptes-rendus/cysoing-14-septembre-2021");
  await expect(visitor.getByRole("link", { name: "Petites villes d’ici" })).toBeVisible();
  expect(await visitor.locator(".kind").evaluate((it) => getComputedStyle(it).color)).toBe("rgb(122, 31, 61)");
  await expect(visitor.getByText("Maire d’Aulnoye-Aymeries (59)")).toBeVisible();
  await visitor.getByRole("link", { name: "Mentions légales" }).click();
  await expect(visitor.getByText("Publié par Petites villes d’ici.")).toBeVisible();
  await scan(visitor);

  const chooseLogo = (buffer: Buffer) =>
    page
      .getByLabel("Logo sur fond clair", { exact: false })
      .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer });
  await chooseLogo(Buffer.from("pas une image"));
  await expect(page.getByText("Ce fichier n’est pas une image PNG ou JPEG.")).toBeVisible();
  await page.getByLabel("Logo sur fond clair", { exact: false }).setInputFiles({
    name: "logo.png",
    mimeType: "image/png",
    buffer: Buffer.concat([png, Buffer.alloc(2_000_000)]),
  });
  await expect(page.getByText("Ce fichier dépasse 300 ko.", { exact: false })).toBeVisible();
  await chooseLogo(png.subarray(0, -16));
  await expect(page.getByText("Cette image est abîmée ou incomplète.")).toBeVisible();
  await chooseLogo(png);
  await expect(page.getByText("Logo enregistré.")).toBeVisible();
  await expect(page.getByRole("img", { name: "Logo sur fond clair" })).toBeVisible();
  await visitor.goto("/");
  const logo = visitor.getByRole("img", { name: "Petites villes d’ici" });
  expect(await logo.evaluate((it) => (it as HTMLImageElement).naturalWidth)).toBe(2);
  await page.getByRole("button", { name: "Retirer ce logo" }).click();
  await expect(page.getByText("Logo retiré.")).toBeVisible();
});

test("a word added to the dictionary is seen among the words of the house, and taken off", async ({
  pageOf,
  server,
}) => {
  inDataDir(server.dataDir, () => knowWord(anActor("editor"), { word: "glycinade" }));
  const page = await pageOf("administrator");
  await page.goto("/espace/reglages/maison");
  const words = page.getByRole("list", { name: "Dictionnaire" });
  await expect(words).toContainText("glycinade");
  await scan(page);

  await words.getByRole("button", { name: "Retirer « glycinade »" }).click();
  await expect(words.getByText("glycinade")).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(words.getByText("glycinade")).toBeVisible();
  await words.getByRole("button", { name: "Retirer « glycinade »" }).click();
  await expect(words.getByText("glycinade")).toHaveCount(0);
});

test("what is being typed outlives a logo, another screen, and what another administrator has set meanwhile", async ({
  pageOf,
}) => {
  const page = await pageOf("administrator");
  await page.goto("/espace/reglages/maison");
  await page.getByLabel("Sigle", { exact: false }).first().fill("PVF");
  await page.getByLabel("Logo sur fond clair", { exact: false }).setInputFiles({
    name: "logo.png",
    mimeType: "image/png",
    buffer: png,
  });
  await expect(page.getByText("Logo enregistré.")).toBeVisible();
  await page.getByRole("link", { name: "Annuaire" }).click();
  await expect(page.getByRole("heading", { name: "Annuaire", level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel("Sigle", { exact: false }).first()).toHaveValue("PVF");

  const other = await page.context().newPage();
  await other.goto("/espace/reglages/maison");
  await other.getByLabel("Présidence").fill("Anne Roux, présidente");
  await other.getByRole("button", { name: "Enregistrer les réglages" }).click();
  await expect(other.getByText("Réglages enregistrés.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer les réglages" }).click();
  await expect(page.getByRole("alert").getByText("rien n’a été écrasé", { exact: false })).toBeVisible();
  await expect(page.getByLabel("Présidence")).toHaveValue("Anne Roux, présidente");
  await expect(page.getByLabel("Sigle", { exact: false }).first()).toHaveValue("PVF");
  await page.getByRole("button", { name: "Enregistrer les réglages" }).click();
  await expect(page.getByText("Réglages enregistrés.", { exact: false })).toBeVisible();

  await other.reload();
  await expect(other.getByLabel("Sigle", { exact: false }).first()).toHaveValue("PVF");
  await expect(other.getByLabel("Présidence")).toHaveValue("Anne Roux, présidente");
});

test("what a remark does is for the house to say: it stops a publication, or is not made", async ({
  pageOf,
  server,
}) => {
  const meeting = inDataDir(server.dataDir, () => {
    const publishable = aPublishableMeeting({ date: "2021-10-05" });
    anIntervention({ meetingId: publishable.id, position: 2, text: "a présenté la 1ère phase." });
    return publishable;
  });
  const publisher = await pageOf("publisher");
  const remark = publisher.getByText("« 1ère » s’écrit 1re.");
  const publish = publisher.getByRole("button", { name: "Publier", exact: true });
  const settings = await pageOf("administrator");
  const ordinals = settings.getByLabel("Un ordinal est mal abrégé", { exact: false });
  async function weigh(weight: string) {
    await ordinals.selectOption(weight);
    await settings.getByRole("button", { name: "Enregistrer les réglages" }).click();
    await expect(settings.getByRole("button", { name: "Annuler mes modifications" })).toHaveCount(0);
    await publisher.goto(`/espace/rencontres/${meeting.id}/compte-rendu`);
  }
  await settings.goto("/espace/reglages/maison");
  await expect(ordinals).toHaveValue("advisory");
  await expect(settings.getByLabel("Un mot n’est pas dans le dictionnaire").getByRole("option")).toHaveText([
    "Conseille",
    "Ne dit rien",
  ]);

  await weigh("Empêche de publier");
  await expect(publisher.getByText("Ce qui manque pour publier")).toBeVisible();
  await expect(remark).toBeVisible();
  await expect(publish).toHaveCount(0);
  await expect(settings.getByText("D’usage : conseille")).toBeVisible();
  await scan(settings);

  await weigh("Ne dit rien");
  await expect(publish).toBeVisible();
  await expect(remark).toHaveCount(0);

  await settings.getByRole("button", { name: "Revenir aux choix d’usage" }).click();
  await weigh("Conseille");
  await expect(publish).toBeVisible();
  await expect(remark).toBeVisible();
  await settings.reload();
  await expect(ordinals).toHaveValue("advisory");
  await expect(settings.getByRole("button", { name: "Revenir aux choix d’usage" })).toHaveCount(0);
});
