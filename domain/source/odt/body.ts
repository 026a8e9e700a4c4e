import { type Item, type Line, type Run, rowOf } from "../layout.ts";
import { isOfSpeaker, roleOfStyle } from "../roles.ts";
import { childOf, type Element, elementsOf, within } from "../xml.ts";
import { type Counts, nextNumber } from "./numbering.ts";
import type { Style, Styles } from "./styles.ts";

type Place = { item: Item | null; list: string | undefined; depth: number; counts: Counts | null };
type Marks = Omit<Run, "text">;

/** Reads what stands in the text of an OpenDocument file, in reading order, and its notes after it. */
export class OdtBody {
  readonly #styles: Styles;
  #lines: Line[] = [];
  #place = 0;
  #runs: Run[] = [];
  /** What stands in the frames of the paragraph that is read: it comes after it. */
  #frames: Line[] = [];
  #notes: Element[] = [];
  /** Of lists that others may go on counting from, by id and by style. */
  readonly #counts = new Map<string, Counts>();
  readonly #headings: Counts = [];

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  read(text: Element): Line[] {
    const lines = this.#collected(text);
    // The list grows where a note refers to another.
    for (let index = 0; index < this.#notes.length; index += 1) {
      const [first, ...rest] = this.#collected(this.#notes[index] ?? nothing);
      const mark = { text: String(index + 1), superscript: true };
      if (first !== undefined) lines.push({ ...first, runs: [mark, { text: " " }, ...first.runs] }, ...rest);
    }
    return lines;
  }

