import type { Package } from "../unpack.ts";
import { elementsOf, parseXml } from "../xml.ts";
import { prefixes } from "./names.ts";

export type Relation = { type: string; target: string; outside: boolean };

/** What a part refers to, by id. @param part "word/document.xml", or "" for the package itself */
export function relationsOf(parts: Package, part: string): Map<string, Relation> {
  const [, folder = "", file = ""] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
  const bytes = parts.part(`${folder}_rels/${file}.rels`);
  if (bytes === null) return new Map();
  return new Map(
    elementsOf(parseXml(bytes, prefixes)).map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => [
      Id,
      {
        type: Type.slice(Type.lastIndexOf("/") + 1),
        target: TargetMode === "External" ? Target : inside(folder, Target),
        outside: TargetMode === "External",
      },
    ]),
  );
}

/** "styles.xml" of "word/" is "word/styles.xml"; "/word/styles.xml" already is. */
function inside(folder: string, target: string): string {
  return decodeURI(new URL(target.replaceAll("%", "%25"), `part:/${folder}`).pathname)
    .replaceAll("%25", "%")
    .slice(1);
}
