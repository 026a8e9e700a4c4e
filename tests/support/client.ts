import { randomUUID } from "node:crypto";
import type { SavedText } from "#domain/intervention/schema.ts";

/** A signed-in browser without the browser: what its requests carry. */
export type Client = { url: string; headers: { origin: string; cookie: string } };

export async function signIn(url: string, { email, password }: { email: string; password: string }): Promise<Client> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { origin: url, cookie: cookiesOf(asked) },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  if (!answer.ok) throw new Error(`Signing in was answered ${answer.status}.`);
  return { url, headers: { origin: url, cookie: cookiesOf(answer) } };
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

type Save = { version: number; text: string; key?: string };
export type SaveAnswer = { status: 200; saved: SavedText } | { status: 409; version: number; text: string };

/** Saves a text as the editor does. Throws on any answer but "saved" and "somebody else was first". */
export async function saveText(
  { url, headers }: Client,
  { meetingId, id }: { meetingId: string; id: string },
  { version, text, key = randomUUID() }: Save,
): Promise<SaveAnswer> {
  const answer = await fetch(`${url}/espace/rencontres/${meetingId}/interventions/${id}/texte`, {
    method: "PUT",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ version, key, text }),
  });
  const body = await answer.json();
  if (answer.status === 200) return { status: 200, saved: body };
  if (answer.status === 409) return { status: 409, version: body.version, text: body.text };
  throw new Error(`A save was answered ${answer.status} ${JSON.stringify(body)}.`);
}
