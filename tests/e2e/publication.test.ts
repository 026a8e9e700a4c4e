import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { expect, scan, test } from "#tests/support/e2e.ts";
import { inDataDir } from "#tests/support/in-data-dir.ts";
import { readPicture } from "#tests/support/read-picture.ts";
import { aPublishableMeeting } from "#tests/support/record-factories.ts";

test("a recap is published, corrected, withdrawn and published again, and the public follows at once", async ({
  page: visitor,
  pageOf,
  server,
  provokes,
}) => {
  provokes(/410|404/);
  const meeting = inDataDir(server.dataDir, () =>
    aPublishableMeeting({ title: "Rencontre de Cysoing", date: "2021-12-07" }),
  );
  const desk = await pageOf("publisher");
  await desk.goto(`/espace/rencontres/${meeting.id}/compte-rendu`);

  await expect(desk.getByRole("heading", { name: "Deviendra public" })).toBeVisible();
  await expect(desk.getByText(/^http.*cysoing-7-decembre-2021$/)).toBeVisible();
  const preview = desk.frameLocator("iframe");
  await expect(preview.getByRole("heading", { name: "Rencontre de Cysoing" })).toBeVisible();
  await expect(preview.getByText("ce texte n’est pas public")).toBeVisible();
  await scan(desk);

  const picture = desk.getByRole("img", { name: "Image du lien" });
  await expect(picture).toHaveJSProperty("naturalWidth", 1200);
  const ofDraft = await picture.getAttribute("src");
  const download = desk.waitForEvent("download");
  await desk.getByRole("link", { name: "Télécharger l’image" }).click();
  expect((await download).suggestedFilename()).toBe("cysoing-7-decembre-2021-projet.png");

  expect((await visitor.goto("/comptes-rendus/cysoing-7-decembre-2021"))?.status()).toBe(404);
  expect((await visitor.request.get("/comptes-rendus/cysoing-7-decembre-2021.png")).status()).toBe(404);
  await desk.getByRole("button", { name: "Publier" }).click();
  await expect(desk.getByText("Version 1 publiée.")).toBeVisible();
  await expect(preview.getByText("ce texte n’est pas public")).toBeHidden();
  expect((await visitor.goto("/comptes-rendus/cysoing-7-decembre-2021"))?.status()).toBe(200);
  await expect(visitor.getByText("a présenté son projet de revitalisation.")).toBeVisible();
  const address = (await visitor.locator("meta[property='og:image']").getAttribute("content")) ?? "";
  const served = await visitor.request.get(new URL(address).pathname);
  expect([served.status(), served.headers()["content-type"]]).toEqual([200, "image/png"]);
  expect(served.headers()["cross-origin-resource-policy"]).toBe("cross-origin");
  const { width, height } = await readPicture(await served.body());
  expect([width, height]).toEqual([1200, 630]);
  await expect(picture).not.toHaveAttribute("src", ofDraft ?? "");

  changeTitle(server.dataDir, meeting.id, "Rencontre corrigée de Cysoing");
  await visitor.reload();
  await expect(visitor.getByRole("heading", { name: "Rencontre de Cysoing" })).toBeVisible();
  await desk.goto(`/espace/rencontres/${meeting.id}/compte-rendu?vue=modifications`);
  await expect(desk.getByRole("insertion")).toContainText("corrigée");
  await scan(desk);
  await desk.getByLabel("Note de correction").fill("Le titre était incomplet.");
  await desk.getByRole("button", { name: "Publier cette version" }).click();
  await expect(desk.getByText("Version 2 publiée.")).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole("heading", { name: "Rencontre corrigée de Cysoing" })).toBeVisible();
  await expect(visitor.getByText("Le titre était incomplet.")).toBeVisible();

  await desk.getByRole("link", { name: "Version 1" }).click();
  await expect(desk.frameLocator("iframe").getByRole("heading", { name: "Rencontre de Cysoing" })).toBeVisible();
  await desk.getByRole("link", { name: "Revenir au compte rendu" }).click();

  await desk.getByRole("button", { name: "Retirer du public…" }).click();
  await scan(desk);
  await desk.getByRole("dialog").getByRole("button", { name: "Retirer du public" }).click();
  await expect(desk.getByText("Compte rendu retiré.")).toBeVisible();
  expect((await visitor.reload())?.status()).toBe(410);
  expect((await visitor.request.get("/comptes-rendus/cysoing-7-decembre-2021.png")).status()).toBe(410);
  await expect(visitor.getByRole("heading", { name: "Compte rendu retiré" })).toBeVisible();

  await desk.getByRole("button", { name: "Publier cette version" }).click();
  await expect(desk.getByText("Version 3 publiée.")).toBeVisible();
  expect((await visitor.reload())?.status()).toBe(200);
});

