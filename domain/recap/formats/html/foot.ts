import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Edition } from "../../edition.ts";
import { fileFormats, linkedFormats } from "../../formats.ts";
import { addressLine, publisherLine, releaseLines } from "../../imprint.ts";
import { linkToLegalNotice } from "./page.ts";
import { phrasesToHast } from "./to-hast.ts";

/** When this was published and corrected, its files, and who publishes it; on paper where it is read as well. */
export function foot(edition: Edition): ElementContent {
  const { house, url, publishedAt } = edition;
  return h("footer", { className: ["foot"] }, [
    ...releaseLines(edition).map((line) => h("p", phrasesToHast(line))),
    ...(publishedAt === null ? [] : [files(url)]),
    h("p", phrasesToHast(publisherLine(house))),
    ...linkToLegalNotice(house),
    ...addressLine(edition).map((line) => h("p", { className: ["address"] }, phrasesToHast(line))),
  ]);
}

/** The same words in other forms, beside the page. */
function files(url: string): ElementContent {
  const links = linkedFormats.flatMap((format, index): ElementContent[] => [
    { type: "text", value: index === 0 ? "" : " · " },
    h(
      "a",
      { href: `${new URL(url).pathname}.${format}`, type: fileFormats[format].mediaType },
      fileFormats[format].label,
    ),
  ]);
  return h("p", { className: ["files"] }, ["Le même texte en fichier\u00a0: ", ...links]);
}
