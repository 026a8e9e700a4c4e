import { versionEdition } from "../../../../editions.ts";
import { staffFile } from "../../../../staff-document.ts";

type Context = { params: Promise<{ id: string; number: string; format: string }> };

/** A version as a file, as it went out. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, number, format } = await params;
  return staffFile(format, (actor) => versionEdition(actor, id, Number(number)));
}