  #collected(element: Element): Line[] {
    const outer = [this.#lines, this.#runs, this.#frames] as const;
    [this.#lines, this.#runs, this.#frames] = [[], [], []];
    this.#blocks(element, outermost);
    const lines = [...this.#lines, ...this.#frames];
    [this.#lines, this.#runs, this.#frames] = outer;
    return lines;
  }

  #blocks(element: Element, place: Place): void {
    for (const child of elementsOf(element)) this.#block(child, place);
  }

  #block(element: Element, place: Place): void {
    const { name, attributes } = element;
    if (leftOut.has(name) || attributes["text:display"] === "none") return;
    if (name === "text:p" || name === "text:h") this.#paragraph(element, place);
    else if (name === "text:list") this.#list(element, place);
    else if (name === "table:table") this.#table(element);
    else if (name.startsWith("draw:")) {
      this.#framesIn(element);
      this.#lines.push(...this.#frames);
      this.#frames = [];
    } else if (name !== "text:section" || !this.#styles.isHidden(attributes["text:style-name"]))
      this.#blocks(element, place);
  }

  #table(table: Element): void {
    for (const row of within(table, ["table:table-row"]))
      this.#lines.push(...rowOf(within(row, ["table:table-cell"]).map((cell) => this.#collected(cell))));
  }

  /** A list within another has its style, unless it says otherwise. */
  #list(element: Element, outer: Place): void {
    const list = element.attributes["text:style-name"] ?? outer.list;
    const depth = outer.depth + 1;
    const counts = outer.counts ?? this.#countsOf(element, list);
    const ordered = this.#styles.levelsOf(list)?.has(depth) ?? false;
    for (const item of elementsOf(element)) {
      const start = item.attributes["text:start-value"];
      if (start !== undefined) counts[depth] = Number(start) - 1;
      let marked = item.name === "text:list-item";
      for (const child of elementsOf(item)) {
        const before = this.#lines.length;
        this.#block(child, { item: { level: depth, ordered, marked }, list, depth, counts });
        if (this.#lines.length > before) marked = false;
      }
    }
  }

  #countsOf({ attributes }: Element, style: string | undefined): Counts {
    const continued = attributes["text:continue-list"];
    const from =
      continued !== undefined
        ? `id ${continued}`
        : attributes["text:continue-numbering"] === "true"
          ? `style ${style}`
          : null;
    const counts = (from === null ? undefined : this.#counts.get(from)) ?? [];
    this.#counts.set(`id ${attributes["xml:id"]}`, counts).set(`style ${style}`, counts);
    return counts;
  }

  #paragraph(element: Element, place: Place): void {
    this.#place += 1;
    const style = this.#styles.of("paragraph", element.attributes["text:style-name"]);
    if (style.hidden) return;
    this.#runs = [];
    this.#phrases(element, {});
    const heading = headingOf(element, style);
    const quoted = /^quotations?$|^citation en liste$/.test(style.name);
    const role = roleOfStyle(style.name);
    this.#lines.push(
      {
        place: this.#place,
        heading,
        item: this.#itemOf(element, style, place, heading),
        quoted,
        role,
        runs: this.#runs,
      },
      ...this.#frames,
    );
    this.#frames = [];
  }

  #itemOf({ name, attributes }: Element, style: Style, place: Place, heading: number | null): Item | null {
    const { item, list, depth, counts } = place;
    const number = item?.marked && counts ? nextNumber(this.#styles.levelsOf(list), depth, counts) : null;
    if (item !== null && (heading === null || number !== null)) return { ...item, number };
    const isOutlined = name === "text:h" && style.list !== "" && attributes["text:is-list-header"] !== "true";
    const ofOutline = isOutlined ? nextNumber(this.#styles.outline, heading ?? 1, this.#headings) : null;
    return ofOutline && { level: 1, ordered: true, marked: true, number: ofOutline };
  }

  #phrases({ children }: Element, marks: Marks): void {
    for (const child of children) {
      if (typeof child === "string") this.#runs.push({ ...marks, text: child.replaceAll(/[\t\n\r ]+/g, " ") });
      else this.#phrase(child, marks);
    }
  }

  #phrase(element: Element, marks: Marks): void {
    const { name, attributes } = element;
    const text = wordsOf(element);
    if (text !== null) this.#runs.push({ ...marks, text });
    else if (name === "text:note") this.#note(element);
    else if (name === "text:span") this.#span(element, marks);
    else if (name === "text:a") this.#span(element, { ...marks, link: attributes["xlink:href"] ?? null });
    else if (name === "text:ruby") this.#phrases(childOf(element, "text:ruby-base") ?? nothing, marks);
    else if (name.startsWith("draw:")) this.#framesIn(element);
    else if (!leftOut.has(name)) this.#phrases(element, marks);
  }

  #span(element: Element, marks: Marks): void {
    const { name, bold, italic, raised, hidden } = this.#styles.of("text", element.attributes["text:style-name"]);
    if (hidden) return;
    this.#phrases(element, {
      ...marks,
      ...(bold === null ? {} : { strong: bold }),
      ...(italic === null ? {} : { emphasis: italic }),
      ...(raised === null ? {} : { superscript: raised }),
      ...(isOfSpeaker(name) ? { speaker: true } : {}),
    });
  }

  #note(note: Element): void {
    const number = this.#notes.push(childOf(note, "text:note-body") ?? nothing);
    this.#runs.push({ text: String(number), superscript: true });
  }

  #framesIn(element: Element): void {
    for (const child of elementsOf(element)) {
      if (child.name === "draw:text-box" || child.name === "text:p" || child.name === "text:list")
        this.#frames.push(
          ...this.#collected(child.name === "draw:text-box" ? child : { ...nothing, children: [child] }),
        );
      else if (child.name.startsWith("draw:")) this.#framesIn(child);
    }
  }
}

const nothing: Element = { name: "", attributes: {}, children: [] };
const outermost: Place = { item: null, list: undefined, depth: 0, counts: null };

/** What was deleted, comments, contents, the numbers of pages, what is hidden, what only its program reads. */
const leftOut = new Set([
  "text:tracked-changes",
  "office:annotation",
  "office:annotation-end",
  "office:forms",
  "text:sequence-decls",
  "text:variable-decls",
  "text:user-field-decls",
  "text:table-of-content",
  "text:alphabetical-index",
  "text:page-number",
  "text:page-count",
  "text:hidden-text",
  "text:hidden-paragraph",
  "text:placeholder",
  "text:script",
  "table:table-columns",
]);

function wordsOf({ name, attributes }: Element): string | null {
  switch (name) {
    case "text:s":
    case "text:tab":
      return " ";
    case "text:line-break":
      return "\n";
    default:
      return name === "text:soft-page-break" || attributes["text:display"] === "none" ? "" : null;
  }
}

function headingOf({ name, attributes }: Element, style: Style): number | null {
  if (style.name === "title") return 0;
  if (name === "text:h") return Number(attributes["text:outline-level"] ?? style.outline ?? 1) || 1;
  return null;
}
