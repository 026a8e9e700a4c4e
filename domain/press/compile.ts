import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler, type NodeError, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Galley } from "./galley.ts";
import { lastResortFont } from "./last-resort-font.ts";

/** Nothing lies there: neither a template nor a logo can reach a file of the machine. */
const workspace = "/nowhere";

const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts() }] });

/** Tagged. @throws Error what the compiler refuses */
export function pdfOf(galley: Galley): Buffer {
  return compile(galley, (document) => compiler.pdf(document, { pdfStandard: "ua-1" }));
}

/** Its one page, letters and all as shapes. @throws Error what the compiler refuses */
export function svgOf(galley: Galley): string {
  return compile(galley, (document) => compiler.plainSvg(document));
}

/** Keeps its processor until it is done. */
function compile<Result>({ template, content, logo }: Galley, write: (document: NodeTypstDocument) => Result): Result {
  if (logo !== null) compiler.mapShadow(workspace + logo.path, Buffer.from(logo.bytes));
  try {
    const inputs = { content, ...(logo === null ? {} : { logo: logo.path }) };
    const compiled = compiler.compile({ mainFileContent: template, inputs });
    if (compiled.result === null) throw new Error(reasonOf(compiled.takeError()));
    return write(compiled.result);
  } finally {
    if (logo !== null) compiler.unmapShadow(workspace + logo.path);
    // Kept, what was laid out would save nothing on another recap: long ones would add up to hundreds of megabytes.
    compiler.evictCache(0);
  }
}

function reasonOf(error: NodeError | null): string {
  return (error?.shortDiagnostics ?? []).map(({ message }) => message).join("; ");
}

function fonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  const files = [
    "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
    "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
    "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
    "source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
    "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
  ];
  return [...files.map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`))), lastResortFont()];
}
