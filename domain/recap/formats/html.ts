import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Recap } from "../schema.ts";
import { anchorsOf } from "./html/anchors.ts";
import { foot, type PublicationDates } from "./html/foot.ts";
import { masthead } from "./html/masthead.ts";
import { descriptionOf, headOf, titleOf } from "./html/metadata.ts";
import { linkToList, pageTop, renderPage } from "./html/page.ts";
import { programme } from "./html/programme.ts";
import { record } from "./html/record.ts";

export type RecapPage = PublicationDates & {
  /** Said above what only staff may read; null on the public page. */
  notice: string | null;
  /** Where the data are invented. */
  demonstration?: boolean;
};

/** The recap as a document to read, to print and to link to. The value and `page` decide every byte of it. */
export function recapToHtml(recap: Recap, page: RecapPage): string {
  const anchors = anchorsOf(recap);
  const body = [
    ...pageTop({ id: "texte", label: "Aller au texte", demonstration: page.demonstration ?? false }, linkToList),
    ...noticeOf(page),
    h("main", [
      masthead(recap),
      ...programme(recap, anchors),
      h("article", { id: "texte", tabIndex: -1 }, record(recap, anchors)),
      foot(recap, page),
    ]),
  ];
  return renderPage({
    title: titleOf(recap),
    description: descriptionOf(recap),
    head: headOf(recap, page),
    body: page.notice === null ? body : body.map(leadingElsewhere),
  });
}

function noticeOf({ notice }: RecapPage): ElementContent[] {
  return notice === null ? [] : [h("p", { className: ["notice"], role: "note" }, notice)];
}

/** What staff read stands within a screen of theirs: its links open beside it. */
function leadingElsewhere<Node extends ElementContent>(node: Node): Node {
  if (node.type !== "element") return node;
  const leaves = node.tagName === "a" && !String(node.properties.href).startsWith("#");
  const properties = leaves ? { ...node.properties, target: "_blank" } : node.properties;
  return { ...node, properties, children: node.children.map(leadingElsewhere) };
}
