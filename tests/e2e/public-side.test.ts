import { randomUUID } from "node:crypto";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { expect, scan, test } from "#tests/support/e2e.ts";
import { anActor } from "#tests/support/factories.ts";
import { inDataDir } from "#tests/support/in-data-dir.ts";
import { readHtml } from "#tests/support/read-html.ts";
import { anIntervention, aPublishableMeeting, aSequence } from "#tests/support/record-factories.ts";
import type { RunningServer } from "#tests/support/server.ts";

type Published = Parameters<typeof aPublishableMeeting>[0] & { speaker?: string };

/** Publishes a meeting of two séquences on a running server; answers its path. */
function publish(server: RunningServer, { speaker = "Odile Castelain", ...with_ }: Published = {}): string {
  return inDataDir(server.dataDir, () => {
    const { id: meetingId } = aPublishableMeeting(with_);
    for (const position of [1, 2]) {
      const sequence = aSequence(meetingId, `Question ${position} ?`, position);
      const speakers = [{ name: speaker, capacities: ["Maire du Quesnoy (59)"] }];
      anIntervention({ meetingId, sequenceId: sequence.id, speakers, text: "a parlé du patrimoine. ".repeat(60) });
    }
    const input = { id: randomUUID(), meetingId, recordVersion: 1, correctionNote: "" };
    return `/comptes-rendus/${publishRecap(anActor("publisher"), input).slug}`;
  });
}

test("a recap page reads well at every width, by keyboard, without script, and light on the wire", async ({
  page,
  server,
}) => {
  const path = publish(server, { date: "2021-03-02" });
  const received: { type: string; bytes: number }[] = [];
  page.on("response", async (response) => {
    const { responseBodySize, responseHeadersSize } = await response.request().sizes();
    received.push({ type: response.request().resourceType(), bytes: responseBodySize + responseHeadersSize });
  });

  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path, { waitUntil: "networkidle" });
    await scan(page);
  }
  const once = received.slice(0, received.length / 2);
  expect(once.map(({ type }) => type).toSorted()).toEqual(["document", "font", "font"]);
  expect(once.find(({ type }) => type === "document")?.bytes).toBeLessThan(20_000);
  expect(once.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(60_000);
  await expect(page.locator("script:not([type='application/ld+json'])")).toHaveCount(0);

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au texte" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator(".permalink").first()).toBeFocused();
  await expect(page.locator(".permalink").first()).toHaveCSS("opacity", "1");
});

test("names of 300 characters break no page, on a phone or on a wide screen", async ({ page, server }) => {
  const long = "Saint-".repeat(50).slice(0, 300);
  const longer = "Llanfairpwllgwyngyll".repeat(15);
  const path = publish(server, { date: "2021-03-06", title: longer, venue: long, theme: longer, speaker: longer });

  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of [path, `/?q=${longer.slice(0, 200)}`]) {
      await page.goto(address);
      await scan(page);
    }
  }
});

test("a page is sent once to a reader who has it", async ({ server }) => {
  const url = server.url + publish(server, { date: "2021-03-03" });
  const first = await fetch(url);
  const etag = first.headers.get("etag") ?? "";
  const again = await fetch(url, { headers: { "if-none-match": `"other", ${etag}` } });
  const head = await fetch(url, { method: "HEAD" });

  expect([first.status, again.status, await again.text(), head.status, await head.text()]).toEqual([
    200,
    304,
    "",
    200,
    "",
  ]);
  expect(head.headers.get("etag")).toBe(etag);
  expect(first.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1, must-revalidate");
});

test("no policy allows a public page to run anything", async ({ server }) => {
  const paths = ["/", publish(server, { date: "2021-03-04" }), "/comptes-rendus/inconnu"];
  for (const path of paths) {
    const policy = (await fetch(server.url + path)).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe|connect-src/);
  }
});

test("the same bytes whatever the encoding asked for", async ({ server }) => {
  const url = server.url + publish(server, { date: "2021-03-05" });
  const pages = [];
  for (const encoding of ["br", "gzip", "identity"])
    pages.push(await (await fetch(url, { headers: { "accept-encoding": encoding } })).text());

  expect(new Set(pages).size).toBe(1);
});

test("visitors find a recap by title, place or speaker, without accents, and by année and région", async ({
  page,
  server,
}) => {
  const path = publish(server, {
    date: "2018-06-07",
    title: "Rencontre des élus de Thiérache",
    speaker: "Zoé Éléphant",
  });
  const found = async (query: string) =>
    readHtml(await (await fetch(`${server.url}/?${query}`)).text())
      .attributes("a", "href")
      .includes(path);

  for (const query of ["q=thierache", "q=zoe+eleph", "q=CYSOING&annee=2018", "annee=2018&region=32"])
    expect({ query, found: await found(query) }).toEqual({ query, found: true });
  for (const query of ["q=absent", "annee=2017", "q=thierache&region=28", "q=%22%27*"])
    expect({ query, found: await found(query) }).toEqual({ query, found: query.includes("%22") });

  await page.goto("/");
  await page.getByLabel("Titre, lieu ou intervenant").fill("eléphant");
  await page.getByRole("button", { name: "Rechercher" }).click();
  await expect(page.getByRole("link", { name: "Rencontre des élus de Thiérache" })).toBeVisible();
  await scan(page);
  await page.getByLabel("Titre, lieu ou intervenant").fill("introuvable");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Aucun compte rendu ne correspond")).toBeVisible();
  await scan(page);
});

test("an unknown address says so in French, and only reading is allowed", async ({ page, server, provokes }) => {
  provokes(/404/);
  expect((await page.goto("/comptes-rendus/inconnu"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Compte rendu introuvable" })).toBeVisible();
  await scan(page);
  const answer = await fetch(server.url, { method: "POST", headers: { origin: server.url } });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

test("an address cut short or with a slash too many still leads where it meant to", async ({ server }) => {
  const led = async (path: string) => (await fetch(server.url + path, { redirect: "manual" })).headers.get("location");

  expect(await led("/comptes-rendus")).toBe("/");
  expect(await led("/comptes-rendus/")).toBe("/");
  expect(await led("/comptes-rendus/cysoing-7-decembre-2021/")).toBe("/comptes-rendus/cysoing-7-decembre-2021");
});
