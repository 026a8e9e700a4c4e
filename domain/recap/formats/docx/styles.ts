import type { House } from "../../../house/schema.ts";
import {
  type CharacterStyle,
  characterStyleNames,
  type ParagraphStyle,
  paragraphStyleNames,
} from "../manuscript/style-names.ts";
import {
  type CharacterDress,
  characterStyles,
  type DressedParagraph,
  fonts,
  type ParagraphDress,
  page,
  paragraphStyles,
} from "../manuscript/styles.ts";
import { type Xml, x } from "../manuscript/xml.ts";
import { namespaces, twips } from "./names.ts";

/** word/styles.xml. Elements stand in the order of the schema: Word refuses any other. */
export function stylesPart(house: House): Xml {
  return x("w:styles", namespaces, [
    defaults,
    // Styles that a recap does not use are out of the way until somebody looks for them.
    x("w:latentStyles", {
      "w:defLockedState": 0,
      "w:defUIPriority": 99,
      "w:defSemiHidden": 1,
      "w:defUnhideWhenUsed": 1,
      "w:defQFormat": 0,
      "w:count": 376,
    }),
    x("w:style", { "w:type": "character", "w:default": 1, "w:styleId": defaultCharacters }, [
      x("w:name", { "w:val": "Default Paragraph Font" }),
      x("w:uiPriority", { "w:val": 1 }),
      x("w:semiHidden"),
      x("w:unhideWhenUsed"),
    ]),
    ...Object.entries(paragraphStyles(house)).map(([name, it]) => paragraphStyle(name as ParagraphStyle, it)),
    ...Object.entries(characterStyles(house)).map(([name, dress]) => characterStyle(name as CharacterStyle, dress)),
  ]);
}

const defaultCharacters = "Policepardfaut";

const [font] = fonts;
const defaults = x("w:docDefaults", [
  x("w:rPrDefault", [
    x("w:rPr", [
      x("w:rFonts", { "w:ascii": font, "w:eastAsia": font, "w:hAnsi": font, "w:cs": "Times New Roman" }),
      x("w:lang", { "w:val": "fr-FR", "w:eastAsia": "fr-FR", "w:bidi": "ar-SA" }),
    ]),
  ]),
  x("w:pPrDefault", [x("w:pPr", [x("w:widowControl")])]),
]);

function paragraphStyle(style: ParagraphStyle, { basedOn, next, dress }: DressedParagraph): Xml {
  const { word, id, own } = paragraphStyleNames[style];
  const kind = basedOn === null ? { "w:default": 1 } : custom(own);
  return x("w:style", { "w:type": "paragraph", ...kind, "w:styleId": id }, [
    x("w:name", { "w:val": word }),
    ...(basedOn === null ? [] : [x("w:basedOn", { "w:val": paragraphStyleNames[basedOn].id })]),
    ...(next === style ? [] : [x("w:next", { "w:val": paragraphStyleNames[next].id })]),
    x("w:uiPriority", { "w:val": 10 }),
    ...(filledInByWord.has(style) ? [] : [x("w:qFormat")]),
    x("w:pPr", paragraphs(style, dress)),
    x("w:rPr", characters(dress)),
  ]);
}

/** Not among the styles that are offered to whoever writes. */
const filledInByWord: ReadonlySet<ParagraphStyle> = new Set(["contents", "contentsTitle", "header", "footer"]);

function characterStyle(style: CharacterStyle, dress: CharacterDress): Xml {
  const { word, id, own } = characterStyleNames[style];
  return x("w:style", { "w:type": "character", ...custom(own), "w:styleId": id }, [
    x("w:name", { "w:val": word }),
    x("w:basedOn", { "w:val": defaultCharacters }),
    x("w:uiPriority", { "w:val": 20 }),
    x("w:qFormat"),
    x("w:rPr", characters(dress)),
  ]);
}

function custom(own: boolean): { "w:customStyle"?: number } {
  return own ? { "w:customStyle": 1 } : {};
}

function paragraphs(style: ParagraphStyle, dress: ParagraphDress): Xml[] {
  const { keepNext, rule, uncut, before, leading, indent, close } = dress;
  return [
    ...(keepNext ? [x("w:keepNext"), x("w:keepLines")] : []),
    ...(rule ? [x("w:pBdr", [ruleOf(rule)])] : []),
    ...(style === "header" || style === "footer" ? [endTab] : []),
    ...(uncut ? [x("w:suppressAutoHyphens")] : []),
    x("w:spacing", {
      "w:before": before === undefined ? null : twips(before),
      "w:line": leading === undefined ? null : Math.round(leading * 240),
      "w:lineRule": leading === undefined ? null : "auto",
    }),
    ...(indent === undefined ? [] : [x("w:ind", { "w:left": twips(indent) })]),
    ...(close ? [x("w:contextualSpacing")] : []),
    ...(style === "heading" ? [x("w:outlineLvl", { "w:val": 0 })] : []),
  ];
}

/** Where what stands at the end of the line of a header or a footer ends. */
const endTab = x("w:tabs", [x("w:tab", { "w:val": "right", "w:pos": twips(page.width - 2 * page.side) })]);

/** Word counts the width of a rule in eighths of a point. */
function ruleOf({ side, width, gap, colour }: NonNullable<ParagraphDress["rule"]>): Xml {
  return x(`w:${side}`, { "w:val": "single", "w:sz": width * 8, "w:space": gap, "w:color": hex(colour) });
}

/** And the size of letters in halves. Each property is said twice: "Cs" is for scripts written from right to left. */
function characters({ bold, italic, colour, size, raised }: CharacterDress): Xml[] {
  return [
    ...(bold ? [x("w:b"), x("w:bCs")] : []),
    ...(italic ? [x("w:i"), x("w:iCs")] : []),
    ...(colour ? [x("w:color", { "w:val": hex(colour) })] : []),
    ...(size === undefined ? [] : [x("w:sz", { "w:val": size * 2 }), x("w:szCs", { "w:val": size * 2 })]),
    ...(raised ? [x("w:vertAlign", { "w:val": "superscript" })] : []),
  ];
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
