import { Refusal } from "../refusal.ts";
import { composed } from "./composed.ts";
import { type Recognised, recognise } from "./kind-of.ts";
import { type Line, rootOf } from "./layout.ts";
import { refusals } from "./refusals.ts";
import { withSaidNumbers } from "./said-numbers.ts";
import type { Source } from "./schema.ts";

/** Reads a file, whatever it is. To be called where nothing else can be harmed (see open-source.ts). @throws Refusal */
export async function readSource(name: string, bytes: Uint8Array): Promise<Source> {
  const recognised = recognise(name, bytes);
  const root = rootOf(withSaidNumbers(await linesOf(recognised)));
  if (root.children.length === 0) throw refusals.noWords();
  return { kind: recognised.kind, root };
}

/** Each kind has its reader, which is loaded when it is first needed. */
async function linesOf(recognised: Recognised): Promise<Line[]> {
  try {
    switch (recognised.kind) {
      case "docx":
        return (await import("./docx.ts")).linesOfDocx(recognised.parts);
      case "odt":
        return (await import("./odt.ts")).linesOfOdt(recognised.parts);
      case "html":
        return (await import("./html.ts")).linesOfHtml(recognised.text);
      case "md":
        return (await import("./markdown.ts")).linesOfMarkdown(recognised.text);
      case "txt":
        // Its marks and the lines that it was cut into are told by its letters.
        return (await import("./plain-text.ts")).linesOfText(composed(recognised.text));
      case "pdf":
        return await (await import("./pdf.ts")).linesOfPdf(recognised.bytes);
    }
  } catch (error) {
    // Whatever else goes wrong with a file of a stranger is the fault of the file: no memory, no end, no sense.
    if (error instanceof RangeError) throw refusals.tooMuch();
    throw error instanceof Refusal ? error : refusals.broken();
  }
}
