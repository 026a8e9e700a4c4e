import type { BlockContent, PhrasingContent } from "mdast";
import { dateInWords, parisDay } from "../../../french/dates.ts";
import { typographic } from "../../../french/typography.ts";
import { type Galley, galley } from "../../../press/galley.ts";
import type { RecapDocument } from "../../document.ts";
import type { Edition } from "../../edition.ts";
import { addressLine, legalNoticeOf, publisherLine, releaseLines } from "../../imprint.ts";
import { demonstrationNotice } from "../../phrases.ts";
import { descriptionOf, shortened, titleOf } from "../../summary.ts";
import { themesOf } from "../../themes.ts";
import { raisedText } from "../../typeset.ts";
import { template } from "./template.ts";

/** What the template reads: everything that is printed, and what the file says of itself. */
type Printed = {
  title: string;
  description: string;
  keywords: string[];
  /** Of the words as they stand, in Paris; null for what is not public. */
  date: { year: number; month: number; day: number } | null;
  house: string;
  accent: string;
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

export function galleyOf(edition: Edition): Galley {
  const { recap, document, house, publishedAt, corrections, notice } = edition;
  const content: Printed = {
    title: titleOf(recap),
    description: descriptionOf(recap),
    keywords: themesOf(recap),
    date: publishedAt === null ? null : dayOf(corrections.at(-1)?.at ?? publishedAt),
    house: house.name,
    accent: house.accent.light,
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
  return galley(template, content, house.logos.light);
}

/** Words that no recap has frozen. */
function words(text: string): PhrasingContent[] {
  return raisedText(typographic(text));
}

function dayOf(instant: number): Printed["date"] {
  const [year = 0, month = 0, day = 0] = parisDay(instant).split("-").map(Number);
  return { year, month, day };
}
