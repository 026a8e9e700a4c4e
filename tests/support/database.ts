import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { closeDb, openDb } from "#db/client.ts";
import { setClock } from "#domain/clock.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rencontres-test-"));
  const file = join(folder, "rencontres.sqlite");
  copyFileSync(inject("template"), file);
  openDb(file);
});

afterEach(() => setClock(null));

afterAll(() => {
  closeDb();
  rmSync(folder, { recursive: true });
});
