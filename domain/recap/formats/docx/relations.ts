import { type Xml, x } from "../manuscript/xml.ts";
import { relationshipType } from "./names.ts";

/** What one part of a package refers to, by the id that it uses for it. */
type Relation = { id: string; type: string; target: string; outside?: true };

export function relations(all: readonly Relation[]): Xml {
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  return x("Relationships", { xmlns: namespace }, [
    ...all.map(({ id, type, target, outside }) =>
      x("Relationship", { Id: id, Type: type, Target: target, TargetMode: outside ? "External" : null }),
    ),
  ]);
}

export const packageRelations: readonly Relation[] = [
  { id: "document", type: relationshipType("officeDocument"), target: "word/document.xml" },
  {
    id: "proprietes",
    type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    target: "docProps/core.xml",
  },
];

/** A part of the document is called by what it is, with a number where there are several: "header2". */
export function partRelation(name: string): Relation {
  return { id: name, type: relationshipType(kindOf(name)), target: `${name}.xml` };
}

function kindOf(name: string): string {
  return name.replace(/\d$/, "");
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** [Content_Types].xml. @param parts names of the parts of the document */
export function contentTypes(parts: readonly string[]): Xml {
  return x("Types", { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" }, [
    byEnding("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    byEnding("xml", "application/xml"),
    byEnding("png", "image/png"),
    byEnding("jpeg", "image/jpeg"),
    byName("/word/document.xml", `${word}.document.main+xml`),
    byName("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ...parts.map((name) => byName(`/word/${name}.xml`, `${word}.${kindOf(name)}+xml`)),
  ]);
}

function byEnding(ending: string, type: string): Xml {
  return x("Default", { Extension: ending, ContentType: type });
}

function byName(name: string, type: string): Xml {
  return x("Override", { PartName: name, ContentType: type });
}
