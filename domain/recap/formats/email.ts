import type { Edition } from "../edition.ts";
import type { EmailShape } from "../schema.ts";
import { excerptLetter, type Letter, wholeLetter } from "./email/letter.ts";
import { letterToBlock, letterToHtml } from "./email/letter-to-html.ts";
import { letterToText } from "./email/letter-to-text.ts";

export type Email = {
  subject: string;
  /** A whole document. */
  html: string;
  /** The same without the document around it and its style, for an editor that has its own. */
  block: string;
  /** The same words in the same order. */
  text: string;
  /** Whether all of it was asked for and did not fit: it then says where to read on. */
  isCut: boolean;
};

/** In bytes. Gmail cuts what is longer than about 102 kB wherever that falls, and hides the rest behind a link of its own. */
export const largestHtml = 100_000;

/** The recap as a newsletter sends it. What is too long is cut between passages and says where to read on. */
export function recapToEmail(edition: Edition, shape: EmailShape): Email {
  const letter = shape === "excerpt" ? excerptLetter(edition) : longestThatFits(edition);
  const { subject, isCut } = letter;
  return { subject, html: letterToHtml(letter), block: letterToBlock(letter), text: letterToText(letter), isCut };
}

function longestThatFits(edition: Edition): Letter {
  const whole = wholeLetter(edition);
  if (fits(whole)) return whole;

  let fitting = 0;
  let tooMany = edition.document.chapters.reduce((count, { passages }) => count + passages.length, 0);
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(wholeLetter(edition, middle))) fitting = middle;
    else tooMany = middle;
  }
  return wholeLetter(edition, fitting);
}

function fits(letter: Letter): boolean {
  return Buffer.byteLength(letterToHtml(letter)) <= largestHtml;
}
