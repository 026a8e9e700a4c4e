import type { PhrasingContent } from "mdast";

/** What is left of a paragraph after so many letters of its words. */
export function contentFrom(content: readonly PhrasingContent[], letters: number): PhrasingContent[] {
  let left = letters;
  const cut = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.flatMap((node) => {
      if (left <= 0) return [node];
      if ("children" in node) {
        const children = cut(node.children as PhrasingContent[]);
        return children.length === 0 ? [] : [{ ...node, children } as PhrasingContent];
      }
      if (!("value" in node)) {
        left -= 1;
        return [];
      }
      const value = node.value.slice(left);
      left -= node.value.length - value.length;
      return value === "" ? [] : [{ ...node, value }];
    });
  return cut(content);
}
