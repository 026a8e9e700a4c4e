import type { Edition } from "../edition.ts";
import { excerptLetter, type Letter, wholeLetter } from "./email/letter.ts";
import { letterToHtml } from "./email/letter-to-html.ts";
import { letterToText } from "./email/letter-to-text.ts";

/** The first words with a link to the rest, or all of it. */
export type EmailShape = "excerpt" | "whole";

export type Email = {
  subject: string;
  /** A whole document. */
  html: string;
  /** The same words in the same order. */
  text: string;
};

/** In bytes. Gmail cuts what is longer than about 102 kB wherever that falls, and hides the rest behind a link of its own. */
export const largestHtml = 100_000;

/** The recap as a newsletter sends it. What is too long is cut between passages and says where to read on. */
export function recapToEmail(edition: Edition, shape: EmailShape): Email {
  const letter = shape === "excerpt" ? excerptLetter(edition) : longestThatFits(edition);
  return { subject: letter.subject, html: letterToHtml(letter), text: letterToText(letter) };
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
