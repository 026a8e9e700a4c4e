import type { Logo } from "../house/schema.ts";
import { ownProcess } from "../own-process.ts";
import { type Galley, printedLogo } from "./galley.ts";
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

/** Whether a picture of this type is whole, and can be printed. */
export async function canBePrinted(picture: Pick<Logo, "mediaType" | "bytes">): Promise<boolean> {
  const logo = printedLogo(picture);
  return logo !== null && askPress("canDraw", logo);
}
