import { findActor } from "#app/_server/session.ts";
import { staffHeaders } from "#app/(public)/answer.ts";
import type { Actor } from "#domain/account/schema.ts";
import { getHouse } from "#domain/house/queries.ts";
import type { Edition } from "#domain/recap/edition.ts";
import { fileFormats, fileNameOf, isFileFormat } from "#domain/recap/formats.ts";
import { Refusal } from "#domain/refusal.ts";

/** A recap that only staff may read, to be shown within a screen of theirs. */
export function staffDocument(html: (actor: Actor) => string, headers: Record<string, string> = {}): Promise<Response> {
  return forStaff((actor) => new Response(html(actor), { headers: { ...staffHeaders(getHouse()), ...headers } }));
}

/** The same as a file to keep. */
export function staffFile(format: string, edition: (actor: Actor) => Edition): Promise<Response> {
  return staffAttachment(async (actor) => {
    if (!isFileFormat(format)) throw new Refusal("Ce format n’existe pas.", { code: "notFound" });
    const asked = edition(actor);
    const { mediaType, render } = fileFormats[format];
    return { name: fileNameOf(asked, format), mediaType, bytes: await render(asked) };
  });
}

type Attachment = { name: string; mediaType: string; bytes: Buffer };

/** A file that only staff may keep. @param file with a name of letters, figures and hyphens */
export function staffAttachment(file: (actor: Actor) => Promise<Attachment>): Promise<Response> {
  return forStaff(async (actor) => {
    const { name, mediaType, bytes } = await file(actor);
    const headers = {
      ...staffHeaders(getHouse()),
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${name}"`,
    };
    return new Response(new Uint8Array(bytes), { headers });
  });
}

async function forStaff(answer: (actor: Actor) => Response | Promise<Response>): Promise<Response> {
  const actor = await findActor();
  if (!actor) return refused(401, "Votre session a expiré. Reconnectez-vous pour continuer.");
  try {
    return await answer(actor);
  } catch (error) {
    if (error instanceof Refusal && error.code === "notFound") return refused(404, error.message);
    throw error;
  }
}

function refused(status: number, message: string): Response {
  const headers = { ...staffHeaders(getHouse()), "content-type": "text/plain; charset=utf-8" };
  return new Response(message, { status, headers });
}
