import { recapToHtml } from "#domain/recap/formats/html.ts";
import { draftEdition } from "../editions.ts";
import { staffDocument } from "../staff-document.ts";

type Context = { params: Promise<{ id: string }> };

/** The recap exactly as it would be read if it were published now. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return staffDocument((actor) => recapToHtml(draftEdition(actor, id)));
}
