import { draftEdition } from "../../editions.ts";
import { staffFile } from "../../staff-document.ts";

type Context = { params: Promise<{ id: string; format: string }> };

/** The recap as a file, exactly as it would go out if it were published now. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, format } = await params;
  return staffFile(format, (actor) => draftEdition(actor, id));
}
