import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { commandLine } from "#app/_cli/command.ts";
import { db } from "#db/client.ts";
import { imports } from "#db/schema.ts";
import { addDocument } from "#domain/import/add-document.ts";
import { hostileFiles } from "#tests/support/hostile-files.ts";
import { inDataDir } from "#tests/support/in-data-dir.ts";
import { prepareDataDir } from "#tests/support/people.ts";
import { startServer } from "#tests/support/server.ts";

const size = 200;
/** Behind half of the others stands one that takes its time: the service is killed while it is at work on that one. */
const slow = "lent.pdf";

test("two hundred documents are read once each, though the service is killed in the middle", async () => {
  test.setTimeout(180_000);
  const dataDir = mkdtempSync(join(tmpdir(), "rencontres-batch-"));
  const { "a PDF that inflates without end": endless } = await hostileFiles();
  await prepareDataDir(dataDir, () => {
    const documents = Array.from({ length: size }, (_, number) => ({ name: `${number}.txt`, bytes: aRecap(number) }));
    documents.splice(size / 2, 0, { name: slow, bytes: endless?.bytes ?? Buffer.alloc(0) });
    const batchId = randomUUID();
    for (const [position, document] of documents.entries())
      addDocument(commandLine, { id: randomUUID(), batchId, position, ...document });
  });
  const found = () => inDataDir(dataDir, states);
  const begun = () => found().find(({ name }) => name === slow);
  const read = () => found().filter(({ state }) => state === "toConfirm");

  const first = await startServer({ dataDir });
  await expect.poll(() => begun()?.attempts, { timeout: 60_000, intervals: [20] }).toBe(1);
  await first.kill();
  expect(begun()).toMatchObject({ state: "waiting", attempts: 1 });
  expect(read()).toHaveLength(size / 2);
  const second = await startServer({ dataDir });
  await expect.poll(() => read().length, { timeout: 120_000 }).toBe(size);

  expect(begun()).toMatchObject({ state: "refused", attempts: 2 });
  expect(
    read()
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(Array.from({ length: size }, (_, number) => `Rencontre numéro ${number}`).toSorted());
  expect(read().filter(({ attempts }) => attempts !== 1)).toEqual([]);
  await second.stop();
  rmSync(dataDir, { recursive: true });
});

function states() {
  const { name, state, title, attempts } = imports;
  return db().select({ name, state, title, attempts }).from(imports).all();
}

function aRecap(number: number): Uint8Array {
  return new TextEncoder().encode(`Rencontre numéro ${number}

Mardi 7 décembre 2021, à Cysoing (59)

En mot d’accueil, Colette Vasseur, maire de Cysoing (59), a salué les maires réunis pour parler de leurs centres.

Henri Lambert, maire de Courrières (62), a présenté la rénovation de la halle, ouverte en septembre à tous.
`);
}
