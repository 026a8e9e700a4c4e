import type { ChildNode, Element } from "domhandler";
import { findAll, getElementsByTagName, textContent } from "domutils";
import { parseDocument } from "htmlparser2";
import { type ParsedMail, simpleParser } from "mailparser";
import { bareWords } from "./read-html.ts";

type ReadMail = {
  words: string[];
  headings: string[];
  bold: string[];
  /** Anchor of the page where it goes on, where the message does not hold everything. */
  continuesAt: string | undefined;
  mail: ParsedMail;
  html: string;
  text: string;
  /** Addresses of its links, in order. */
  links: string[];
};

/** A message as two programs read it, one that shows HTML and one that does not: throws where they differ in a word. */
export async function readMail(message: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(message);
  const html = mail.html || "";
  const text = mail.text ?? "";
  const document = parseDocument(html);
  const shown = bareWords(seen(document.children, "numbered"));
  const typed = bareWords(text.replace(/<(?:https?:|mailto:)[^>]*>/g, " "));
  const different = shown.findIndex((word, index) => word !== typed[index]);
  if (different >= 0 || shown.length !== typed.length)
    throw new Error(`The parts differ: ${around(shown, different)} / ${around(typed, different)}`);

  const links = getElementsByTagName("a", document);
  const onwards = links.find((link) => textContent(link) === "Lire la suite")?.attribs.href;
  return {
    words: bareWords(seen(document.children, "bare")),
    headings: named(document.children, ["h1", "h2"]),
    bold: named(document.children, ["b", "strong"]),
    continuesAt: onwards?.split("#")[1],
    mail,
    html,
    text,
    links: links.map((link) => link.attribs.href ?? ""),
  };
}

function around(words: string[], at: number): string {
  return words.slice(Math.max(0, at - 3), at + 3).join(" ");
}

function named(nodes: ChildNode[], tags: string[]): string[] {
  return findAll(({ name }) => tags.includes(name), nodes).map((element) =>
    bareWords(seen(element.children, "bare")).join(" "),
  );
}

/** What is shown, lists with their figures or without. */
export function seen(nodes: ChildNode[], lists: "numbered" | "bare"): string {
  return nodes.map((node) => seenIn(node, lists)).join("");
}

function seenIn(node: ChildNode, lists: "numbered" | "bare"): string {
  if (node.type === "text") return node.data;
  if (!("attribs" in node) || isUnseen(node)) return "";
  if (node.name === "img") return ` ${node.attribs.alt ?? ""} `;
  const within = seen(node.children, lists);
  if (node.name === "li" && lists === "numbered") return `\n${figureOf(node)} ${within}\n`;
  return inline.has(node.name) ? within : `\n${within}\n`;
}

const inline = new Set(["a", "b", "strong", "em", "sup", "span", "time"]);

function isUnseen({ name, attribs }: Element): boolean {
  return ["head", "style", "script", "title"].includes(name) || /display:\s*none/.test(attribs.style ?? "");
}

function figureOf(item: Element): string {
  const list = item.parent as Element;
  if (list.name !== "ol") return "";
  const items = list.children.filter((child) => "name" in child && child.name === "li");
  return String(Number(list.attribs.start ?? 1) + items.indexOf(item));
}
