import type { ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { logoPath } from "../../../house/rules.ts";
import type { House } from "../../../house/schema.ts";
import { demonstrationNotice } from "../../phrases.ts";
import { stylesheetOf } from "./stylesheet.ts";

type Page = {
  house: House;
  title: string;
  description: string;
  /** What else the head holds. */
  head?: ElementContent[];
  /** What its style adds to that of every page. */
  style?: string;
  body: ElementContent[];
};

/** A whole document of the public side: its style inside, two fonts, no script. */
export function renderPage({ house, title, description, head = [], style, body }: Page): string {
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
          preload("regular"),
          preload("semibold"),
          h("style", stylesheetOf(house)),
          ...(style === undefined ? [] : [h("style", style)]),
          ...head,
        ]),
        h("body", body),
      ]),
    ],
  };
  return toHtml(document);
}

type Top = {
  house: House;
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
      ...(demonstration ? [h("div", demonstrationNotice)] : []),
      h("p", [h("a", { href: "/" }, nameOrLogo(house))]),
      ...links,
    ]),
  ];
}

/** The logo where there is one for daylight; at night the other, or the same on a patch of paper. */
function nameOrLogo({ name, version, logos: { light, dark } }: House): ElementContent[] {
  if (light === undefined) return [{ type: "text", value: name }];
  const image = h("img", { src: logoPath(version, "light"), alt: name, width: light.width, height: light.height });
  if (dark === undefined) return [h("span", { className: ["daylight"] }, [image])];
  const source = h("source", { media: "(prefers-color-scheme: dark)", srcSet: logoPath(version, "dark") });
  return [h("picture", [source, image])];
}

/** "Mentions légales", where the house has some. */
export function linkToLegalNotice({ legalNotice }: House): ElementContent[] {
  return legalNotice === "" ? [] : [h("p", [h("a", { href: "/mentions-legales" }, "Mentions légales")])];
}

export const linkToList = h("p", [h("a", { href: "/" }, "Tous les comptes rendus")]);

function preload(weight: string): ElementContent {
  const href = `/fonts/rencontres-serif-${weight}.woff2`;
  return h("link", { rel: "preload", href, as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
