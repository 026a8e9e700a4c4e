import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { closeDb, openDb } from "#db/client.ts";
import { migrateDb } from "#db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    template: string;
  }
}

/** Migrates one database for the whole run; each test file works on its own copy. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "rencontres-template-"));
  const template = join(folder, "template.sqlite");
  await migrateDb(openDb(template));
  closeDb();
  project.provide("template", template);
  return () => rmSync(folder, { recursive: true });
}
