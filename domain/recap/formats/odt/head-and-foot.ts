import type { House } from "../../../house/schema.ts";
import type { Edition } from "../../edition.ts";
import { logoFile, logoSize, runningHead } from "../manuscript/properties.ts";
import { page } from "../manuscript/styles.ts";
import { text, type Xml, x } from "../manuscript/xml.ts";
import { paragraph } from "./body.ts";
import { points } from "./names.ts";
import { phrasesToOpenDocument } from "./phrases.ts";

const layout = "A4";
/** What one line of a footer takes up; the rest of its room is between the text and it. */
const footLine = 12;

/** Its margins are reckoned to the edge of the header and of the footer. */
export const pageLayout = x("style:page-layout", { "style:name": layout }, [
  x("style:page-layout-properties", {
    "fo:page-width": points(page.width),
    "fo:page-height": points(page.height),
    "style:print-orientation": "portrait",
    "fo:margin-top": points(page.head),
    "fo:margin-bottom": points(page.foot),
    "fo:margin-left": points(page.side),
    "fo:margin-right": points(page.side),
  }),
  x("style:header-style", [x("style:header-footer-properties", { "fo:min-height": points(page.top - page.head) })]),
  x("style:footer-style", [
    x("style:header-footer-properties", {
      "fo:min-height": points(footLine),
      "fo:margin-top": points(page.bottom - page.foot - footLine),
    }),
  ]),
]);

/** The house, once; then whose text this is on every page. */
export function masterPage(edition: Edition): Xml {
  const foot = [footer(edition)];
  return x("style:master-page", { "style:name": "Standard", "style:page-layout-name": layout }, [
    x("style:header", [paragraph("header", phrasesToOpenDocument(runningHead(edition)))]),
    x("style:header-first", [paragraph("header", [houseName(edition.house)])]),
    x("style:footer", foot),
    x("style:footer-first", foot),
  ]);
}

/** "page 2 / 5", and that a draft is one. */
function footer({ notice }: Edition): Xml {
  return paragraph("footer", [
    ...(notice === null ? [] : [text(notice)]),
    x("text:tab"),
    text("page\u00a0"),
    x("text:page-number", { "text:select-page": "current" }, [text("1")]),
    text("\u00a0/\u00a0"),
    x("text:page-count", [text("1")]),
  ]);
}

function houseName({ name, logos: { light } }: House): Xml {
  if (light === undefined) return text(name);
  const { width, height } = logoSize(light);
  const frame = {
    "draw:name": "Logo",
    "text:anchor-type": "as-char",
    "svg:width": points(width),
    "svg:height": points(height),
  };
  return x("draw:frame", frame, [
    x("draw:image", {
      "xlink:href": logoFile(light),
      "xlink:type": "simple",
      "xlink:show": "embed",
      "xlink:actuate": "onLoad",
    }),
    x("svg:title", [text(name)]),
  ]);
}
