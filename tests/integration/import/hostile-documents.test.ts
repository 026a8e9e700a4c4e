import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { imports, meetings, persons } from "#db/schema.ts";
import { addDocument } from "#domain/import/add-document.ts";
import { readNext } from "#domain/import/read-next.ts";
import { Refusal } from "#domain/refusal.ts";
import { anActor } from "#tests/support/factories.ts";
import { hostileFiles } from "#tests/support/hostile-files.ts";

test("hostile files dropped together are each read or refused in a sentence, and nothing else happens", {
  timeout: 240_000,
}, async () => {
  const batchId = randomUUID();
  const files = Object.entries(await hostileFiles());
  const actor = anActor();
  const others = () => JSON.stringify([meetings, persons].map((table) => db().select().from(table).all()));
  const before = others();
  const atTheDoor: string[] = [];
  for (const [position, [what, { name, bytes }]] of files.entries()) {
    try {
      addDocument(actor, { id: randomUUID(), batchId, position, name, bytes });
    } catch (error) {
      expect(error, what).toBeInstanceOf(Refusal);
      atTheDoor.push(what);
    }
  }

  while (await readNext());

  const rows = db().select().from(imports).all();
  expect(rows.length + atTheDoor.length).toBeGreaterThanOrEqual(60);
  expect(rows.filter(({ state }) => state !== "toConfirm" && state !== "refused")).toEqual([]);
  for (const { state, refusal } of rows) if (state === "refused") expect(refusal).toMatch(/\p{Lu}.*\.$/u);
  expect(others()).toBe(before);
});
