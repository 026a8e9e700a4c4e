import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { House } from "../../house/schema.ts";
import { legalNoticeAddress, publisherInWords } from "../../recap/imprint.ts";
import { pathOf } from "../address.ts";
import type { FeedEntry } from "../public-queries.ts";

/** How many of the last published are told: whoever reads once a month misses none. */
export const entriesInAtom = 50;

type Entry = FeedEntry & { summary: string };

/**
 * The last recaps published, as an Atom feed (RFC 4287).
 * @param publicUrl scheme, host and port
 * @param entries the latest published first
 */
export function atomFeed(house: House, publicUrl: string, entries: readonly Entry[]): string {
  const address = `${publicUrl}/comptes-rendus.atom`;
  const updated = Math.max(0, ...entries.map((entry) => entry.updatedAt));
  return toXml([
    { type: "instruction", name: "xml", value: 'version="1.0" encoding="utf-8"' },
    x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "fr" }, [
      x("id", address),
      x("title", `Comptes rendus – ${house.name}`),
      x("subtitle", publisherInWords(house)),
      x("updated", iso(updated)),
      x("author", [x("name", house.name)]),
      x("link", { rel: "self", type: "application/atom+xml", href: address }),
      x("link", { rel: "alternate", type: "text/html", href: `${publicUrl}/` }),
      ...(house.legalNotice === "" ? [] : [linkToLegalNotice(publicUrl)]),
      ...entries.map((entry) => entryOf(entry, publicUrl)),
    ]),
  ]);
}

function linkToLegalNotice(publicUrl: string) {
  const attributes = { rel: "related", type: "text/html", title: "Mentions légales" };
  return x("link", { ...attributes, href: legalNoticeAddress(publicUrl) });
}

function entryOf(entry: Entry, publicUrl: string) {
  const url = publicUrl + pathOf(entry.slug);
  return x("entry", [
    x("id", url),
    x("title", entry.title),
    x("published", iso(entry.publishedAt)),
    x("updated", iso(entry.updatedAt)),
    x("link", { rel: "alternate", type: "text/html", href: url }),
    x("link", { rel: "enclosure", type: "application/pdf", href: `${url}.pdf` }),
    x("summary", entry.summary),
  ]);
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
