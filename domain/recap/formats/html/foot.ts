import type { ElementContent } from "hast";
import { h } from "hastscript";
import { dateInWords, parisDay } from "../../../french/dates.ts";
import type { Edition } from "../../edition.ts";
import { fileFormats, linkedFormats } from "../../formats.ts";
import { linkToLegalNotice } from "./page.ts";
import { phrasesToHast, words } from "./to-hast.ts";

/** Partners once more, then when this was published and corrected, and where it stays. */
export function foot({ document: { partners }, house, url, publishedAt, corrections }: Edition): ElementContent {
  return h("footer", { className: ["foot"] }, [
    ...(partners.length === 0 ? [] : [h("p", phrasesToHast(partners))]),
    ...(publishedAt === null ? [] : [h("p", ["Publié le ", day(publishedAt), "."])]),
    ...corrections.map(({ at, note }) =>
      h("p", ["Corrigé le ", day(at), ...(note === null ? ["."] : ["\u00a0: ", ...words(note)])]),
    ),
    ...(publishedAt === null ? [] : [files(url)]),
    ...linkToLegalNotice(house),
    h("p", { className: ["address"] }, url),
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

function day(instant: number): ElementContent {
  const date = parisDay(instant);
  return h("time", { dateTime: date }, words(dateInWords(date)));
}
