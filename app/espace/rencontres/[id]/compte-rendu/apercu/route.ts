import { config } from "#app/_server/config.ts";
import { pathOf } from "#domain/publication/address.ts";
import { getDraft } from "#domain/publication/queries.ts";
import { recapToHtml } from "#domain/recap/formats/html.ts";
import { staffDocument } from "../staff-document.ts";

type Context = { params: Promise<{ id: string }> };

/** The recap exactly as it would be read if it were published now. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return staffDocument((actor) => {
    const { recap, slug, isPublic } = getDraft(actor, id);
    const url = config().publicUrl + pathOf(slug);
    return recapToHtml(recap, {
      url,
      publishedAt: null,
      corrections: [],
      notice: isPublic ? null : "Projet\u00a0: ce texte n’est pas public.",
    });
  });
}