test("an address given to another recap in the meantime is not replaced in silence", async ({ pageOf, server }) => {
  const [meeting, other] = inDataDir(server.dataDir, () => [
    aPublishableMeeting({ date: "2021-11-05" }),
    aPublishableMeeting({ date: "2021-11-05" }),
  ]);
  const [desk, rival] = [await pageOf("publisher"), await pageOf("publisher")];
  await desk.goto(`/espace/rencontres/${meeting.id}/compte-rendu`);
  await rival.goto(`/espace/rencontres/${other.id}/compte-rendu`);
  await rival.getByRole("button", { name: "Publier" }).click();
  await expect(rival.getByText("Version 1 publiée.")).toBeVisible();

  await desk.getByRole("button", { name: "Publier" }).click();
  await expect(desk.getByText("Cette adresse vient d’être donnée à un autre compte rendu.")).toBeVisible();
  await expect(desk.getByText(/^http.*cysoing-5-novembre-2021-2$/)).toBeVisible();
  await scan(desk);
  await desk.getByRole("button", { name: "Publier" }).click();
  await expect(desk.getByText("Version 1 publiée.")).toBeVisible();
});

test("what is missing is said, and leads to its place", async ({ pageOf, server }) => {
  const meeting = inDataDir(server.dataDir, () => aPublishableMeeting({ communeCode: null }));
  const desk = await pageOf("publisher");
  await desk.goto(`/espace/rencontres/${meeting.id}/compte-rendu`);

  await expect(desk.getByRole("button", { name: "Publier" })).toHaveCount(0);
  const missing = desk.getByRole("link", { name: "La commune de la rencontre n’est pas indiquée." });
  await expect(missing).toHaveAttribute("href", `/espace/rencontres/${meeting.id}#communeCode`);
  await scan(desk);
});

test("an editor sees what would be published and cannot publish it", async ({ pageOf, server }) => {
  const meeting = inDataDir(server.dataDir, () => aPublishableMeeting());
  const desk = await pageOf("editor");
  await desk.goto(`/espace/rencontres/${meeting.id}/compte-rendu`);

  await expect(desk.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  await expect(desk.getByText("La publication revient à un responsable de l’équipe.")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Publier" })).toHaveCount(0);
});

function changeTitle(dataDir: string, id: string, title: string): void {
  const recordVersion = sql`${meetings.recordVersion} + 1`;
  inDataDir(dataDir, () => db().update(meetings).set({ title, recordVersion }).where(eq(meetings.id, id)).run());
}

test("a publication is scheduled, seen by those who publish, put off, and made at its hour", async ({
  page: visitor,
  pageOf,
  server,
  provokes,
}) => {
  provokes(/404/);
  const meeting = inDataDir(server.dataDir, () =>
    aPublishableMeeting({ title: "Rencontre à paraître", date: "2021-10-12" }),
  );
  const desk = await pageOf("publisher");
  await desk.goto(`/espace/rencontres/${meeting.id}/compte-rendu`);

  await desk.getByLabel("Plus tard, à un jour et une heure").check();
  await desk.getByRole("button", { name: "Programmer la publication" }).click();
  await expect(desk.getByText("Indiquez le jour de la publication", { exact: false })).toBeVisible();
  await desk.getByLabel("Jour", { exact: true }).fill("7/12/2021");
  await desk.getByRole("button", { name: "Programmer la publication" }).click();
  await expect(desk.getByText("Cette heure est passée. Choisissez-en une à venir.").first()).toBeVisible();
  await scan(desk);
  const nextWeek = new Intl.DateTimeFormat("fr-FR").format(Date.now() + 7 * 86_400_000);
  await desk.getByLabel("Jour", { exact: true }).fill(nextWeek);
  await desk.getByLabel("Heure de Paris").fill("8h30");
  await desk.getByRole("button", { name: "Programmer la publication" }).click();
  await expect(desk.getByRole("heading", { name: "Publication programmée" })).toBeVisible();
  await expect(desk.getByText("à 8 h 30, par Paule Publication", { exact: false })).toBeVisible();
  await scan(desk);

  await desk.goto("/espace");
  await expect(desk.getByRole("heading", { name: "Publications programmées" })).toBeVisible();
  await desk.getByRole("link", { name: "Rencontre à paraître" }).first().click();
  await desk.getByRole("button", { name: "Annuler la publication programmée" }).click();
  await expect(desk.getByRole("heading", { name: "Publication programmée" })).toBeHidden();

  await desk.getByLabel("Plus tard, à un jour et une heure").check();
  await desk.getByLabel("Jour", { exact: true }).fill(nextWeek);
  await desk.getByRole("button", { name: "Programmer la publication" }).click();
  await expect(desk.getByRole("heading", { name: "Publication programmée" })).toBeVisible();
  expect((await visitor.goto("/comptes-rendus/cysoing-12-octobre-2021"))?.status()).toBe(404);
  // Its hour comes.
  inDataDir(server.dataDir, () => db().run(sql`update scheduled_publications set due_at = 0 where state = 'waiting'`));
  await expect
    .poll(async () => (await visitor.goto("/comptes-rendus/cysoing-12-octobre-2021"))?.status(), { timeout: 30_000 })
    .toBe(200);
});
