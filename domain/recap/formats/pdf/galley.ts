import type { BlockContent, PhrasingContent } from "mdast";
import { dateInWords, parisDay } from "../../../french/dates.ts";
import { typographic } from "../../../french/typography.ts";
import type { Logo } from "../../../house/schema.ts";
import type { RecapDocument } from "../../document.ts";
import type { Edition } from "../../edition.ts";
import { addressLine, legalNoticeOf, publisherLine, releaseLines } from "../../imprint.ts";
import { demonstrationNotice } from "../../phrases.ts";
import { descriptionOf, shortened, titleOf } from "../../summary.ts";
import { themesOf } from "../../themes.ts";
import { raisedText } from "../../typeset.ts";

/** What is printed, as the press takes it. */
export type Galley = {
  /** JSON of `Printed`. */
  edition: string;
  logo: { path: string; bytes: Uint8Array } | null;
};

/** What the template reads: everything that is printed, and what the file says of itself. */
type Printed = {
  title: string;
  description: string;
  keywords: string[];
  /** Of the words as they stand, in Paris; null for what is not public. */
  date: { year: number; month: number; day: number } | null;
  house: string;
  accent: string;
  /** Path of the logo among what the compiler sees. */
  logo: string | null;
  draft: boolean;
  demonstration: PhrasingContent[];
  notice: PhrasingContent[];
  /** What every page repeats. */
  running: { house: PhrasingContent[]; title: PhrasingContent[]; day: PhrasingContent[] };
  document: RecapDocument;
  /** Of each chapter. */
  speakers: PhrasingContent[][];
  foot: PhrasingContent[][];
  /** Who publishes, and the legal notice. */
  imprint: BlockContent[];
};

const longestRunningTitle = 70;

/** Every text on it can be printed: it has no control character, and no word that could not be broken. */
export function galleyOf(edition: Edition): Galley {
  const { recap, document, house, publishedAt, corrections, notice } = edition;
  const logo = logoOf(house.logos.light);
  const content: Printed = {
    title: titleOf(recap),
    description: descriptionOf(recap),
    keywords: themesOf(recap),
    date: publishedAt === null ? null : dayOf(corrections.at(-1)?.at ?? publishedAt),
    house: house.name,
    accent: house.accent.light,
    logo: logo?.path ?? null,
    draft: publishedAt === null && notice !== null,
    demonstration: edition.demonstration ? words(demonstrationNotice) : [],
    notice: notice === null ? [] : words(notice),
    running: {
      house: words(house.name),
      title: raisedText(shortened(recap.title, longestRunningTitle)),
      day: raisedText([...(recap.place === null ? [] : [recap.place.commune]), dateInWords(recap.date)].join(", ")),
    },
    document,
    speakers: document.chapters.map(({ speakers }) => speakers.map((value) => ({ type: "text", value }))),
    foot: [...releaseLines(edition), ...addressLine(edition)],
    imprint: [{ type: "paragraph", children: publisherLine(house) }, ...legalNoticeOf(house)],
  };
  return {
    edition: JSON.stringify(content, (key, value) => (typeof value === "string" ? printable(key, value) : value)),
    logo,
  };
}

function logoOf(logo: Logo | undefined): Galley["logo"] {
  if (logo === undefined) return null;
  const ending = { "image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg" }[logo.mediaType];
  return ending === undefined ? null : { path: `/logo.${ending}`, bytes: logo.bytes };
}

/** Words that no recap has frozen. */
function words(text: string): PhrasingContent[] {
  return raisedText(typographic(text));
}

function dayOf(instant: number): Printed["date"] {
  const [year = 0, month = 0, day = 0] = parisDay(instant).split("-").map(Number);
  return { year, month, day };
}

// Control characters and noncharacters, spaces apart: no font has them, and PDF/UA accepts nothing that no font has.
const unprintable = /(?!\s)[\p{Cc}\ufffe\uffff]/gu;

function printable(key: string, value: string): string {
  const clean = value.replace(unprintable, "").replace(/[\t-\r\u0085\u2028\u2029]/g, " ");
  return key === "value" ? breakable(clean) : clean;
}

/** A zero-width space marks where a word that a line could not hold may break: every ten letters, or after its signs. */
function breakable(text: string): string {
  return text
    .replace(/[\p{L}\p{M}\p{N}]{31,}/gu, (letters) => letters.replace(/(?:\P{M}\p{M}*){10}/gu, "$&\u200b"))
    .replace(/[^\s-]{61,}/g, (word) => word.replace(/[^\p{L}\p{M}\p{N}\u200b]/gu, "$&\u200b"));
}
