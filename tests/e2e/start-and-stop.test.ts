import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { startServer } from "#tests/support/server.ts";

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rencontres-start-"));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

test("an empty house prints the link that makes its first administrator", async ({ page }) => {
  const server = await startServer({ dataDir: folder });

  const link = /http:\S+\/connexion\/lien\/\S+/.exec(server.output())?.[0];
  const answer = await page.goto(link ?? "");

  expect(answer?.status()).toBe(200);
  await server.stop();
});

test("under traffic, it ends within 8 s of being asked, and cuts no answer", async () => {
  const server = await startServer({ dataDir: folder });
  let whole = 0;
  let refused = 0;
  const cut: unknown[] = [];
  const visitor = async () => {
    while (refused < 100) {
      // Once it has stopped, no connection is taken; an answer that has begun arrives whole.
      const answer = await fetch(`${server.url}/connexion`).catch(() => null);
      if (!answer) {
        refused += 1;
        await wait(10);
        continue;
      }
      await answer.text().then(
        () => {
          whole += 1;
        },
        (error: unknown) => cut.push(error),
      );
    }
  };
  const visitors = Array.from({ length: 8 }, visitor);
  await expect.poll(() => whole, { timeout: 30_000 }).toBeGreaterThan(20);

  const asked = performance.now();
  const code = await server.stop();
  const took = performance.now() - asked;
  await Promise.all(visitors);

  expect({ code, cut }).toEqual({ code: 0, cut: [] });
  expect(took).toBeLessThan(8000);
});

test("a second process does not open the same folder, and a killed one leaves it free", async () => {
  const first = await startServer({ dataDir: folder });
  await expect(startServer({ dataDir: folder })).rejects.toThrow("Un autre Rencontres utilise déjà le dossier");

  await first.kill();
  const second = await startServer({ dataDir: folder });

  expect((await fetch(`${second.url}/connexion`)).status).toBe(200);
  await second.stop();
});

test("mistakes of the configuration are told, and nothing starts", async () => {
  await expect(startServer({ dataDir: folder, env: { SMTP_URL: "smtp.exemple.fr" } })).rejects.toThrow(
    /SMTP_URL doit commencer par[\s\S]*MAIL_FROM est nécessaire/,
  );
});

test("the demonstration and real data never share a folder", async () => {
  const real = await startServer({ dataDir: folder });
  await real.stop();

  await expect(startServer({ dataDir: folder, demo: true })).rejects.toThrow("contient de vraies données");
});
