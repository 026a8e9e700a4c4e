import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { closeDb, openDb } from "#db/client.ts";
import { migrateDb } from "#db/migrate.ts";
import { loadTerritory } from "#domain/territory/load-territory.ts";

declare module "vitest" {
  interface ProvidedContext {
    template: string;
  }
}

/** Migrates one database, with the official territory in it, for the whole run; each test file works on its own copy. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "rencontres-template-"));
  const template = join(folder, "template.sqlite");
  const db = openDb(template);
  await migrateDb(db);
  loadTerritory(db);
  closeDb();
  project.provide("template", template);
  return () => rmSync(folder, { recursive: true });
}
