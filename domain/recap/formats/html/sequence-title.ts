import type { ElementContent } from "hast";
import { h } from "hastscript";
import { ordinal } from "../../../french/typography.ts";
import { words } from "./text-to-hast.ts";

/** "1re séquence : Quelle relance dans les petites villes ?", its ordinal set apart. */
export function sequenceTitle(sequence: { ordinal: number; title: string }): ElementContent[] {
  const { number, suffix } = ordinal(sequence.ordinal, "feminine");
  return [
    h("span", { className: ["ordinal"] }, [number, h("sup", suffix), " séquence\u00a0: "]),
    ...words(sequence.title),
  ];
}
