import type { Edition } from "../edition.ts";
import { bodyOf } from "./docx/body.ts";
import { footerPart, headerPart } from "./docx/head-and-foot.ts";
import { logoFiles } from "./docx/logo.ts";
import { namespaces, relationshipType, twips } from "./docx/names.ts";
import { numberingPart } from "./docx/numbering.ts";
import { contentTypes, packageRelations, partRelation, relations } from "./docx/relations.ts";
import { corePart, fontsPart, settingsPart } from "./docx/settings.ts";
import { stylesPart } from "./docx/styles.ts";
import { manuscriptOf } from "./manuscript/manuscript.ts";
import { pack } from "./manuscript/pack.ts";
import { page } from "./manuscript/styles.ts";
import { type Xml, x } from "./manuscript/xml.ts";

/** The recap for Word, in named styles that staff can dress anew (Office Open XML, ECMA-376, transitional). */
export function recapToDocx(edition: Edition): Buffer {
  const body = bodyOf(manuscriptOf(edition));
  const parts: Record<string, Xml> = {
    styles: stylesPart(edition.house),
    numbering: numberingPart(body.numberedLists),
    settings: settingsPart,
    fontTable: fontsPart,
    header1: headerPart(edition, "first"),
    header2: headerPart(edition, "others"),
    footer1: footerPart(edition),
    footer2: footerPart(edition),
  };
  const links = [...body.links].map(([target, id]) => {
    return { id, type: relationshipType("hyperlink"), target, outside: true as const };
  });
  return pack({
    "[Content_Types].xml": contentTypes(Object.keys(parts)),
    "_rels/.rels": relations(packageRelations),
    "docProps/core.xml": corePart(edition),
    "word/document.xml": x("w:document", namespaces, [x("w:body", [...body.children, section])]),
    "word/_rels/document.xml.rels": relations([...Object.keys(parts).map(partRelation), ...links]),
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`word/${name}.xml`, part])),
    ...logoFiles(edition.house),
  });
}

const section = x("w:sectPr", [
  x("w:headerReference", { "w:type": "first", "r:id": "header1" }),
  x("w:headerReference", { "w:type": "default", "r:id": "header2" }),
  x("w:footerReference", { "w:type": "first", "r:id": "footer1" }),
  x("w:footerReference", { "w:type": "default", "r:id": "footer2" }),
  x("w:pgSz", { "w:w": twips(page.width), "w:h": twips(page.height) }),
  x("w:pgMar", {
    "w:top": twips(page.top),
    "w:right": twips(page.side),
    "w:bottom": twips(page.bottom),
    "w:left": twips(page.side),
    "w:header": twips(page.head),
    "w:footer": twips(page.foot),
    "w:gutter": 0,
  }),
  x("w:titlePg"),
]);
