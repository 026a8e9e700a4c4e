import type { OtherText, SavedText } from "#domain/intervention/schema.ts";
import type { SaveAnswer, SaveRequest } from "./saver.ts";

const patience = 15_000;
/** Browsers let no more than 64 kB in all outlive a page that is being left. */
const longestFarewell = 60_000;

/** One save over the network. Whatever is not a clear answer counts as none: the save will be asked again. */
export async function sendText(meetingId: string, interventionId: string, request: SaveRequest): Promise<SaveAnswer> {
  const body = JSON.stringify(request);
  const response = await fetch(`/espace/rencontres/${meetingId}/interventions/${interventionId}/texte`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body,
    keepalive: body.length < longestFarewell,
    signal: AbortSignal.timeout(patience),
  });
  if (response.status === 401) return { ok: false, why: "signedOut" };
  if (response.status >= 500 || response.status === 429 || response.status === 408)
    return { ok: false, why: "unreachable" };

  if (response.ok) return { ok: true, ...((await response.json()) as SavedText) };
  if (response.status === 409) return { ok: false, why: "conflict", other: (await response.json()) as OtherText };
  const { message } = (await response.json()) as { message: string };
  return { ok: false, why: "refused", message };
}
