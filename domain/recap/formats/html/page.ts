import type { ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { invented } from "../../phrases.ts";
import { stylesheet } from "./stylesheet.ts";

type Page = {
  title: string;
  description: string;
  /** What else the head holds. */
  head?: ElementContent[];
  body: ElementContent[];
};

/** A whole document of the public side: one stylesheet inside, two fonts, no script. */
export function renderPage({ title, description, head = [], body }: Page): string {
  const document: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      h("html", { lang: "fr" }, [
        h("head", [
          h("meta", { charSet: "utf-8" }),
          h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          h("title", title),
          h("meta", { name: "description", content: description }),
          h("meta", { name: "color-scheme", content: "light dark" }),
          preload("400"),
          preload("600"),
          h("style", stylesheet),
          ...head,
        ]),
        h("body", body),
      ]),
    ],
  };
  return toHtml(document);
}

type Top = {
  /** Name of the house. */
  house: string;
  id: string;
  label: string;
  /** Says that what follows is invented, before anybody believes it. */
  demonstration?: boolean;
};

/** The first thing on every page: one key past the heading, then whose page this is. */
export function pageTop(
  { house, id, label, demonstration = false }: Top,
  ...links: ElementContent[]
): ElementContent[] {
  return [
    h("a", { className: ["skip"], href: `#${id}` }, label),
    h("header", { className: ["house"] }, [
      ...(demonstration ? [h("div", invented)] : []),
      h("p", [h("a", { href: "/" }, house)]),
      ...links,
    ]),
  ];
}

export const linkToList = h("p", [h("a", { href: "/" }, "Tous les comptes rendus")]);

function preload(weight: string): ElementContent {
  const href = `/fonts/source-serif-4-latin-${weight}-normal.woff2`;
  return h("link", { rel: "preload", href, as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
