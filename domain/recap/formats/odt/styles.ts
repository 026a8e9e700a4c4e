import type { House } from "../../../house/schema.ts";
import {
  type CharacterStyle,
  characterStyleNames,
  type ParagraphStyle,
  paragraphStyleNames,
} from "../manuscript/style-names.ts";
import {
  bulletMark,
  type CharacterDress,
  characterStyles,
  type DressedParagraph,
  fonts,
  listLevels,
  type ParagraphDress,
  page,
  paragraphStyles,
  quotationInset,
  step,
} from "../manuscript/styles.ts";
import { type Xml, x } from "../manuscript/xml.ts";
import { listNames, nameOf, points } from "./names.ts";

/** The styles of a recap, for the part that holds them (styles.xml). */
export function stylesOf(house: House): Xml[] {
  return [
    byDefault,
    ...Object.entries(paragraphStyles(house)).map(([name, it]) => paragraphStyle(name as ParagraphStyle, it)),
    ...Object.entries(characterStyles(house)).map(([name, dress]) => characterStyle(name as CharacterStyle, dress)),
    ...[listNames.bullets, listNames.numbers].flatMap(({ plain, quoted }) => [
      listStyle(plain, 0),
      listStyle(quoted, 1),
    ]),
  ];
}

export const fontFaces = x("office:font-face-decls", [
  x("style:font-face", {
    "style:name": fonts[0],
    "svg:font-family": [...fonts, "serif"].join(", "),
    "style:font-family-generic": "roman",
    "style:font-pitch": "variable",
  }),
]);

const byDefault = x("style:default-style", { "style:family": "paragraph" }, [
  x("style:paragraph-properties", {
    "fo:orphans": 2,
    "fo:widows": 2,
    "fo:hyphenation-ladder-count": 2,
    "style:writing-mode": "page",
  }),
  x("style:text-properties", {
    "style:font-name": fonts[0],
    "fo:language": "fr",
    "fo:country": "FR",
    "style:use-window-font-color": "true",
    "fo:hyphenate": "true",
    "fo:hyphenation-remain-char-count": 3,
    "fo:hyphenation-push-char-count": 3,
  }),
]);

function paragraphStyle(style: ParagraphStyle, { basedOn, next, dress }: DressedParagraph): Xml {
  const attributes = {
    ...named(paragraphStyleNames[style].office),
    "style:family": "paragraph",
    "style:parent-style-name": basedOn === null ? null : nameOf(paragraphStyleNames[basedOn].office),
    "style:next-style-name": nameOf(paragraphStyleNames[next].office),
    "style:default-outline-level": style === "heading" ? 1 : null,
  };
  return x("style:style", attributes, [
    x("style:paragraph-properties", paragraphs(dress), style === "header" || style === "footer" ? [endTab] : []),
    x("style:text-properties", { ...characters(dress), "fo:hyphenate": dress.uncut ? "false" : null }),
  ]);
}

function characterStyle(style: CharacterStyle, dress: CharacterDress): Xml {
  const attributes = { ...named(characterStyleNames[style].office), "style:family": "text" };
  return x("style:style", attributes, [x("style:text-properties", characters(dress))]);
}

function named(displayed: string) {
  const name = nameOf(displayed);
  return { "style:name": name, "style:display-name": displayed === name ? null : displayed };
}

function paragraphs({ before, leading, indent, close, keepNext, rule }: ParagraphDress) {
  return {
    "fo:margin-top": before === undefined ? null : points(before),
    "fo:margin-left": indent === undefined ? null : points(indent - (rule === undefined ? 0 : rule.width + rule.gap)),
    "fo:line-height": leading === undefined ? null : `${Math.round(leading * 100)}%`,
    "style:contextual-spacing": close ? "true" : null,
    "fo:keep-with-next": keepNext ? "always" : null,
    "fo:keep-together": keepNext ? "always" : null,
    ...(rule && {
      [`fo:border-${rule.side}`]: `${points(rule.width)} solid ${rule.colour}`,
      [`fo:padding-${rule.side}`]: points(rule.gap),
    }),
  };
}

/** Where what stands at the end of the line of a header or a footer ends. */
const endTab = x("style:tab-stops", [
  x("style:tab-stop", { "style:position": points(page.width - 2 * page.side), "style:type": "right" }),
]);

/** Weight and size are said twice: once more for scripts written from right to left. */
function characters({ bold, italic, colour, size, raised }: CharacterDress) {
  const height = size === undefined ? null : points(size);
  return {
    "fo:font-weight": bold ? "bold" : null,
    "style:font-weight-complex": bold ? "bold" : null,
    "fo:font-style": italic ? "italic" : null,
    "fo:color": colour ?? null,
    "fo:font-size": height,
    "style:font-size-complex": height,
    "style:text-position": raised ? "super 62%" : null,
  };
}

/** @param quotation how many quotations it stands in: it goes in from there */
function listStyle(name: string, quotation: 0 | 1): Xml {
  return x("text:list-style", named(name), [
    ...Array.from({ length: listLevels }, (_, index) => {
      const place = [placeOf(step * (index + 1 + quotation), quotation * quotationInset)];
      const level = { "text:level": index + 1 };
      return Object.values(listNames.bullets).includes(name)
        ? x("text:list-level-style-bullet", { ...level, "text:bullet-char": bulletMark }, place)
        : x("text:list-level-style-number", { ...level, "style:num-format": "1", "style:num-suffix": "." }, place);
    }),
  ]);
}

/** @param inset taken up by a rule, from the margin on */
function placeOf(words: number, inset: number): Xml {
  return x("style:list-level-properties", { "text:list-level-position-and-space-mode": "label-alignment" }, [
    x("style:list-level-label-alignment", {
      "text:label-followed-by": "listtab",
      "text:list-tab-stop-position": points(words),
      "fo:text-indent": points(-step),
      "fo:margin-left": points(words - inset),
    }),
  ]);
}
