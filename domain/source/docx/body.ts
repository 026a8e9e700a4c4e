import { type Item, type Line, type Run, rowOf, saysSomething } from "../layout.ts";
import { refusals } from "../refusals.ts";
import { isOfSpeaker, roleOfStyle } from "../roles.ts";
import { childOf, type Element, elementsOf, textWithin, within } from "../xml.ts";
import { addressIn, Fields, isPageNumber } from "./fields.ts";
import type { Numbering } from "./numbering.ts";
import type { Relation } from "./relations.ts";
import { type Characters, charactersOf, listOf, outlineOf, over, type Style, type Styles, valueIn } from "./styles.ts";

export type DocxParts = {
  styles: Styles;
  numbering: Numbering;
  relations: ReadonlyMap<string, Relation>;
  /** By "footnote 2", "endnote 1": the number among those of its kind that the file gives it. */
  notes: ReadonlyMap<string, Element>;
};

type Inside = { link: string | null; hidden: boolean; speaker?: boolean };

/** Reads what stands in the text of a Word file, in reading order, and its notes after it. */
export class DocxBody {
  readonly #parts: DocxParts;
  #lines: Line[] = [];
  #place = 0;
  readonly #fields = new Fields();
  #runs: Run[] = [];
  /** What stands in the text boxes of the paragraph that is read: it comes after it. */
  #boxes: Line[] = [];
  /** Whether the end of the paragraph was deleted: the next goes on in it. */
  #goesOn = false;
  #list: { id: string; level: number } | null = null;
  /** The number of each, in their order. */
  readonly #notesToRead = new Map<string, number>();

  constructor(parts: DocxParts) {
    this.#parts = parts;
  }

  read(body: Element): Line[] {
    const lines = this.#collected(body);
    // The list grows where a note refers to another.
    for (const [name, number] of this.#notesToRead) {
      const note = this.#parts.notes.get(name);
      const [first, ...rest] = note === undefined ? [] : this.#collected(note);
      if (first !== undefined)
        lines.push({ ...first, runs: [noteMark(number), { text: " " }, ...first.runs] }, ...rest);
    }
    return lines;
  }

  #collected(element: Element): Line[] {
    const [outer, outerRuns, outerBoxes, goesOn] = [this.#lines, this.#runs, this.#boxes, this.#goesOn];
    [this.#lines, this.#runs, this.#boxes, this.#goesOn] = [[], [], [], false];
    this.#blocks(element);
    this.#endWhatGoesOn();
    const lines = this.#lines;
    [this.#lines, this.#runs, this.#boxes, this.#goesOn] = [outer, outerRuns, outerBoxes, goesOn];
    return lines;
  }

  /** A paragraph of which the end was deleted ends where no other follows it. */
  #endWhatGoesOn(): void {
    if (!this.#goesOn) return;
    this.#goesOn = false;
    this.#lines.push({ place: this.#place, runs: this.#runs }, ...this.#boxes);
    this.#boxes = [];
  }

  #blocks(element: Element): void {
    for (const child of elementsOf(element)) this.#block(child);
  }

  #block(element: Element): void {
    switch (element.name) {
      case "w:p":
        this.#paragraph(element);
        break;
      case "w:tbl":
        this.#table(element);
        break;
      case "w:sdt":
        if (!isContents(element) && !isToFill(element)) this.#blocks(childOf(element, "w:sdtContent") ?? nothing);
        break;
      case "w:customXml":
      case "w:smartTag":
      case "w:ins":
      case "w:moveTo":
        this.#blocks(element);
        break;
      case "mc:AlternateContent":
        this.#blocks(chosen(element));
        break;
      case "w:altChunk":
        throw refusals.partsElsewhere();
    }
  }

