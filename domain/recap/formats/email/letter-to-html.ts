import type { Element, ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { PhrasingContent } from "mdast";
import { logoPath } from "../../../house/rules.ts";
import type { Ground, House, Logo } from "../../../house/schema.ts";
import { classes, light, sans, serif, stylesheet, textStyle } from "./dress.ts";
import type { Letter, LetterPart, ProgrammeEntry } from "./letter.ts";
import { blocksInDress, phrasesInDress } from "./running-text.ts";
import { table } from "./table.ts";

/**
 * The letter as HTML for mail programs: Outlook for Windows lays out with Word, and Gmail may drop the style element. So
 * tables, a row for each part, and every style where it applies. 600 pixels wide at most.
 */
export function letterToHtml(letter: Letter): string {
  const { subject, preheader, house } = letter;
  const document: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      h("html", { lang: "fr", "xmlns:o": "urn:schemas-microsoft-com:office:office" }, [
        h("head", [
          h("meta", { charSet: "utf-8" }),
          h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          h("meta", { name: "color-scheme", content: "light dark" }),
          h("meta", { name: "supported-color-schemes", content: "light dark" }),
          h("meta", { name: "format-detection", content: "telephone=no, date=no, address=no, email=no, url=no" }),
          h("meta", { name: "x-apple-disable-message-reformatting" }),
          h("title", subject),
          comment(forWord),
          h("style", stylesheet(house)),
        ]),
        h("body", { className: [classes.paper], bgColor: light.paper, style: `margin:0;padding:0;${ground}` }, [
          h("div", { style: unseen }, preheader),
          block(letter),
        ]),
      ]),
    ],
  };
  return toHtml(document);
}

/** What is seen of it, without the document around it. */
export function letterToBlock(letter: Letter): string {
  return toHtml(block(letter));
}

function block(letter: Letter): Element {
  const properties = { role: "article", ariaRoleDescription: "message", lang: "fr", dir: "ltr" };
  return h(
    "div",
    { ...properties, ariaLabel: letter.subject, className: [classes.paper], bgColor: light.paper, style: ground },
    column(letter),
  );
}

const forWord =
  "[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>" +
  "<style>table{border-collapse:collapse}p,h1,h2,li{mso-line-height-rule:exactly}</style><![endif]";
const ground = `background-color:${light.paper};`;
const unseen =
  "display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all;";

/**
 * Word knows no greatest width, and gives up on cells that are longer than a page: for it the table opens otherwise, and
 * nothing stands around it. Either way the rows, and the end, are the same.
 */
function column(letter: Letter): ElementContent[] {
  const { accent } = letter.house;
  const rows = [band(accent.light), ...letter.parts.flatMap((part) => rowsOf(part, letter)), row(16, ["\u00a0"])];
  const fluid = table(rows, "max-width:600px;margin:0 auto;word-break:break-word;");
  return [
    comment(
      `[if mso]><table role="presentation" width="600" align="center" bgcolor="${light.paper}" cellpadding="0" cellspacing="0" border="0"><![endif]`,
    ),
    comment("[if !mso]><!"),
    {
      ...fluid,
      properties: { ...fluid.properties, align: "center" },
      children: [comment("<![endif]"), ...fluid.children],
    },
  ];
}

function band(accent: string): Element {
  const style = `height:4px;font-size:0;line-height:0;background-color:${accent};`;
  return h("tr", [h("td", { className: [classes.fill], bgColor: accent, height: 4, style }, "\u00a0")]);
}

/** One, but for a passage: it may be as long as its speaker was, and each of its paragraphs has a row. */
function rowsOf(part: LetterPart, letter: Letter): Element[] {
  if (part.type !== "passage") {
    const { space, content } = laidOut(part, letter);
    return [row(space, content)];
  }
  const blocks = blocksInDress(part.blocks, letter.house.accent.light);
  return blocks.map((block, index) => row(index === 0 ? 12 : 0, [block]));
}

function row(space: number, content: (ElementContent | string)[]): Element {
  return h("tr", [h("td", { className: [classes.side], style: `padding:${space}px 24px 0;` }, content)]);
}

/** What a part looks like, and the space above it in pixels. */
function laidOut(
  part: Exclude<LetterPart, { type: "passage" }>,
  letter: Letter,
): { space: number; content: ElementContent[] } {
  const { house } = letter;
  const accent = house.accent.light;
  const phrases = (it: PhrasingContent[]) => phrasesInDress(it, accent);
  switch (part.type) {
    case "notice":
      return { space: 16, content: [notice(part.text, accent)] };
    case "house":
      return { space: 22, content: signature(letter) };
    case "kind": {
      const style = textStyle(sans, 14, 20, accent);
      return { space: 34, content: [h("p", { className: [classes.accent], style }, phrases(part.phrases))] };
    }
    case "title": {
      const style = textStyle(serif, 30, 36, light.ink, "font-weight:bold;");
      return {
        space: 6,
        content: [h("h1", { className: [classes.ink, classes.title], style }, phrases(part.phrases))],
      };
    }
    case "facts":
      return { space: 14, content: facts(part, accent) };
    case "label": {
      const style = textStyle(sans, 15, 22, light.ink, "font-weight:bold;");
      return { space: 30, content: [h("h2", { className: [classes.ink], style }, phrases(part.phrases))] };
    }
    case "heading": {
      const style = textStyle(serif, 21, 28, light.ink, "font-weight:bold;");
      const ordinal = h("span", { className: [classes.accent], style: `color:${accent};` }, phrases(part.ordinal));
      return { space: 34, content: [h("h2", { className: [classes.ink], style }, [ordinal, ...phrases(part.title)])] };
    }
    case "programme":
      return { space: 10, content: [programme(part.entries, accent)] };
    case "rule":
      return { space: 30, content: [rule()] };
    case "speakers":
      return { space: 10, content: speakers(part) };
    case "link":
      return { space: 22, content: [button(part, house)] };
    case "foot":
      return { space: 26, content: part.lines.map((it) => small(phrases(it))) };
  }
}

