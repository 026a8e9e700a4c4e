import type { PhrasingContent } from "mdast";
import type { Logo } from "../../../house/schema.ts";
import type { Edition } from "../../edition.ts";
import { unquoted } from "../../phrases.ts";
import { descriptionOf, titleOf } from "../../summary.ts";
import { themesOf } from "../../themes.ts";

/** What a file says of itself to whoever has not opened it. Instants are ISO 8601. */
export function propertiesOf({ recap, house, publishedAt, corrections }: Edition) {
  const created = publishedAt ?? Date.parse(`${recap.date}T00:00:00Z`);
  return {
    title: titleOf(recap),
    author: house.name,
    subject: unquoted(recap.theme ?? ""),
    description: descriptionOf(recap),
    keywords: themesOf(recap),
    // The day of the meeting stands in for what was never published: the same edition always gives the same bytes.
    created: instant(created),
    modified: instant(corrections.at(-1)?.at ?? created),
  };
}

function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** At the head of every page but the first: "APVF – Rencontre de Cysoing". */
export function runningHead({ house, document }: Edition): PhrasingContent[] {
  return [
    { type: "text", value: `${house.acronym === "" ? house.name : house.acronym} – ` },
    ...document.masthead.title,
  ];
}

const tallestLogo = 42;
const widestLogo = 200;

/** The size of a logo on paper, in points. */
export function logoSize({ width, height }: Logo): { width: number; height: number } {
  const scale = Math.min(tallestLogo / height, widestLogo / width);
  return { width: width * scale, height: height * scale };
}

/** Where a logo lies within a package: "media/logo.png". */
export function logoFile({ mediaType }: Logo): string {
  return `media/logo.${mediaType.slice("image/".length)}`;
}
