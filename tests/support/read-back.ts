import { parseDocument } from "htmlparser2";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { ordinal } from "#domain/french/ordinals.ts";
import type { DocumentChapter, RecapDocument } from "#domain/recap/document.ts";
import type { Edition } from "#domain/recap/edition.ts";
import { recapToHtml } from "#domain/recap/formats/html.ts";
import { type FileFormatName, fileFormats } from "#domain/recap/formats.ts";
import { bareWords, readHtml } from "./read-html.ts";
import { readMail, seen } from "./read-mail.ts";
import { type OfficeParagraph, paragraphsOfDocx, paragraphsOfOdt } from "./read-office.ts";
import { allTagged, readPdf, taggedText } from "./read-pdf.ts";

/** What a recap says, whatever it is read from: words without punctuation, in reading order. */
type ReadBack = {
  words: string[];
  /** All of it in its own characters, those of its format among them. */
  text: string;
  /** Each heading, its words joined by a space. Those of the frame may stand among those of the recap. Null: none can be told. */
  headings: string[] | null;
  /** Whatever stands out in bold, likewise. The names of those who speak are among it. */
  bold: string[] | null;
  /** Anchor of the page where it goes on: only of a format that says so where it stops. */
  continuesAt?: string | undefined;
};

/** Whatever a recap goes out as in words: the page and the files. Its picture says no more than the title. */
export type Form = Exclude<FileFormatName, "png"> | "html";

export async function rendered(form: Form, edition: Edition): Promise<Buffer> {
  return form === "html" ? Buffer.from(recapToHtml(edition)) : fileFormats[form].render(edition);
}

/** What this form of a recap leaves out, says twice or in another order; nothing where all is there. */
export function faultsOf({ document }: Edition, read: ReadBack): string[] {
  const said = saidBy(document, read.continuesAt);
  return [
    ...(isWithin(said.title.split(" "), read.words) ? [] : ["the title"]),
    ...(isWithin(said.body, read.words) ? [] : [`the words: ${firstLost(said.body, read.words)}`]),
    ...(read.headings === null || read.headings[0] === said.title ? [] : ["the title is not the first heading"]),
    ...lost("heading", said.headings, read.headings),
    ...lost("name", said.names, read.bold),
  ];
}

/** Whether `part` stands in `whole` without a gap. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  return ` ${whole.join(" ")} `.includes(` ${part.join(" ")} `);
}

/** The words around the first that is not where it should be. */
function firstLost(part: readonly string[], whole: readonly string[]): string {
  let [few, many] = [0, part.length];
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (isWithin(part.slice(0, middle), whole)) few = middle;
    else many = middle;
  }
  return part.slice(Math.max(0, few - 5), few + 5).join(" ");
}

/** Those that are not found one after the other. */
function lost(what: string, wanted: readonly string[], found: readonly string[] | null): string[] {
  let from = 0;
  return (found === null ? [] : wanted).flatMap((one) => {
    const at = found?.indexOf(one, from) ?? -1;
    if (at >= 0) from = at + 1;
    return at >= 0 ? [] : [`the ${what} « ${one} »`];
  });
}

/** What every format has to say of this document, and in this order; only what comes before an anchor, where one is given. */
export function saidBy({ masthead, chapters: all }: RecapDocument, anchor?: string) {
  const chapters = before(all, anchor);
  const titles = chapters.flatMap(({ heading }) => (heading ? [phrase([...heading.ordinal, ...heading.title])] : []));
  const blocks = chapters.flatMap(({ passages }) => passages.flatMap((passage) => passage.blocks));
  return {
    title: phrase(masthead.title),
    headings: titles,
    names: blocks.flatMap((block) => within(block, "speakerName")).map((name) => phrase([name])),
    body: chapters.flatMap(({ heading, passages }) => [
      ...(heading ? bareWords(textOf([...heading.ordinal, ...heading.title])) : []),
      ...passages.flatMap((passage) => bareWords(textOf(passage.blocks))),
    ]),
  };
}

function before(chapters: readonly DocumentChapter[], anchor: string | undefined): readonly DocumentChapter[] {
  const at = chapters.findIndex(
    (it) => it.anchor === anchor || it.passages.some((passage) => passage.anchor === anchor),
  );
  const last = chapters[at];
  if (last === undefined) return chapters;
  if (last.anchor === anchor) return chapters.slice(0, at);
  const passages = last.passages.slice(
    0,
    last.passages.findIndex((passage) => passage.anchor === anchor),
  );
  return [...chapters.slice(0, at), { ...last, passages }];
}

