import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { db } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { test } from "./e2e.ts";
import { prepareDataDir } from "./people.ts";
import { startServer } from "./server.ts";

/**
 * Playwright's test with a server of its own and one meeting for each test, whose record is written at `address`.
 * @param count tests, at most
 * @param fill what a meeting holds, by its id
 */
export function recordTest(count: number, fill: (meetingId: string) => void) {
  const rooms = Array.from({ length: count }, () => randomUUID());
  return test.extend<{ address: string }, object>({
    server: [
      async ({ browserName: _ }, use) => {
        const dataDir = mkdtempSync(join(tmpdir(), "rencontres-record-"));
        await prepareDataDir(dataDir, () => {
          for (const id of rooms) addMeeting(id, fill);
        });
        const server = await startServer({ dataDir });
        await use(server);
        await server.stop();
        rmSync(dataDir, { recursive: true });
      },
      { scope: "worker", timeout: 180_000 },
    ],
    address: async ({ server: _ }, use) => {
      const id = rooms.pop();
      if (!id) throw new Error("More tests than meetings.");
      await use(`/espace/rencontres/${id}/interventions`);
    },
  });
}

function addMeeting(id: string, fill: (meetingId: string) => void): void {
  const at = Date.now();
  const meeting = { id, title: "Rencontre des maires", kind: "territorial" as const, date: "2021-12-07" };
  db()
    .insert(meetings)
    .values({ ...meeting, createdAt: at, updatedAt: at })
    .run();
  fill(id);
}
