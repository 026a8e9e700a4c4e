import type { Line } from "./layout.ts";
import { OdtBody } from "./odt/body.ts";
import { prefixes } from "./odt/names.ts";
import { stylesOf } from "./odt/styles.ts";
import { refusals } from "./refusals.ts";
import type { Package } from "./unpack.ts";
import { childOf, parseXml, within } from "./xml.ts";

/**
 * What an OpenDocument text says (ISO/IEC 26300). Headers, footers, comments, what was deleted and what is hidden are left
 * out. @throws Refusal
 */
export function linesOfOdt(parts: Package): Line[] {
  const manifest = rootOf(parts, "META-INF/manifest.xml");
  if (manifest !== null && within(manifest, ["manifest:encryption-data"]).length > 0) throw refusals.encrypted();
  const content = rootOf(parts, "content.xml");
  const text = childOf(childOf(content ?? undefined, "office:body"), "office:text");
  if (content === null || text === undefined) throw refusals.broken();
  const styles = rootOf(parts, "styles.xml");
  return new OdtBody(stylesOf(styles === null ? [content] : [content, styles])).read(text);
}

function rootOf(parts: Package, name: string) {
  const bytes = parts.part(name);
  return bytes === null ? null : parseXml(bytes, prefixes);
}
