import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

/** A table that only lays out, as wide as its place. A row a line: servers of mail break longer ones where they please. */
export function table(rows: Element[], style = ""): Element {
  const onLines = rows.flatMap((row): ElementContent[] => [row, { type: "text", value: "\n" }]);
  return h(
    "table",
    { role: "presentation", width: "100%", cellPadding: 0, cellSpacing: 0, border: 0, style: `width:100%;${style}` },
    onLines,
  );
}
