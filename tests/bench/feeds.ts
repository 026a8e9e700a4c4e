import type { Client } from "#tests/support/client.ts";
import type { RunningServer } from "#tests/support/server.ts";
import type { Draft } from "./archive.ts";
import { ask, percentiles, perSecond, shown, type Times, visit } from "./measure.ts";
import { put, versionOf } from "./saves.ts";

/** What lists every publication, or the last ones. */
const feeds = {
  accueil: "/",
  Atom: "/comptes-rendus.atom",
  "index JSON": "/comptes-rendus.json",
  "plan du site": "/sitemap.xml",
  calendrier: "/rencontres.ics",
};

export type Feed = {
  name: string;
  /** The first answer after something was saved: it is made anew. */
  anew: Times;
  /** Answers a second. */
  rate: number;
  bytes: Buffer;
  headers: Record<string, string>;
};

export async function measureFeeds(server: RunningServer, headers: Client["headers"], draft: Draft): Promise<Feed[]> {
  const [id = ""] = draft.textIds;
  let version = await versionOf(server, headers, draft, id);
  const measured: Feed[] = [];
  for (const [name, path] of Object.entries(feeds)) {
    const url = server.url + path;
    const taken: number[] = [];
    for (let save = 0; save < 20; save += 1) {
      version = (await put(server, headers, draft, id, version, `Correction ${name} ${"i".repeat(save)}.`)).version;
      const began = performance.now();
      await visit({ url });
      taken.push(performance.now() - began);
    }
    const { bytes, headers: sent } = await ask({ url });
    measured.push({ name, anew: percentiles(taken), rate: await perSecond(url), bytes, headers: shown(sent) });
  }
  return measured;
}
