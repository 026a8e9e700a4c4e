import type { Line } from "./layout.ts";
import { refusals } from "./refusals.ts";

export async function linesOfPdf(_bytes: Uint8Array): Promise<Line[]> {
  throw refusals.noWords();
}