  #table(table: Element): void {
    this.#endWhatGoesOn();
    for (const row of within(table, ["w:tr"])) {
      if (childOf(childOf(row, "w:trPr"), "w:del")) continue;
      this.#lines.push(...rowOf(within(row, ["w:tc"]).map((cell) => this.#collected(cell))));
    }
  }

  #paragraph(paragraph: Element): void {
    this.#place += 1;
    const properties = childOf(paragraph, "w:pPr");
    const style = this.#parts.styles(valueIn(childOf(properties, "w:pStyle")));
    if (!this.#goesOn) this.#runs = [];
    this.#inline(paragraph, { link: null, hidden: style.characters.hidden === true });
    this.#fields.endParagraph();
    this.#goesOn = childOf(childOf(properties, "w:rPr"), "w:del") !== undefined;
    if (this.#goesOn) return;
    const line = { ...this.#lineOf(style, properties), role: roleOfStyle(style.name) };
    if (!isOfContents(style)) this.#lines.push(line);
    this.#lines.push(...this.#boxes);
    this.#boxes = [];
  }

  #lineOf(style: Style, properties: Element | undefined): Line {
    const place = this.#place;
    const runs = this.#runs;
    const heading = headingOf(style, outlineOf(properties));
    const quoted = quotations.has(style.name);
    const own = listOf(properties);
    const id = own.id ?? style.list.id;
    const level = own.level ?? style.list.level ?? (heading === null ? 0 : Math.max(0, heading - 1));
    const isSaid = saysSomething({ place, runs });
    const mark = id === null || id === "0" || !isSaid ? null : this.#parts.numbering.next(id, level);
    if (id === null || mark === null) {
      const item = isSaid && this.#goesOnInItem(style, own.id) ? this.#itemBefore(properties) : null;
      if (isSaid && item === null) this.#list = null;
      return { place, heading, quoted, item, runs };
    }
    const { number } = mark;
    this.#list = heading !== null || number?.isInWords ? null : { id, level };
    return { place, heading, quoted, item: { level, ordered: number !== null, marked: true, number }, runs };
  }

  /** The mark of an item is taken away from a paragraph that goes on in it; its style stays. */
  #goesOnInItem({ name }: Style, ownList: string | null): boolean {
    return (
      this.#list !== null && (ownList === null || ownList === "0") && (name.startsWith("list") || name === quotedList)
    );
  }

  #itemBefore(properties: Element | undefined): Item | null {
    if (this.#list === null) return null;
    const { id, level } = this.#list;
    const indent = childOf(properties, "w:ind")?.attributes ?? {};
    const stands = this.#parts.numbering.levelAt(id, Number(indent["w:left"] ?? indent["w:start"] ?? Number.NaN));
    return { level: stands ?? level, ordered: false, marked: false };
  }

  #inline(element: Element, inside: Inside): void {
    for (const child of elementsOf(element)) this.#phrase(child, inside);
  }

  #phrase(element: Element, inside: Inside): void {
    switch (element.name) {
      case "w:r":
        this.#run(element, inside);
        break;
      case "w:hyperlink": {
        const relation = this.#parts.relations.get(element.attributes["r:id"] ?? "");
        this.#inline(element, { ...inside, link: relation?.outside ? relation.target : inside.link });
        break;
      }
      case "w:fldSimple": {
        const instruction = element.attributes["w:instr"] ?? "";
        if (!isPageNumber(instruction))
          this.#inline(element, { ...inside, link: addressIn(instruction) ?? inside.link });
        break;
      }
      case "w:sdt":
        if (!isToFill(element)) this.#inline(childOf(element, "w:sdtContent") ?? nothing, inside);
        break;
      case "w:smartTag":
      case "w:customXml":
      case "w:ins":
      case "w:moveTo":
      case "w:dir":
      case "w:bdo":
        this.#inline(element, inside);
        break;
      case "mc:AlternateContent":
        this.#inline(chosen(element), inside);
        break;
      case "m:oMath":
      case "m:oMathPara":
        this.#add(within(element, ["m:t"]).map(textWithin).join(""), noCharacters, inside);
        break;
    }
  }

  #run(run: Element, inside: Inside): void {
    const properties = childOf(run, "w:rPr");
    const style = this.#parts.styles(valueIn(childOf(properties, "w:rStyle")));
    const characters = over(style.characters, charactersOf(properties));
    if (characters.hidden ?? inside.hidden) return;
    for (const part of elementsOf(run)) {
      const text = wordsOf(part);
      if (text !== null) this.#add(text, characters, { ...inside, speaker: isOfSpeaker(style.name) });
      else this.#partOfRun(part, inside);
    }
  }

  #partOfRun(part: Element, inside: Inside): void {
    switch (part.name) {
      case "w:fldChar":
        this.#field(part.attributes["w:fldCharType"]);
        break;
      case "w:instrText":
        this.#fields.instruct(textWithin(part));
        break;
      case "w:footnoteReference":
      case "w:endnoteReference":
        this.#noteReference(part, inside);
        break;
      case "w:ruby":
        this.#inline(childOf(part, "w:rubyBase") ?? nothing, inside);
        break;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        this.#boxesIn(part);
        break;
      case "mc:AlternateContent":
        this.#boxesIn(chosen(part));
        break;
    }
  }

  #field(type: string | undefined): void {
    if (type === "begin") this.#fields.begin();
    if (type === "separate") this.#fields.separate();
    if (type === "end") this.#fields.end();
  }

  #noteReference({ name, attributes }: Element, inside: Inside): void {
    const note = `${name.slice(2, -"Reference".length)} ${attributes["w:id"]}`;
    if (!this.#parts.notes.has(note) || this.#notesToRead.has(note)) return;
    const number = this.#notesToRead.size + 1;
    this.#notesToRead.set(note, number);
    this.#add(String(number), { ...noCharacters, raised: true }, inside);
  }

  #boxesIn(element: Element): void {
    for (const child of elementsOf(element)) {
      if (child.name === "w:txbxContent") this.#boxes.push(...this.#collected(child));
      else this.#boxesIn(child.name === "mc:AlternateContent" ? chosen(child) : child);
    }
  }

  #add(text: string, { bold, italic, raised }: Characters, inside: Inside): void {
    if (!this.#fields.show) return;
    this.#runs.push({
      text,
      strong: bold === true,
      emphasis: italic === true,
      superscript: raised === true,
      link: this.#fields.link ?? inside.link,
      speaker: inside.speaker === true,
    });
  }
}

