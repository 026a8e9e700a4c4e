import type { PhrasingContent, Root, RootContent } from "mdast";
import type { ReactNode } from "react";

/** A text as it is read. `head` (who speaks) opens its first line, or stands above a list or a quotation. */
export function RichText({ root: { children: blocks }, head }: { root: Root; head?: ReactNode }) {
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph")
    return (
      <>
        {first ? head : <p>{head}</p>}
        {keyed(blocks, block)}
      </>
    );
  return (
    <>
      <p>
        {head}
        {keyed(first.children, phrase)}
      </p>
      {keyed(rest, block)}
    </>
  );
}

// The nodes of a text have no identity of their own; their place is what tells them apart.
function keyed<Node>(nodes: Node[], render: (node: Node, key: string) => ReactNode): ReactNode[] {
  return nodes.map((node, index) => render(node, String(index)));
}

function block(node: RootContent, key: string): ReactNode {
  if (node.type === "paragraph") return <p key={key}>{keyed(node.children, phrase)}</p>;
  if (node.type === "blockquote") return <blockquote key={key}>{keyed(node.children, block)}</blockquote>;
  if (node.type !== "list") return null;
  const items = node.children.map((item, index) => <li key={String(index)}>{keyed(item.children, block)}</li>);
  return node.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
}

function phrase(node: PhrasingContent, key: string): ReactNode {
  if (node.type === "text") return node.value;
  if (node.type === "strong") return <strong key={key}>{keyed(node.children, phrase)}</strong>;
  if (node.type === "emphasis") return <em key={key}>{keyed(node.children, phrase)}</em>;
  if (node.type === "superscript") return <sup key={key}>{keyed(node.children, phrase)}</sup>;
  if (node.type !== "link") return null;
  return (
    <a key={key} href={node.url} rel="noreferrer">
      {keyed(node.children, phrase)}
    </a>
  );
}
