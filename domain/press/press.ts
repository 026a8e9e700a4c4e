import { ownProcess } from "../own-process.ts";
import type { Galley } from "./galley.ts";
import type { Press } from "./press-process.ts";

const askPress = ownProcess<Press>({
  name: "press",
  path: "domain/press/press-process.ts",
  // A hundred pages take three seconds.
  patience: 60_000,
  options: ["--expose-gc"],
});

/** @throws Error where it cannot be printed */
export function printPdf(galley: Galley): Promise<Buffer> {
  return askPress("pdf", galley);
}

/** Of a galley of one page: a point of the page is a point of the picture. @throws Error where it cannot be printed */
export function printPng(galley: Galley): Promise<Buffer> {
  return askPress("png", galley);
}
