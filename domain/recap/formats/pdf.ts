import { printPdf } from "../../press/press.ts";
import type { Edition } from "../edition.ts";
import { galleyOf } from "./pdf/galley.ts";

/** The recap on paper: A4, tagged (PDF/UA-1), the same bytes for the same edition. */
export function recapToPdf(edition: Edition): Promise<Buffer> {
  return printPdf(galleyOf(edition));
}