const nothing: Element = { name: "", attributes: {}, children: [] };
const noCharacters: Characters = { bold: null, italic: null, hidden: null, raised: null };
const quotedList = "citation en liste";
const quotations = new Set(["quote", "intense quote", "block text", "quotations", quotedList]);

function noteMark(number: number): Run {
  return { text: String(number), superscript: true };
}

/** What stands in the words of a run; null for what is no words. */
function wordsOf(part: Element): string | null {
  switch (part.name) {
    case "w:t":
      return textWithin(part).replaceAll(/[\t\n\r]/g, " ");
    case "w:tab":
    case "w:ptab":
      return " ";
    case "w:br":
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:sym":
      return symbolOf(part.attributes["w:char"] ?? "");
    default:
      return null;
  }
}

/** Of a font of symbols. Those that have no place of their own in Unicode are drawings. */
function symbolOf(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  const isCharacter = code > 0x20 && (code < 0xd800 || (code > 0xf8ff && code < 0xfffe));
  return isCharacter ? String.fromCodePoint(code) : " ";
}

/** Of two ways in which the same is written, the first that has words. */
function chosen(alternatives: Element): Element {
  const ways = elementsOf(alternatives);
  return ways.find((way) => within(way, ["w:t"]).length > 0) ?? nothing;
}

/** Its words are those of the headings. */
function isContents(content: Element): boolean {
  const gallery = within(childOf(content, "w:sdtPr") ?? nothing, ["w:docPartGallery"])[0];
  return valueIn(gallery) === "Table of Contents";
}

/** "Cliquez ici pour entrer du texte." */
function isToFill(control: Element): boolean {
  return childOf(childOf(control, "w:sdtPr"), "w:showingPlcHdr") !== undefined;
}

function isOfContents({ name }: Style): boolean {
  return /^toc (?:\d|heading)/.test(name);
}

/** By its own level, else by its style. @param outline from 0; 9 says that it is none */
function headingOf(style: Style, outline: number | null): number | null {
  if (outline !== null) return outline < 9 ? outline + 1 : null;
  if (style.name === "title") return 0;
  const named = /^heading ([1-9])$/.exec(style.name)?.[1];
  if (named !== undefined) return Number(named);
  return style.outline !== null && style.outline < 9 ? style.outline + 1 : null;
}
