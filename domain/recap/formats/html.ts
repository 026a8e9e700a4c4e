import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Edition } from "../edition.ts";
import { descriptionOf, titleOf } from "../summary.ts";
import { foot } from "./html/foot.ts";
import { masthead } from "./html/masthead.ts";
import { headOf } from "./html/metadata.ts";
import { linkToList, pageTop, renderPage } from "./html/page.ts";
import { programme } from "./html/programme.ts";
import { record } from "./html/record.ts";

/** The recap as a document to read, to print and to link to. */
export function recapToHtml(edition: Edition): string {
  const { recap, document, house, demonstration, notice } = edition;
  const body = [
    ...pageTop({ house, id: "texte", label: "Aller au texte", demonstration }, linkToList),
    ...noticeOf(edition),
    h("main", [
      masthead(edition),
      ...programme(document),
      h("article", { id: "texte", tabIndex: -1 }, record(document)),
      foot(edition),
    ]),
  ];
  return renderPage({
    house,
    title: titleOf(recap),
    description: descriptionOf(recap),
    head: headOf(edition),
    body: notice === null ? body : body.map(leadingElsewhere),
  });
}

function noticeOf({ notice }: Edition): ElementContent[] {
  return notice === null ? [] : [h("p", { className: ["notice"], role: "note" }, notice)];
}

/** What staff read stands within a screen of theirs: its links open beside it. */
function leadingElsewhere<Node extends ElementContent>(node: Node): Node {
  if (node.type !== "element") return node;
  const leaves = node.tagName === "a" && !String(node.properties.href).startsWith("#");
  const properties = leaves ? { ...node.properties, target: "_blank" } : node.properties;
  return { ...node, properties, children: node.children.map(leadingElsewhere) };
}
