import type { Document, Element } from "domhandler";
import { findAll, getAttributeValue, getElementsByTagName, textContent } from "domutils";
import { parseDocument } from "htmlparser2";

/** A page read back as a program reads it. */
type ReadPage = {
  text: string;
  all: (tag: string) => Element[];
  texts: (tag: string) => string[];
  withClass: (name: string) => string[];
  attributes: (tag: string, name: string) => string[];
  ids: string[];
  jsonLd: unknown;
};

export function readHtml(html: string): ReadPage {
  const document: Document = parseDocument(html);
  const all = (tag: string) => getElementsByTagName(tag, document);
  const body = all("body");
  return {
    text: collapsed(body.map(textContent).join("")),
    all,
    texts: (tag) => all(tag).map((element) => collapsed(textContent(element))),
    withClass: (name) =>
      findAll(
        (element) => (getAttributeValue(element, "class") ?? "").split(" ").includes(name),
        document.children,
      ).map((element) => collapsed(textContent(element))),
    attributes: (tag, name) => all(tag).flatMap((element) => getAttributeValue(element, name) ?? []),
    ids: findAll((element) => element.attribs.id !== undefined, document.children).map(
      (element) => element.attribs.id ?? "",
    ),
    jsonLd: JSON.parse(all("script").map(textContent).join("") || "null"),
  };
}

/** Letters and figures alone, in order: what typography may not change. */
export function bareWords(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

function collapsed(text: string): string {
  return text.replace(/[ \n]+/g, " ").trim();
}