/** How each format of words is read back, by the ending of its name. One that nobody reads back does not compile. */
export const readers = {
  html: (file) => readPage(file.toString("utf8")),
  pdf: readPdfBack,
  docx: (file) => readOffice(paragraphsOfDocx(file), ["Title", "heading 1"]),
  odt: (file) => readOffice(paragraphsOfOdt(file), ["Title", "Heading 1"]),
  eml: readMail,
  md: (file) => readMarkdown(file.toString("utf8")),
  txt: (file) => readText(file.toString("utf8")),
  json: (file) => readJson(file.toString("utf8")),
} satisfies Record<Form, (file: Buffer) => ReadBack | Promise<ReadBack>>;
export const forms = Object.keys(readers) as Form[];

/** Without what the page adds for those who link to a passage or listen. */
function readPage(html: string): ReadBack {
  const { texts } = readHtml(html);
  const text = seen(parseDocument(html).children, "bare").replaceAll(/(?:(?:Ouverture|Conclusion)\s*)?¶/g, " ");
  const words = (tag: string) => texts(tag).map((each) => bareWords(each).join(" "));
  return { words: bareWords(text), text, headings: [...words("h1"), ...words("h2")], bold: words("b") };
}

async function readPdfBack(file: Buffer): Promise<ReadBack> {
  const { structure } = await readPdf(file);
  const texts = (role: RegExp) => allTagged(role, structure).map((element) => bareWords(taggedText(element)).join(" "));
  const text = taggedText(structure);
  return { words: bareWords(text), text, headings: texts(/H\d/), bold: texts(/Strong/) };
}

/** Headings and speakers are told by their styles alone. */
function readOffice(paragraphs: readonly OfficeParagraph[], headings: readonly string[]): ReadBack {
  const speakers = paragraphs.flatMap(({ marked }) => marked.filter(({ style }) => style === "Intervenant"));
  return {
    words: paragraphs.flatMap(({ text }) => bareWords(text)),
    text: paragraphs.map(({ text }) => text).join("\n"),
    headings: paragraphs.filter(({ style }) => headings.includes(style)).map(({ text }) => bareWords(text).join(" ")),
    bold: speakers.map(({ text }) => bareWords(text).join(" ")),
  };
}

/** As CommonMark, which knows no superscript: its carets go first. */
function readMarkdown(markdown: string): ReadBack {
  const root = fromMarkdown(markdown.replaceAll(/(?<![\\^])\^([^\s^\\]+)\^/g, "$1"));
  return {
    words: bareWords(textOf(root.children)),
    text: markdown,
    headings: within(root, "heading").map((heading) => phrase([heading])),
    bold: within(root, "strong").map((strong) => phrase([strong])),
  };
}

/** Without the addresses that follow the words of a link, and the numbers of lists. */
function readText(text: string): ReadBack {
  const said = text.replaceAll(/ <(?:https?|mailto):[^>]*>/g, "").replaceAll(/^ *\d+\. /gm, "");
  return { words: bareWords(said), text, headings: null, bold: null };
}

function readJson(json: string): ReadBack {
  const { notice, recap } = JSON.parse(json);
  const blocks: Omit<ReadBack, "text">[] = recap.blocks.map(
    (block: { [field: string]: string } & { speakers: { name: string }[] }) => {
      if (block.type === "sequence") {
        const { number, suffix } = ordinal(Number(block.ordinal), "feminine");
        const title = bareWords(`${number}${suffix} séquence : ${block.title}`);
        return { words: title, headings: [title.join(" ")], bold: [] };
      }
      const names = block.speakers.map(({ name }) => bareWords(name).join(" "));
      return { words: bareWords(`${block.opening} ${block.plainText}`), headings: [], bold: names };
    },
  );
  const title = bareWords(recap.title);
  return {
    words: [...bareWords(notice ?? ""), ...title, ...blocks.flatMap(({ words }) => words)],
    text: json,
    headings: [title.join(" "), ...blocks.flatMap(({ headings }) => headings ?? [])],
    bold: blocks.flatMap(({ bold }) => bold ?? []),
  };
}

function phrase(nodes: readonly Nodes[]): string {
  return bareWords(textOf(nodes)).join(" ");
}

function within(node: Nodes, type: Nodes["type"]): Nodes[] {
  if (node.type === type) return [node];
  return "children" in node ? node.children.flatMap((child) => within(child, type)) : [];
}

/** Blocks apart, phrases together. */
function textOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if ("value" in node) return node.value;
      if (!("children" in node)) return "";
      return textOf(node.children) + (isPhrase(node) ? "" : "\n");
    })
    .join("");
}

function isPhrase({ type }: Nodes): boolean {
  return ["strong", "emphasis", "superscript", "link", "speakerName"].includes(type);
}