function notice(text: string, accent: string): Element {
  const style = `background-color:${light.wash};border-left:3px solid ${accent};padding:10px 14px;`;
  return table([
    h("tr", [
      h("td", { className: [classes.wash, classes.accentLine], bgColor: light.wash, style }, [
        h("p", { className: [classes.ink], style: textStyle(sans, 14, 20, light.ink) }, text),
      ]),
    ]),
  ]);
}

/** Whose letter this is: the logo where there is one that mail programs show, the name otherwise. */
function signature({ house, url }: Letter): ElementContent[] {
  const byDay = pictureOf(house, "light", url);
  if (byDay === null)
    return [
      h("p", { className: [classes.ink], style: textStyle(sans, 14, 20, light.ink, "font-weight:bold;") }, house.name),
    ];
  const byNight = pictureOf(house, "dark", url);
  if (byNight === null) return [h("img", { ...byDay, style: shown })];
  return [
    h("img", { ...byDay, className: [classes.byDay], style: shown }),
    comment("[if !mso]><!"),
    h("img", { ...byNight, className: [classes.byNight], style: `${shown}display:none;mso-hide:all;` }),
    comment("<![endif]"),
  ];
}

const shown = "display:block;border:0;max-width:100%;height:auto;";
const largestLogo = { width: 240, height: 64 };

function pictureOf(house: House, ground: Ground, url: string) {
  const logo = house.logos[ground];
  if (logo === undefined) return null;
  return { src: new URL(logoPath(house.version, ground), url).href, alt: house.name, ...sizeOf(logo) };
}

function sizeOf({ width, height }: Logo): { width: number; height: number } {
  const scale = Math.min(1, largestLogo.width / width, largestLogo.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function facts({ facts, company }: Extract<LetterPart, { type: "facts" }>, accent: string): Element[] {
  const style = textStyle(serif, 17, 25, light.ink);
  return [
    ...facts.map((fact) => h("p", { className: [classes.ink], style }, phrasesInDress(fact, accent))),
    ...company.map((fact, index) => line(phrasesInDress(fact, accent), index === 0 ? "margin-top:10px;" : "")),
  ];
}

function line(content: ElementContent[], more = ""): Element {
  const style = textStyle(sans, 15, 22, light.soft, `margin-bottom:4px;${more}`);
  return h("p", { className: [classes.soft], style }, content);
}

function small(content: ElementContent[]): Element {
  return h(
    "p",
    { className: [classes.soft], style: textStyle(sans, 13, 19, light.soft, "margin-bottom:4px;") },
    content,
  );
}

function programme(entries: readonly ProgrammeEntry[], accent: string): Element {
  return table(
    entries.map(({ url, title, names }) => {
      const style = `color:${accent};text-decoration:none;`;
      const link = { href: url, target: "_blank", className: [classes.accent], style };
      return h("tr", [
        h("td", { className: [classes.line], style: `${cell}border-top:1px solid ${light.line};` }, [
          h("p", { className: [classes.ink], style: textStyle(serif, 16, 23, light.ink) }, [
            h("a", link, phrasesInDress(title, accent)),
          ]),
          ...(names.length === 0 ? [] : [line([{ type: "text", value: names.join(", ") }])]),
        ]),
      ]);
    }),
  );
}

const cell = "padding:10px 0;";

function rule(): Element {
  const style = `width:64px;border-top:1px solid ${light.line};font-size:0;line-height:0;`;
  return h("table", { role: "presentation", cellPadding: 0, cellSpacing: 0, border: 0 }, [
    h("tr", [h("td", { className: [classes.line], width: 64, style }, "\u00a0")]),
  ]);
}

function speakers({ speakers, others }: Extract<LetterPart, { type: "speakers" }>): Element[] {
  const named = speakers.map(({ name, capacities }) =>
    line([
      h("b", { className: [classes.ink], style: `color:${light.ink};`, dir: "auto" }, name),
      { type: "text", value: capacities.map((capacity) => `, ${capacity}`).join("") },
    ]),
  );
  return others === "" ? named : [...named, line([{ type: "text", value: others }])];
}

/** The cell is the button, and the link fills it; Word, which gives a link no padding, gives the cell some. */
function button({ label, url }: Extract<LetterPart, { type: "link" }>, { accent }: House): Element {
  const style = `background-color:${accent.light};border-radius:4px;mso-padding-alt:12px 22px;`;
  const link = {
    href: url,
    target: "_blank",
    className: [classes.label],
    style: `display:inline-block;padding:12px 22px;font-family:${sans};font-size:16px;line-height:20px;font-weight:bold;color:${light.label};text-decoration:none;`,
  };
  return h("table", { role: "presentation", cellPadding: 0, cellSpacing: 0, border: 0 }, [
    h("tr", [
      h("td", { className: [classes.fill], bgColor: accent.light, align: "center", style }, [h("a", link, label)]),
    ]),
  ]);
}

function comment(value: string): ElementContent {
  return { type: "comment", value };
}
