import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { pathOf } from "../address.ts";
import type { FeedEntry } from "../public-queries.ts";

/** Every public page for search engines (sitemaps.org): the home page and each recap, with its last change. */
export function sitemap(publicUrl: string, entries: readonly FeedEntry[]): string {
  const last = Math.max(0, ...entries.map((entry) => entry.updatedAt));
  return toXml([
    { type: "instruction", name: "xml", value: 'version="1.0" encoding="utf-8"' },
    x("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, [
      page(`${publicUrl}/`, last),
      ...entries.map((entry) => page(publicUrl + pathOf(entry.slug), entry.updatedAt)),
    ]),
  ]);
}

function page(url: string, changedAt: number) {
  return x("url", [x("loc", url), ...(changedAt === 0 ? [] : [x("lastmod", new Date(changedAt).toISOString())])]);
}

/** Search engines may read what is public and find the sitemap; the staff's side is not for them. */
export function robots(publicUrl: string): string {
  return ["User-agent: *", "Disallow: /espace", "Disallow: /connexion", `Sitemap: ${publicUrl}/sitemap.xml`, ""].join(
    "\n",
  );
}
