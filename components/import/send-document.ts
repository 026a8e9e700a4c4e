import type { DocumentInput, Taken } from "#domain/import/schema.ts";
import { importPath } from "./import-address.ts";

/** `again`: the server has not said no, and may take it another time. */
export type Sent = { ok: true; taken: Taken } | { ok: false; message: string; again: boolean };

/** As long as the server waits for the whole of a document. */
const patience = 60_000;

/** Puts one document where it waits to be read. */
export async function sendDocument({ id, batchId, position, name }: DocumentInput, bytes: Blob): Promise<Sent> {
  const said = new URLSearchParams({ id, batchId, position: String(position), name });
  try {
    const response = await fetch(`${importPath}/documents?${said}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: bytes,
      signal: AbortSignal.timeout(patience),
    });
    const answer: Taken & { message?: string } = await response.json();
    if (response.ok) return { ok: true, taken: answer };
    const again = response.status >= 500 || [401, 408, 429].includes(response.status);
    return { ok: false, message: answer.message ?? unreachable, again };
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === "TimeoutError";
    return { ok: false, message: isLate ? tooSlow : unreachable, again: true };
  }
}

const unreachable = "Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.";
const tooSlow = "L’envoi a duré plus d’une minute, et s’est arrêté. Réessayez avec une meilleure connexion.";
