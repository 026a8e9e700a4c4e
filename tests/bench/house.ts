import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { publicAddresses, staff } from "#db/schema.ts";
import { loadTerritory } from "#domain/territory/load-territory.ts";
import { type Client, signIn } from "#tests/support/client.ts";
import { people, prepareDataDir } from "#tests/support/people.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { type Draft, fillArchive } from "./archive.ts";
import { type Feed, measureFeeds } from "./feeds.ts";
import { ask, firstOf, memoryOf, percentiles, perSecond, shown, type Times, times, visit } from "./measure.ts";
import { put, versionOf } from "./saves.ts";

/** A data folder with an archive in it, and what the measures need to know of it. */
export type House = { dataDir: string; meetings: number; draft: Draft; recapPath: string };

export async function buildHouse(meetings: number): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), "rencontres-bench-"));
  let draft: Draft = { meetingId: "", textIds: [] };
  let recapPath = "";
  await prepareDataDir(dataDir, () => {
    loadTerritory(db());
    const publisher = db().select().from(staff).where(eq(staff.email, people.publisher.email)).get();
    if (!publisher) throw new Error("Nobody to publish.");
    draft = fillArchive(publisher, meetings);
    const published = db().select({ slug: publicAddresses.slug }).from(publicAddresses).limit(1).get();
    recapPath = `/comptes-rendus/${published?.slug}`;
  });
  return { dataDir, meetings, draft, recapPath };
}

export type Figures = {
  recapPage: number;
  recapBytes: Buffer;
  recapHeaders: Record<string, string>;
  home: number;
  homeSearch: Times;
  list: Times;
  listSearch: Times;
  broadSearch: Times;
  record: Times;
  autosave: Times;
  autosaveOfEight: Times;
  publish: Times;
  feeds: Feed[];
  start: Times;
  memory: { atRest: number; peak: number };
};

/** Everything that is measured without a browser, on the server as people run it. */
export async function measureHouse(house: House): Promise<Figures> {
  const start = await coldStart(house);
  const server = await startServer({ dataDir: house.dataDir });
  const pid = server.process.pid ?? 0;
  const { headers } = await signIn(server.url, people.publisher);
  const see = (path: string) => times(60, async () => void (await visit({ url: server.url + path, headers })));
  await visit({ url: server.url + house.recapPath });
  const atRest = memoryOf(pid).now;
  const recap = await ask({ url: server.url + house.recapPath });

  const figures = {
    start,
    recapBytes: recap.bytes,
    recapHeaders: shown(recap.headers),
    list: await see("/espace/rencontres"),
    listSearch: await see("/espace/rencontres?recherche=revitalisation+noiret"),
    // The word with which every title begins.
    broadSearch: await see("/espace/rencontres?recherche=rencontre"),
    record: await see(`/espace/rencontres/${house.draft.meetingId}/interventions`),
    homeSearch: await see("/?q=p%C3%A9lissier"),
    autosave: await autosaves(server, headers, house, 1),
    autosaveOfEight: await autosaves(server, headers, house, 8),
    publish: await publishing(server, headers, house),
    feeds: await measureFeeds(server, headers, house.draft),
    recapPage: await perSecond(server.url + house.recapPath),
    home: await perSecond(`${server.url}/`),
  };
  const memory = { atRest, peak: memoryOf(pid).peak };
  await server.stop();
  return { ...figures, memory };
}

export function forgetHouse({ dataDir }: House): void {
  rmSync(dataDir, { recursive: true });
}

/** From the start of the process until it says that it is ready. */
async function coldStart({ dataDir }: House): Promise<Times> {
  return times(5, async () => {
    const server = await startServer({ dataDir });
    await server.kill();
  });
}

/** Saves of a text of 700 characters, as the editor sends them, each client its own text. */
async function autosaves(server: RunningServer, headers: Client["headers"], house: House, clients: number) {
  const taken = await Promise.all(
    house.draft.textIds.slice(0, clients).map(async (id) => {
      const own: number[] = [];
      let version = await versionOf(server, headers, house.draft, id);
      for (let save = 0; save < 200; save += 1) {
        const began = performance.now();
        const saved = await put(
          server,
          headers,
          house.draft,
          id,
          version,
          `Texte numéro ${save}. ${"Le projet avance. ".repeat(40)}`,
        );
        own.push(performance.now() - began);
        version = saved.version;
      }
      return own.slice(20);
    }),
  );
  return percentiles(taken.flat());
}

/** From the click on « Publier » until the public page shows what was changed. */
async function publishing(server: RunningServer, headers: Client["headers"], house: House): Promise<Times> {
  const { meetingId, textIds } = house.draft;
  const [id = ""] = textIds;
  let version = await versionOf(server, headers, house.draft, id);
  const taken: number[] = [];
  for (let edit = 0; edit < 30; edit += 1) {
    // Letters alone: figures would be set as a printer sets them.
    const mark = `Correction ${"i".repeat(edit)}x.`;
    const saved = await put(server, headers, house.draft, id, version, mark);
    version = saved.version;
    const began = performance.now();
    const { found: slug, ended } = await firstOf(/"slug":"([^"]+)"/, {
      url: `${server.url}/espace/rencontres/${meetingId}/compte-rendu`,
      method: "POST",
      headers: {
        ...headers,
        "content-type": "text/plain;charset=UTF-8",
        "next-action": publishAction(),
        "accept-encoding": "identity",
      },
      body: JSON.stringify([{ id: randomUUID(), meetingId, recordVersion: saved.recordVersion, correctionNote: "" }]),
    });
    const page = await visit({
      url: `${server.url}/comptes-rendus/${slug}`,
      headers: { "accept-encoding": "identity" },
    });
    if (!page.includes(mark)) throw new Error("What was published is not shown.");
    taken.push(performance.now() - began);
    await ended;
  }
  return percentiles(taken.slice(5));
}

function publishAction(): string {
  const manifest: { node: Record<string, { exportedName: string }> } = JSON.parse(
    readFileSync(join(import.meta.dirname, "..", "..", ".next", "server", "server-reference-manifest.json"), "utf8"),
  );
  const found = Object.entries(manifest.node).find(([, { exportedName }]) => exportedName === "publishRecapAction");
  if (!found) throw new Error("There is no action that publishes.");
  return found[0];
}
