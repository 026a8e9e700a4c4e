import type { Edition } from "../edition.ts";
import { galleyOf } from "./pdf/galley.ts";
import { print } from "./pdf/press.ts";

/** The recap on paper: A4, tagged (PDF/UA-1), the same bytes for the same edition. */
export function recapToPdf(edition: Edition): Promise<Buffer> {
  return print(galleyOf(edition));
}
