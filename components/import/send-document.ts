import type { DocumentInput, Taken } from "#domain/import/schema.ts";

export type Sent = { ok: true; taken: Taken } | { ok: false; message: string };

/** Puts one document where it waits to be read. */
export async function sendDocument({ id, batchId, position, name }: DocumentInput, bytes: Blob): Promise<Sent> {
  const said = new URLSearchParams({ id, batchId, position: String(position), name });
  try {
    const response = await fetch(`/espace/importer/documents?${said}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: bytes,
    });
    const answer: Taken & { message?: string } = await response.json();
    return response.ok ? { ok: true, taken: answer } : { ok: false, message: answer.message ?? unreachable };
  } catch {
    return { ok: false, message: unreachable };
  }
}

const unreachable = "Le serveur ne répond pas. Vérifiez la connexion, puis déposez ce document à nouveau.";
