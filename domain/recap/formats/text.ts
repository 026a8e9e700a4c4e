import type { DocumentChapter } from "../document.ts";
import type { Edition } from "../edition.ts";
import { imprintOf, legalNoticeOf } from "../imprint.ts";
import { typed, typedBlocks } from "./typed-text.ts";

/** The recap as plain text, one line for each paragraph: for pasting where nothing else is taken. */
export function recapToText(edition: Edition): string {
  const { notice, document, house } = edition;
  return [
    ...(notice === null ? [] : [notice]),
    mastheadText(edition),
    ...document.chapters.flatMap(chapterText),
    "\n* * *",
    imprintOf(edition).map(typed).join("\n"),
    ...typedBlocks(legalNoticeOf(house), unbroken),
  ]
    .join("\n\n")
    .concat("\n");
}

const unbroken = Number.POSITIVE_INFINITY;

function mastheadText({ document: { masthead } }: Edition): string {
  const { kind, title, day, hours, where, theme, attendance, partners } = masthead;
  const when = hours.length === 0 ? typed(day) : `${typed(day)}, ${typed(hours)}`;
  const [kindLine = "", ...others] = [kind, where, theme, attendance, partners].map(typed);
  return [typed(title), kindLine, when, ...others].filter((line) => line !== "").join("\n");
}

function chapterText({ heading, passages }: DocumentChapter): string[] {
  const title = heading === null ? [] : [`\n${typed([...heading.ordinal, ...heading.title])}`];
  return [...title, ...passages.flatMap(({ blocks }) => typedBlocks(blocks, unbroken))];
}
