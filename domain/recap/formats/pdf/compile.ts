import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import type { Galley } from "./galley.ts";
import { lastResortFont } from "./last-resort-font.ts";
import { template } from "./template.ts";

/** Nothing lies there: neither the template nor a logo can reach a file of the machine. */
const workspace = "/nowhere";

const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts() }] });

/** Sets the galley and gives its PDF. Keeps its processor until it is done. @throws Error what the compiler refuses */
export function compile({ edition, logo }: Galley): Buffer {
  if (logo !== null) compiler.mapShadow(workspace + logo.path, Buffer.from(logo.bytes));
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { edition } });
    if (compiled.result === null) throw new Error(reasonOf(compiled.takeError()));
    return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
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
