import type { Nodes, Paragraph, Root } from "mdast";
import { aside, type Run, raisedRun } from "../french/runs.ts";
import { type Corrector, lineBy } from "../french/typography.ts";
import { rewrittenText } from "./rewritten-text.ts";

/** A stored text with its words corrected, paragraph by paragraph. Every mark stays on the words that had it. */
export function correctedText(markdown: string, correct: Corrector): string {
  return rewrittenText(
    markdown,
    (text) => lineBy(correct, text),
    (root) => correctedRoot(root, correct),
  );
}

export function correctedRoot(root: Root, correct: Corrector): Root {
  return { ...root, children: root.children.map((child) => corrected(child, correct)) };
}

function corrected<Node extends Nodes>(node: Node, correct: Corrector): Node {
  if (node.type === "paragraph") return inParagraph(node, correct) as Node;
  if (!("children" in node)) return node;
  return { ...node, children: node.children.map((child: Nodes) => corrected(child, correct)) };
}

function inParagraph(paragraph: Paragraph, correct: Corrector): Nodes {
  const runs: Run[] = [];
  collect(paragraph, runs);
  const words = correct(runs).values();
  const set = withWords(paragraph, () => words.next().value ?? "");
  // Words that go to the run before could leave an address with nothing to stand on.
  return hasEmptyLink(set) ? paragraph : set;
}

function hasEmptyLink(node: Nodes): boolean {
  if (node.type === "link" && wordsIn(node).trim() === "") return true;
  return "children" in node && node.children.some(hasEmptyLink);
}

function collect(node: Nodes, runs: Run[]): void {
  if (node.type === "superscript") runs.push(raisedRun(wordsIn(node)));
  else if (isWordless(node)) runs.push(aside);
  else if (node.type === "text") runs.push({ text: node.value });
  else if ("children" in node) for (const child of node.children) collect(child, runs);
}

/** A link on a full stop would not outlive its correction. */
function isWordless(node: Nodes): boolean {
  return node.type === "link" && !/[\p{L}\p{N}]/u.test(wordsIn(node));
}

function wordsIn(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsIn).join("") : "";
}

/** The tree with the runs that `collect` found in it, set. */
function withWords(node: Nodes, next: () => string): Nodes {
  if (node.type === "superscript") {
    const words = next();
    return raisedRun(wordsIn(node)).kept ? node : { ...node, children: [{ type: "text", value: words }] };
  }
  if (isWordless(node)) {
    next();
    return node;
  }
  if (node.type === "text") return { ...node, value: next() };
  if (!("children" in node)) return node;
  return { ...node, children: node.children.map((child) => withWords(child, next)) } as Nodes;
}
