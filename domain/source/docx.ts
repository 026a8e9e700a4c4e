import { DocxBody } from "./docx/body.ts";
import { prefixes } from "./docx/names.ts";
import { numberingOf } from "./docx/numbering.ts";
import { type Relation, relationsOf } from "./docx/relations.ts";
import { stylesOf } from "./docx/styles.ts";
import type { Line } from "./layout.ts";
import { refusals } from "./refusals.ts";
import type { Package } from "./unpack.ts";
import { childOf, type Element, elementsOf, parseXml } from "./xml.ts";

/**
 * What a Word file says (Office Open XML, ISO/IEC 29500): as it stands once every change is accepted. Headers, footers,
 * comments and what is hidden are left out. @throws Refusal
 */
export function linesOfDocx(parts: Package): Line[] {
  const main = [...relationsOf(parts, "").values()].find(({ type }) => type === "officeDocument")?.target;
  const name = main !== undefined && parts.names.has(main) ? main : "word/document.xml";
  const relations = relationsOf(parts, name);
  const body = childOf(rootOf(parts, name) ?? undefined, "w:body");
  if (body === undefined) throw refusals.broken();
  const part = (type: string) => rootOf(parts, targetOf(relations, type));
  return new DocxBody({
    styles: stylesOf(part("styles")),
    numbering: numberingOf(part("numbering")),
    relations,
    notes: new Map([...notesIn(part("footnotes"), "footnote"), ...notesIn(part("endnotes"), "endnote")]),
  }).read(body);
}

function targetOf(relations: ReadonlyMap<string, Relation>, type: string): string {
  return [...relations.values()].find((it) => it.type === type && !it.outside)?.target ?? "";
}

function rootOf(parts: Package, name: string): Element | null {
  const bytes = parts.part(name);
  return bytes === null ? null : parseXml(bytes, prefixes);
}

/** Without the rules that stand above notes, which have a type. */
function notesIn(root: Element | null, kind: string): [string, Element][] {
  return (root ? elementsOf(root) : [])
    .filter(({ name, attributes }) => name === `w:${kind}` && (attributes["w:type"] ?? "normal") === "normal")
    .map((note) => [`${kind} ${note.attributes["w:id"]}`, note]);
}
