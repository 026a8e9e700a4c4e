import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { DocumentChapter } from "../../document.ts";
import { phrasesToHast } from "./to-hast.ts";

/** "1re séquence : Quelle relance dans les petites villes ?", its ordinal set apart. */
export function sequenceTitle({ ordinal, title }: NonNullable<DocumentChapter["heading"]>): ElementContent[] {
  return [h("span", { className: ["ordinal"] }, phrasesToHast(ordinal)), ...phrasesToHast(title)];
}
