import type { PhrasingContent } from "mdast";
import { dateInWords } from "../../french/dates.ts";
import { galley } from "../../press/galley.ts";
import { printPng } from "../../press/press.ts";
import type { Edition } from "../edition.ts";
import { raisedText } from "../typeset.ts";
import { template } from "./picture/template.ts";

/** What the template reads. */
type Pictured = {
  house: PhrasingContent[];
  accent: string;
  kind: PhrasingContent[];
  /** What has to be known before it is believed; empty for what is public. */
  mark: PhrasingContent[];
  title: PhrasingContent[];
  isRightToLeft: boolean;
  /** The largest words below the title, and what stands opposite them. */
  where: PhrasingContent[];
  day: PhrasingContent[];
};

/** What stands for a link to the recap in messages and social networks: PNG, 1200 by 630, the same bytes for the same edition. */
export function recapToPicture({
  recap,
  document,
  house,
  publishedAt,
  notice,
  demonstration,
}: Edition): Promise<Buffer> {
  const { kind } = document.masthead;
  const isDraft = publishedAt === null && notice !== null;
  const content: Pictured = {
    house: raisedText(house.acronym || house.name),
    accent: house.accent.light,
    kind,
    mark: raisedText([...(isDraft ? ["Projet"] : []), ...(demonstration ? ["Démonstration"] : [])].join(" · ")),
    title: raisedText(heldTogether(recap.title)),
    isRightToLeft: startsFromTheRight(recap.title),
    where: raisedText(recap.place === null ? "" : `${recap.place.commune} (${recap.place.departement})`),
    // Without the day of the week, as posts say it: the fewer the words, the larger.
    day: raisedText(dateInWords(recap.date).replace(/^\S+ /, "")),
  };
  return printPng(galley(template, content, house.logos.light));
}

/** No line of a few large words ends with one that leads to the next: "de", "des", "la". */
function heldTogether(title: string): string {
  return title.replace(/(?<!\S)(\p{L}{1,3}) (?=[\p{L}’-]{4})/gu, "$1\u00a0");
}

/** By its first letter. */
function startsFromTheRight(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);
}
