import sharp from "sharp";
import { answerQuestions } from "../own-process.ts";
import { pdfOf, svgOf } from "./compile.ts";
import type { Galley, PrintedLogo } from "./galley.ts";

// What press.ts asks, in a process of its own.

// One picture after the other, of which nothing is kept: no threads beyond those that are needed, no memory of the last.
sharp.concurrency(1);
sharp.cache(false);

const press = {
  pdf: (galley: Galley): Buffer => printed(galley, pdfOf),
  png: (galley: Galley): Promise<Buffer> =>
    sharp(Buffer.from(printed(galley, svgOf)))
      .png({ compressionLevel: 9 })
      .toBuffer(),
  /** Whether a picture can be drawn to its last point, by us and by whatever else reads what we send. */
  canDraw,
};
export type Press = typeof press;

answerQuestions(press);

/** With its logo, or without one that cannot be drawn. */
function printed<Result>(galley: Galley, print: (galley: Galley) => Result): Result {
  try {
    return print(galley);
  } catch (error) {
    if (galley.logo === null) throw withoutText(error);
    return printed({ ...galley, logo: null }, print);
  } finally {
    // What was laid out goes with objects so small that their time would come after hundreds of documents.
    globalThis.gc?.();
  }
}

async function canDraw(logo: PrintedLogo): Promise<boolean> {
  try {
    pdfOf({ template: onlyALogo, content: "{}", logo });
    // The compiler draws the half of a JPEG that is there.
    await sharp(logo.bytes, { failOn: "warning" }).resize(16, 16).toBuffer();
    return true;
  } catch {
    return false;
  }
}

const onlyALogo = `#set document(title: "Logo")\n#image(sys.inputs.logo, alt: "Logo", width: 1cm)`;

/** The compiler quotes the text that it refuses; what people wrote is in no log. */
function withoutText(error: unknown): Error {
  return new Error(String(error).replace(/`[^`]*`/g, "`…`"));
}
