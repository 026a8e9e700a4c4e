import type { ElementContent } from "hast";
import { h } from "hastscript";
import { dateInWords, parisDay } from "../../../french/dates.ts";
import type { Edition } from "../../edition.ts";
import { phrasesToHast, words } from "./to-hast.ts";

/** Partners once more, then when this was published and corrected, and where it stays. */
export function foot({ document: { partners }, url, publishedAt, corrections }: Edition): ElementContent {
  return h("footer", { className: ["foot"] }, [
    ...(partners.length === 0 ? [] : [h("p", phrasesToHast(partners))]),
    ...(publishedAt === null ? [] : [h("p", ["Publié le ", day(publishedAt), "."])]),
    ...corrections.map(({ at, note }) =>
      h("p", ["Corrigé le ", day(at), ...(note === null ? ["."] : ["\u00a0: ", ...words(note)])]),
    ),
    h("p", { className: ["address"] }, url),
  ]);
}

function day(instant: number): ElementContent {
  const date = parisDay(instant);
  return h("time", { dateTime: date }, words(dateInWords(date)));
}
