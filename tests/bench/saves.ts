import { randomUUID } from "node:crypto";
import type { Client } from "#tests/support/client.ts";
import type { RunningServer } from "#tests/support/server.ts";
import type { Draft } from "./archive.ts";
import { ask, visit } from "./measure.ts";

/** A stale save is refused with the version to know. */
export async function versionOf(
  server: RunningServer,
  headers: Client["headers"],
  draft: Draft,
  id: string,
): Promise<number> {
  const answer = await ask(saving(server, headers, draft, id, -1, ""));
  return JSON.parse(answer.bytes.toString()).version;
}

type Saved = { version: number; recordVersion: number };

export async function put(...sent: Parameters<typeof saving>): Promise<Saved> {
  return JSON.parse((await visit(saving(...sent))).toString());
}

function saving(
  server: RunningServer,
  headers: Client["headers"],
  draft: Draft,
  id: string,
  version: number,
  text: string,
) {
  return {
    url: `${server.url}/espace/rencontres/${draft.meetingId}/interventions/${id}/texte`,
    method: "PUT",
    headers: { ...headers, "content-type": "application/json", "accept-encoding": "identity" },
    body: JSON.stringify({ version, key: randomUUID(), text }),
  };
}
