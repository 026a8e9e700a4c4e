import { recapToHtml } from "#domain/recap/formats/html.ts";
import { versionEdition } from "../../../editions.ts";
import { staffDocument } from "../../../staff-document.ts";

type Context = { params: Promise<{ id: string; number: string }> };

/** A version as it was read when it was public. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, number } = await params;
  return staffDocument((actor) => recapToHtml(versionEdition(actor, id, Number(number))));
}
