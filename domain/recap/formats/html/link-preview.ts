import type { ElementContent } from "hast";
import { h } from "hastscript";

type Page = {
  type: "article" | "website";
  /** Name of the house. */
  site: string;
  title: string;
  description: string;
  /** The whole public address. */
  url: string;
  /** Of 1200 by 630 points: where it is, from the page, and what it says. */
  picture: { address: string; words: string };
};

/** What a message shows in place of a link to the page: its words, and a picture of them. */
export function linkPreview({ type, site, title, description, url, picture }: Page): ElementContent[] {
  const properties: Record<string, string> = {
    "og:type": type,
    "og:title": title,
    "og:description": description,
    "og:url": url,
    "og:site_name": site,
    "og:locale": "fr_FR",
    "og:image": new URL(picture.address, url).href,
    "og:image:type": "image/png",
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": picture.words,
  };
  return [
    ...Object.entries(properties).map(([property, content]) => h("meta", { property, content })),
    h("meta", { name: "twitter:card", content: "summary_large_image" }),
  ];
}
