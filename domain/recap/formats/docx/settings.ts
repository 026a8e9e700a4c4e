import type { Edition } from "../../edition.ts";
import { propertiesOf } from "../manuscript/properties.ts";
import { fonts } from "../manuscript/styles.ts";
import { text, type Xml, x } from "../manuscript/xml.ts";
import { namespaces } from "./names.ts";

/** word/settings.xml. Nothing in it asks to update the fields when the file is opened. */
export const settingsPart = x("w:settings", namespaces, [
  x("w:defaultTabStop", { "w:val": 708 }),
  x("w:autoHyphenation"),
  x("w:consecutiveHyphenLimit", { "w:val": 2 }),
  x("w:hyphenationZone", { "w:val": 850 }),
  x("w:doNotHyphenateCaps"),
  x("w:characterSpacingControl", { "w:val": "doNotCompress" }),
  x("w:compat", [
    // Laid out as by Word of today, not as by an older one whose faults are kept.
    x("w:compatSetting", {
      "w:name": "compatibilityMode",
      "w:uri": "http://schemas.microsoft.com/office/word",
      "w:val": 15,
    }),
  ]),
  x("w:themeFontLang", { "w:val": "fr-FR" }),
  x("w:decimalSymbol", { "w:val": "," }),
  x("w:listSeparator", { "w:val": ";" }),
]);

/** word/fontTable.xml: what stands in for the font where it is missing. */
export const fontsPart = x("w:fonts", namespaces, [
  x("w:font", { "w:name": fonts[0] }, [
    x("w:altName", { "w:val": fonts.slice(1).join(",") }),
    x("w:panose1", { "w:val": "02040503050406030204" }),
    x("w:charset", { "w:val": "00" }),
    x("w:family", { "w:val": "roman" }),
    x("w:pitch", { "w:val": "variable" }),
  ]),
]);

/** docProps/core.xml */
export function corePart(edition: Edition): Xml {
  const { title, author, subject, description, keywords, created, modified } = propertiesOf(edition);
  const names = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  };
  return x("cp:coreProperties", names, [
    x("dc:title", [text(title)]),
    x("dc:subject", [text(subject)]),
    x("dc:creator", [text(author)]),
    x("cp:keywords", [text(keywords.join(", "))]),
    x("dc:description", [text(description)]),
    x("cp:lastModifiedBy", [text(author)]),
    x("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, [text(created)]),
    x("dcterms:modified", { "xsi:type": "dcterms:W3CDTF" }, [text(modified)]),
    x("dc:language", [text("fr-FR")]),
  ]);
}
