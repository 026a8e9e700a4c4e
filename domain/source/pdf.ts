import { getDocumentProxy } from "unpdf";
import type { Line } from "./layout.ts";
import { paragraphsOf } from "./pdf/paragraphs.ts";
import { type PdfPage, printedLines } from "./pdf/printed-lines.ts";
import { refusals } from "./refusals.ts";

/** More than anybody says in a day. */
const mostPages = 300;

/** What a PDF says that was made from a text: lines as they are printed, made whole again. @throws Refusal */
export async function linesOfPdf(bytes: Uint8Array): Promise<Line[]> {
  const document = await opened(bytes);
  if (document.numPages > mostPages) throw refusals.tooMuch();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    // Fonts are known by their names once what is drawn with them has been read.
    await page.getOperatorList();
    const [{ items }, annotations] = [await page.getTextContent(), await page.getAnnotations()];
    pages.push(printedLines(page, items, annotations));
    page.cleanup();
  }
  return paragraphsOf(pages);
}

async function opened(bytes: Uint8Array) {
  try {
    // It keeps what it is given.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      maxImageSize: 1,
      disableFontFace: true,
      useSystemFonts: false,
    });
  } catch (error) {
    throw error instanceof Error && error.name === "PasswordException" ? refusals.encrypted() : refusals.broken();
  }
}
