import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { commandLine } from "#app/_cli/command.ts";
import { db } from "#db/client.ts";
import { imports } from "#db/schema.ts";
import { addDocument } from "#domain/import/add-document.ts";
import { inDataDir } from "#tests/support/in-data-dir.ts";
import { prepareDataDir } from "#tests/support/people.ts";
import { startServer } from "#tests/support/server.ts";

const size = 200;

test("two hundred documents are read once each, though the service is killed in the middle", async () => {
  test.setTimeout(180_000);
  const dataDir = mkdtempSync(join(tmpdir(), "rencontres-batch-"));
  await prepareDataDir(dataDir, () => {
    const batchId = randomUUID();
    for (let position = 0; position < size; position += 1) {
      const bytes = new TextEncoder().encode(aRecap(position));
      addDocument(commandLine, { id: randomUUID(), batchId, position, name: `${position}.txt`, bytes });
    }
  });
  const read = () => inDataDir(dataDir, () => states().filter(({ state }) => state === "toConfirm").length);

  const first = await startServer({ dataDir });
  await expect.poll(read, { timeout: 60_000, intervals: [50] }).toBeGreaterThan(0);
  await first.kill();
  const second = await startServer({ dataDir });
  await expect.poll(read, { timeout: 120_000 }).toBe(size);

  const found = inDataDir(dataDir, states);
  expect(found.map(({ title }) => title).toSorted()).toEqual(
    Array.from({ length: size }, (_, position) => `Rencontre numéro ${position}`).toSorted(),
  );
  expect(found.filter(({ attempts }) => attempts > 2)).toEqual([]);
  await second.stop();
  rmSync(dataDir, { recursive: true });
});

function states() {
  return db().select({ state: imports.state, title: imports.title, attempts: imports.attempts }).from(imports).all();
}

function aRecap(number: number): string {
  return `Rencontre numéro ${number}

Mardi 7 décembre 2021, à Cysoing (59)

En mot d’accueil, Colette Vasseur, maire de Cysoing (59), a salué les maires réunis pour parler de leurs centres.

Henri Lambert, maire de Courrières (62), a présenté la rénovation de la halle, ouverte en septembre à tous.
`;
}
