import type { Nodes, Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { superscriptToMarkdown } from "#domain/intervention/superscript.ts";
import { readSource } from "#domain/source/read-source.ts";

/** What a file says, as Markdown: the shortest way to see the whole of it. */
export async function markdownOf(name: string, file: string | Uint8Array): Promise<string> {
  const { root } = await readSource(name, typeof file === "string" ? Buffer.from(file) : file);
  return toMarkdown(root, {
    bullet: "-",
    listItemIndent: "one",
    resourceLink: true,
    extensions: [superscriptToMarkdown],
  }).trimEnd();
}

/** The same tree, wherever it stood. */
export function withoutPlaces(root: Root): Root {
  return JSON.parse(JSON.stringify(root, (key, value) => (key === "data" ? undefined : value)));
}

/** The lines of a tree, with where each stands. */
export function placesOf(node: Nodes): number[] {
  const own = "data" in node && node.data?.line !== undefined ? [node.data.line] : [];
  return [...own, ...("children" in node ? node.children.flatMap(placesOf) : [])];
}
