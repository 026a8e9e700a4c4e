import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { expect, scan, signIn, test } from "#tests/support/e2e.ts";
import { anActor } from "#tests/support/factories.ts";
import { inDataDir } from "#tests/support/in-data-dir.ts";
import { startMailServer, startRudeServer } from "#tests/support/mail-servers.ts";
import { people, prepareDataDir } from "#tests/support/people.ts";
import { readMail } from "#tests/support/read-mail.ts";
import { anIntervention, aPublishableMeeting } from "#tests/support/record-factories.ts";
import { startServer } from "#tests/support/server.ts";

/** A public recap too long for an excerpt. Answers the address of its newsletter. */
function aPublicMeeting(date: string): { id: string; newsletter: string } {
  const { id } = aPublishableMeeting({ title: "Rencontre de Cysoing", date });
  anIntervention({
    meetingId: id,
    position: 2,
    text: `a parlé du patrimoine. ${"Il en a dit plus. ".repeat(90)}C’est tout.`,
  });
  publishRecap(anActor("publisher"), { id: randomUUID(), meetingId: id, recordVersion: 1, correctionNote: "" });
  return { id, newsletter: `/espace/rencontres/${id}/compte-rendu/infolettre` };
}

const framed = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`);
const onDesktop = "L’infolettre à l’ordinateur";
const onPhone = "L’infolettre au téléphone";

// What looks into the frames for the tests may run nothing there either.
test.beforeEach(({ provokes }) => provokes(/Blocked script execution in '[^']*\/infolettre\/apercu/));

test("the newsletter is seen as it leaves, in each shape and at each width, and taken away as a file", async ({
  pageOf,
  server,
}) => {
  const meeting = inDataDir(server.dataDir, () => aPublicMeeting("2022-02-01"));
  const page = await pageOf("editor");
  await page.goto(`/espace/rencontres/${meeting.id}/compte-rendu`);
  await page.getByRole("link", { name: "Préparer l’infolettre" }).click();

  await expect(page.getByRole("heading", { name: "Infolettre", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Compte rendu", exact: true })).toHaveAttribute("aria-current", "true");
  await expect(page.getByText("Rencontre de Cysoing – Cysoing, mardi 1er\u00a0février 2022")).toBeVisible();
  for (const [title, width] of [
    [onDesktop, 640],
    [onPhone, 375],
  ] as const) {
    await expect(framed(page, title).getByRole("link", { name: "Lire le compte rendu" })).toBeVisible();
    await expect(framed(page, title).getByText("C’est tout.")).toHaveCount(0);
    expect(
      await framed(page, title)
        .locator("html")
        .evaluate(() => window.innerWidth),
    ).toBe(width);
    expect(
      await framed(page, title)
        .locator("html")
        .evaluate((html) => html.scrollWidth),
    ).toBe(width);
  }
  const text = page.getByRole("textbox", { name: "L’infolettre en texte seul" });
  await expect(text).toHaveValue(/Lire le compte rendu\u00a0:\n<http.*cysoing-1-fevrier-2022>/);

  await page.getByRole("link", { name: "Texte entier" }).click();
  await expect(page).toHaveURL(/forme=entier/);
  await expect(framed(page, onPhone).getByText("C’est tout.")).toBeVisible();
  await expect(text).toHaveValue(/Lire en ligne/);
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await scan(page);
  }

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Télécharger (.eml)" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("cysoing-1-fevrier-2022.eml");
  const { mail, text: read } = await readMail(readFileSync(await download.path()));
  expect(mail.headers.get("x-unsent")).toBe("1");
  expect(read).toContain("C’est tout.");
  expect(read).not.toContain("Version 1");
});

test("what has changed since is a project until it is published, and says so", async ({ pageOf, server }) => {
  const meeting = inDataDir(server.dataDir, () => {
    const it = aPublicMeeting("2022-02-02");
    const recordVersion = sql`${meetings.recordVersion} + 1`;
    db().update(meetings).set({ title: "Rencontre corrigée", recordVersion }).where(eq(meetings.id, it.id)).run();
    return it;
  });
  const page = await pageOf("editor");
  await page.goto(meeting.newsletter);

  await expect(framed(page, onDesktop).getByRole("heading", { name: "Rencontre de Cysoing" })).toBeVisible();
  await page.getByRole("link", { name: "Projet" }).click();
  await expect(framed(page, onDesktop).getByRole("heading", { name: "Rencontre corrigée" })).toBeVisible();
  await expect(
    framed(page, onDesktop).getByText("Projet\u00a0: ce texte n’est pas public.", { exact: true }),
  ).toBeVisible();
  await expect(page.getByText(/^Projet\u00a0: Rencontre corrigée/)).toBeVisible();
  await scan(page);
});

test("a message shown to staff runs nothing and loads nothing, whatever was recorded", async ({ pageOf, server }) => {
  const { id } = inDataDir(server.dataDir, () =>
    aPublishableMeeting({ title: "<script>document.title = 'pris'</script><img src=/x onerror=alert(1)>" }),
  );
  const page = await pageOf("reader");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));

  const answer = await page.goto(`/espace/rencontres/${id}/compte-rendu/infolettre/apercu?texte=projet&forme=entier`);

  expect(answer?.headers()["content-security-policy"]).toMatch(/default-src 'none'.*sandbox allow-popups/);
  expect(answer?.headers()["cache-control"]).toBe("private, no-store");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("<script>");
  await expect(page).toHaveTitle(/^Projet/);
  expect(asked).toEqual([`/espace/rencontres/${id}/compte-rendu/infolettre/apercu`]);
});

test("a message is accessible as it leaves, on a light ground and on a dark one", async ({ page, pageOf, server }) => {
  const { newsletter } = inDataDir(server.dataDir, () => aPublicMeeting("2022-02-07"));
  const staff = await pageOf("reader");
  for (const shape of ["extrait", "entier"]) {
    const answer = await staff.request.get(`${newsletter}/apercu?forme=${shape}`);
    // On a page of its own: what looks for faults could not run in the sandbox.
    await page.setContent(await answer.text());
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [375, 640]) {
        await page.setViewportSize({ width, height: 900 });
        await scan(page);
      }
    }
  }
});

test("the HTML is copied for an editor of code and for one that shows it, by keyboard", async ({ pageOf, server }) => {
  const meeting = inDataDir(server.dataDir, () => aPublicMeeting("2022-02-03"));
  const page = await pageOf("reader");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(meeting.newsletter);

  await page.getByRole("link", { name: "Texte entier" }).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Copier le HTML" })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("status").filter({ hasText: "Copié." })).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? "";
    return { code: await read("text/plain"), shown: await read("text/html") };
  });
  expect(copied.code).toMatch(/^<!doctype html><html lang="fr"/);
  expect(copied.shown).toMatch(/<h1[^>]*font-size:\s*30px[^>]*>Rencontre de Cysoing<\/h1>/);

  await page.getByRole("button", { name: "Copier le texte" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^Association des petites villes/);
});

test("where the browser lends no clipboard, what is to be copied is selected", async ({ pageOf, server }) => {
  const meeting = inDataDir(server.dataDir, () => aPublicMeeting("2022-02-04"));
  const page = await pageOf("reader");
  // As on a page that came without TLS.
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto(meeting.newsletter);
  await page.getByRole("button", { name: "Copier le HTML" }).click();

  const field = page.getByRole("textbox", { name: "À copier" });
  await expect(field).toBeFocused();
  expect(
    await field.evaluate(({ selectionStart, selectionEnd, value }: HTMLTextAreaElement) => [
      selectionStart,
      selectionEnd === value.length,
      value.startsWith("<!doctype html>"),
    ]),
  ).toEqual([0, true, true]);
  await scan(page);
});

test("without a server for outgoing mail, the screen says who can name one; a reader is not asked", async ({
  pageOf,
  server,
}) => {
  const meeting = inDataDir(server.dataDir, () => aPublicMeeting("2022-02-05"));
  const [editor, reader] = [await pageOf("editor"), await pageOf("reader")];
  for (const page of [editor, reader]) {
    await page.goto(meeting.newsletter);
    await expect(page.getByRole("button", { name: "Copier le HTML" })).toBeVisible();
    await expect(page.getByRole("button", { name: "M’envoyer un essai" })).toHaveCount(0);
  }
  await expect(editor.getByText("la personne qui a installé Rencontres l’indique")).toBeVisible();
  await expect(reader.getByText("serveur d’envoi")).toHaveCount(0);
});

test("a test goes to oneself; a server that hangs is said to, beside the button, and holds up nothing", async ({
  browser,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), "rencontres-newsletter-"));
  let newsletter = "";
  await prepareDataDir(dataDir, () => {
    newsletter = aPublicMeeting("2022-02-06").newsletter;
  });
  const mails = await startMailServer();
  const hanging = await startRudeServer(() => {});
  const openFor = async (port: number) => {
    const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "Rencontres <rencontres@exemple.fr>" };
    const server = await startServer({ dataDir, env });
    const storageState = await signIn(browser, server.url, people.editor);
    const context = await browser.newContext({ baseURL: server.url, storageState });
    const page = await context.newPage();
    await page.goto(newsletter);
    return { server, page };
  };

  const { server, page } = await openFor(mails.port);
  await expect(page.getByText("à redaction@exemple.fr")).toBeVisible();
  await page.getByRole("button", { name: "M’envoyer un essai" }).click();
  await expect(page.getByText("Essai envoyé à redaction@exemple.fr.")).toBeVisible();
  expect(mails.recipients).toEqual([["redaction@exemple.fr"]]);
  const { mail } = await readMail(mails.received[0] ?? Buffer.of());
  expect(mail.subject).toContain("Rencontre de Cysoing");
  await page.getByRole("button", { name: "M’envoyer un essai" }).click();
  await expect(page.getByText("attendez dix secondes avant le suivant")).toBeVisible();
  await scan(page);
  await page.context().close();
  await server.stop();

  const other = await openFor(hanging.port);
  const button = other.page.getByRole("button", { name: /M’envoyer un essai|Envoi en cours/ });
  await button.click();
  await expect(button).toHaveAttribute("aria-busy", "true");
  const elsewhere = await fetch(`${other.server.url}/comptes-rendus/cysoing-6-fevrier-2022`);
  expect(elsewhere.status).toBe(200);
  await expect(button).toHaveAttribute("aria-busy", "true");
  await expect(other.page.getByText("Le serveur d’envoi ne répond pas.")).toBeVisible({ timeout: 10_000 });
  await expect(button).toBeFocused();
  await scan(other.page);
  await other.page.waitForTimeout(5500);
  await button.click();
  await expect(button).toHaveAttribute("aria-busy", "true");
  await other.page.getByRole("link", { name: "Texte entier" }).click();
  await expect(framed(other.page, onPhone).getByText("C’est tout.")).toBeVisible({ timeout: 3000 });
  await other.page.context().close();
  await other.server.stop();

  await mails.close();
  hanging.close();
  rmSync(dataDir, { recursive: true });
});
