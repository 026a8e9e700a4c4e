import type { ElementContent } from "hast";
import { h } from "hastscript";
import { dateInWords, parisDay } from "../../../french/dates.ts";
import type { Recap } from "../../schema.ts";
import { listInWords } from "./phrases.ts";
import { words } from "./text-to-hast.ts";

export type PublicationDates = {
  /** The whole public address, "https://…/comptes-rendus/cysoing-7-decembre-2021". */
  url: string;
  /** Null for what is not public. */
  publishedAt: number | null;
  corrections: readonly { at: number; note: string | null }[];
};

/** Partners once more, then when this was published and corrected, and where it stays. */
export function foot(recap: Recap, { url, publishedAt, corrections }: PublicationDates): ElementContent {
  return h("footer", { className: ["foot"] }, [
    ...(recap.partners.length === 0 ? [] : [h("p", words(`Partenaires\u00a0: ${listInWords(recap.partners)}.`))]),
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
