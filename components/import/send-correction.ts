import type { Correction, LatestAnswer, SendAnswer } from "./corrections.ts";
import { importAddress } from "./import-address.ts";

const patience = 15_000;
/** Browsers let no more than 64 kB in all outlive a page that is being left; letters may take several bytes. */
const longestFarewell = 20_000;

/** One correction over the network. Whatever is not a clear answer counts as none: it will be sent again. */
export async function sendCorrection(id: string, correction: Correction & { version: number }): Promise<SendAnswer> {
  const body = JSON.stringify(correction);
  const answered = await ask<{ version: number; isLinked: boolean }>(id, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body,
    keepalive: body.length < longestFarewell,
  });
  return answered.ok ? { ok: true, ...answered.value } : answered;
}

/** What was read of a document, as it is corrected by now. */
export async function readLatest(id: string): Promise<LatestAnswer> {
  const answered = await ask<Omit<Extract<LatestAnswer, { ok: true }>, "ok">>(id, {});
  if (answered.ok) return { ok: true, ...answered.value };
  return answered.why === "conflict" ? { ok: false, why: "unreachable" } : answered;
}

type Answered<Value> = { ok: true; value: Value } | Exclude<SendAnswer, { ok: true }>;

async function ask<Value>(id: string, request: RequestInit): Promise<Answered<Value>> {
  try {
    const response = await fetch(`${importAddress(id)}/lecture`, { ...request, signal: AbortSignal.timeout(patience) });
    if (response.ok) return { ok: true, value: await response.json() };
    if (response.status === 401) return { ok: false, why: "signedOut" };
    if (response.status === 409) return { ok: false, why: "conflict" };
    if (response.status >= 500 || response.status === 429 || response.status === 408)
      return { ok: false, why: "unreachable" };
    const { message }: { message: string } = await response.json();
    return { ok: false, why: "refused", message };
  } catch {
    return { ok: false, why: "unreachable" };
  }
}
