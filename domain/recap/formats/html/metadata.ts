import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Edition } from "../../edition.ts";
import { fileFormats, linkedFormats } from "../../formats.ts";
import { descriptionOf, titleOf } from "../../summary.ts";
import { jsonLd } from "./json-ld.ts";
import { linkPreview } from "./link-preview.ts";

/** Where the page lives, what it is to other programs. What is not public tells them nothing. */
export function headOf(edition: Edition): ElementContent[] {
  const { recap, house, url, publishedAt, corrections } = edition;
  if (publishedAt === null) return [h("meta", { name: "robots", content: "noindex" })];

  const times: Record<string, string> = {
    "article:published_time": new Date(publishedAt).toISOString(),
    "article:modified_time": new Date(corrections.at(-1)?.at ?? publishedAt).toISOString(),
  };
  return [
    h("link", { rel: "canonical", href: url }),
    ...linkedFormats.map((format) =>
      h("link", { rel: "alternate", type: fileFormats[format].mediaType.split(";")[0], href: `${url}.${format}` }),
    ),
    ...linkPreview({
      type: "article",
      site: house.name,
      title: recap.title,
      description: descriptionOf(recap),
      url,
      picture: { address: `${url}.png`, words: titleOf(recap) },
    }),
    ...Object.entries(times).map(([property, content]) => h("meta", { property, content })),
    h("script", { type: "application/ld+json" }, jsonLd(edition, publishedAt)),
  ];
}
