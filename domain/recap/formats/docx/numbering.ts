import { bulletMark, listLevels, step } from "../manuscript/styles.ts";
import { type Xml, x } from "../manuscript/xml.ts";
import { namespaces, twips } from "./names.ts";

/** A numbered list, where it stands: each begins anew at 1. Levels from 0. */
export type NumberedList = { level: number; quoted: boolean };

const bullets = 0;
const numbers = 2;

/** What the paragraphs of a bulleted list refer to. */
export function bulletsId(quoted: boolean): number {
  return idOf(bullets, quoted) + 1;
}

/** What the paragraphs of a numbered list refer to. @param rank of the list among those of the text, from 0 */
export function numbersId(rank: number): number {
  return bulletsId(true) + 1 + rank;
}

/** word/numbering.xml. @param lists in reading order */
export function numberingPart(lists: readonly NumberedList[]): Xml {
  return x("w:numbering", namespaces, [
    ...[false, true].map((quoted) => definition(idOf(bullets, quoted), "bullet", quoted)),
    ...[false, true].map((quoted) => definition(idOf(numbers, quoted), "decimal", quoted)),
    ...[false, true].map((quoted) =>
      x("w:num", { "w:numId": bulletsId(quoted) }, [x("w:abstractNumId", { "w:val": idOf(bullets, quoted) })]),
    ),
    ...lists.map(({ level, quoted }, rank) =>
      x("w:num", { "w:numId": numbersId(rank) }, [
        x("w:abstractNumId", { "w:val": idOf(numbers, quoted) }),
        x("w:lvlOverride", { "w:ilvl": level }, [x("w:startOverride", { "w:val": 1 })]),
      ]),
    ),
  ]);
}

/** A list within a quotation goes in from where the quotation stands. In points. */
export function indentOf({ level, quoted }: NumberedList): number {
  return step * (level + (quoted ? 2 : 1));
}

function idOf(kind: number, quoted: boolean): number {
  return kind + (quoted ? 1 : 0);
}

function definition(id: number, format: "bullet" | "decimal", quoted: boolean): Xml {
  return x("w:abstractNum", { "w:abstractNumId": id }, [
    x("w:multiLevelType", { "w:val": "multilevel" }),
    ...Array.from({ length: listLevels }, (_, level) =>
      x("w:lvl", { "w:ilvl": level }, [
        x("w:start", { "w:val": 1 }),
        x("w:numFmt", { "w:val": format }),
        x("w:lvlText", { "w:val": format === "bullet" ? bulletMark : `%${level + 1}.` }),
        x("w:lvlJc", { "w:val": "left" }),
        x("w:pPr", [x("w:ind", { "w:left": twips(indentOf({ level, quoted })), "w:hanging": twips(step) })]),
      ]),
    ),
  ]);
}
