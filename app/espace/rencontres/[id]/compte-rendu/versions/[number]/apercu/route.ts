import { config } from "#app/_server/config.ts";
import { pathOf } from "#domain/publication/address.ts";
import { getVersion } from "#domain/publication/queries.ts";
import { recapToHtml } from "#domain/recap/formats/html.ts";
import { staffDocument } from "../../../staff-document.ts";

type Context = { params: Promise<{ id: string; number: string }> };

/** A version as it was read when it was public. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, number } = await params;
  return staffDocument((actor) => {
    const { published, version, slug } = getVersion(actor, id, Number(number));
    const notice = `Version ${version.number}${version.isPublic ? ", publique aujourd’hui" : ", qui n’est plus publique"}`;
    return recapToHtml(published.recap, { ...published, url: config().publicUrl + pathOf(slug), notice });
  });
}
