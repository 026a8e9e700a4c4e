import type { House } from "../../../house/schema.ts";
import type { CharacterStyle, ParagraphStyle } from "./style-names.ts";

/** Lengths are in points. */
export type CharacterDress = { size?: number; bold?: true; italic?: true; raised?: true; colour?: string };
export type ParagraphDress = CharacterDress & {
  /** The only space between paragraphs: added up or not with one below the other, it comes out the same everywhere. */
  before?: number;
  /** Height of a line, 1 being that of the font. */
  leading?: number;
  /** Of the words; a rule stands at their left. */
  indent?: number;
  /** No space between two paragraphs of the same style. */
  close?: true;
  keepNext?: true;
  /** No word is cut at the end of a line. */
  uncut?: true;
  rule?: { side: "top" | "left"; width: number; gap: number; colour: string };
};

export type DressedParagraph = {
  /** All but the base come from another, whose dress they wear beneath their own. */
  basedOn: ParagraphStyle | null;
  /** The style of the paragraph that is begun after one of this style. */
  next: ParagraphStyle;
  dress: ParagraphDress;
};

/** A serif that Word brings along, and what comes close to it elsewhere. */
export const fonts = ["Cambria", "Caladea", "Georgia"] as const;
/** An A4 page: lines of about 75 characters. */
export const page = { width: 595.3, height: 841.9, side: 85, top: 72, bottom: 64, head: 36, foot: 32 };
/** How far each level of a list goes in, and a quotation. */
export const step = 17;
export const listLevels = 4;
export const bulletMark = "–";
/** The rule beside a quotation. */
const quotationRule = { side: "left", width: 1.5, gap: 9 } as const;
/** How far words stand from the outer edge of that rule. */
export const quotationInset = quotationRule.width + quotationRule.gap;

const soft = "#48514c";
const hairline = "#b9b5a8";

export function paragraphStyles({ accent: { light: accent } }: House): Record<ParagraphStyle, DressedParagraph> {
  const above = { side: "top", width: 0.5, gap: 10, colour: hairline } as const;
  const quoted = { ...quotationRule, colour: accent };
  return {
    base: { basedOn: null, next: "base", dress: { size: 11, leading: 1.15 } },
    text: { basedOn: "base", next: "text", dress: { before: 6 } },
    notice: dressed("text", {
      size: 10,
      bold: true,
      before: 16,
      close: true,
      indent: 10,
      rule: { side: "left", width: 2.25, gap: 7, colour: accent },
    }),
    kind: dressed("title", { size: 10.5, colour: accent, before: 18, keepNext: true }),
    title: dressed("date", { size: 23, bold: true, leading: 1, before: 4, keepNext: true, uncut: true }),
    date: dressed("place", { size: 12, before: 14 }),
    place: dressed("text", { size: 12 }),
    theme: dressed("text", { size: 12, italic: true, before: 8 }),
    attendance: dressed("text", { size: 10, colour: soft, before: 8 }),
    partners: dressed("text", { size: 10, colour: soft, before: 2 }),
    contentsTitle: dressed("contents", {
      size: 10.5,
      bold: true,
      before: 22,
      keepNext: true,
      rule: above,
    }),
    contents: dressed("contents", { size: 10.5, before: 4, uncut: true }),
    heading: dressed("opening", {
      size: 14,
      bold: true,
      colour: accent,
      leading: 1.1,
      before: 26,
      keepNext: true,
      uncut: true,
    }),
    opening: { basedOn: "text", next: "text", dress: { before: 12 } },
    welcome: { basedOn: "opening", next: "text", dress: { before: 22, rule: above } },
    closing: { basedOn: "opening", next: "text", dress: { before: 26, rule: { ...above, colour: accent } } },
    quotation: {
      basedOn: "text",
      next: "text",
      dress: { before: 7, indent: step, rule: quoted },
    },
    list: { basedOn: "text", next: "list", dress: { before: 4 } },
    // Not from the quotation: how far it goes in is for the list to say.
    quotedList: { basedOn: "text", next: "quotedList", dress: { before: 4, rule: quoted } },
    // Together to the end: no page begins with what is left of them.
    imprint: dressed("imprint", { size: 8.5, colour: soft, before: 24, close: true, keepNext: true, rule: above }),
    legal: dressed("legal", { size: 8.5, colour: soft, before: 3, keepNext: true }),
    header: dressed("header", { size: 9, colour: soft, leading: 1, uncut: true }),
    footer: dressed("footer", { size: 9, colour: soft, leading: 1, uncut: true }),
  };
}

function dressed(next: ParagraphStyle, dress: ParagraphDress): DressedParagraph {
  return { basedOn: "base", next, dress };
}

export function characterStyles({ accent }: House): Record<CharacterStyle, CharacterDress> {
  return {
    speaker: { bold: true },
    strong: { bold: true },
    emphasis: { italic: true },
    superscript: { raised: true },
    link: { colour: accent.light },
  };
}
