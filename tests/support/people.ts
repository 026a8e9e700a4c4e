import { join } from "node:path";
import { commandLine } from "#app/_cli/command.ts";
import { closeDb, openDb } from "#db/client.ts";
import { migrateDb } from "#db/migrate.ts";
import { createStaff } from "#domain/account/create-staff.ts";
import type { Role } from "#domain/account/schema.ts";

const password = "une phrase de passe assez longue";

/** One person of each role, as they sign in on a server under test. */
export const people = {
  reader: { name: "Lise Lecture", email: "lecture@exemple.fr", password },
  editor: { name: "Rémi Rédaction", email: "redaction@exemple.fr", password },
  publisher: { name: "Paule Publication", email: "publication@exemple.fr", password },
  administrator: { name: "Ada Administration", email: "administration@exemple.fr", password },
} satisfies Record<Role, { name: string; email: string; password: string }>;

/** Fills a new data folder, before the server starts on it: everybody of `people`, and what `fill` writes. */
export async function prepareDataDir(dataDir: string, fill: () => Promise<void> | void = () => {}): Promise<void> {
  await migrateDb(openDb(join(dataDir, "rencontres.sqlite")));
  for (const [role, person] of Object.entries(people)) {
    await createStaff(commandLine, { ...person, role: role as Role });
  }
  await fill();
  closeDb();
}
