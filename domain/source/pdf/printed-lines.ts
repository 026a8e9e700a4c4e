import type { getDocumentProxy } from "unpdf";
import { composed } from "../composed.ts";
import type { Run } from "../layout.ts";

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;
type Items = Awaited<ReturnType<Page["getTextContent"]>>["items"];
type Annotations = Awaited<ReturnType<Page["getAnnotations"]>>;

/** A line as it is printed. Lengths are in points, from the left and from the foot of its page. */
export type PrintedLine = { left: number; right: number; base: number; size: number; runs: Run[] };
export type PdfPage = { height: number; lines: PrintedLine[] };

export function printedLines(page: Page, items: Items, annotations: Annotations): PdfPage {
  const [, , , height = 0] = page.view;
  const lines: PrintedLine[] = [];
  const dressed = new Map<string, Pick<Run, "strong" | "emphasis">>();
  const links = annotations.filter(({ url, rect }) => typeof url === "string" && Array.isArray(rect));
  let line: PrintedLine | null = null;
  for (const item of items) {
    if (!("str" in item)) continue;
    const [, , , , left = 0, base = 0] = item.transform as number[];
    const size = item.height;
    if (item.str.trim() !== "") {
      // What is smaller and a little higher is raised; what is further is another line.
      const isRaised: boolean =
        line !== null && size < line.size * 0.85 && base > line.base && base - line.base < line.size;
      if (line !== null && !isRaised && Math.abs(base - line.base) > 0.4 * Math.max(size, line.size)) line = null;
      if (line === null) {
        line = { left, right: left, base, size, runs: [] };
        lines.push(line);
      }
      line.right = Math.max(line.right, left + item.width);
      if (!isRaised && size > line.size) Object.assign(line, { size, base });
      const marks = dressed.get(item.fontName) ?? dressOf(page, item.fontName);
      dressed.set(item.fontName, marks);
      const link = links.find(
        ({ rect: [x1, y1, x2, y2] }) => isWithin(left + item.width / 2, x1, x2) && isWithin(base + size / 3, y1, y2),
      );
      line.runs.push({ ...marks, text: composed(item.str), superscript: isRaised, link: link?.url ?? null });
    } else if (item.str !== "") line?.runs.push({ text: item.str });
    if (item.hasEOL && item.str === "" && line !== null) line.runs.push({ text: "" });
  }
  return { height, lines };
}

function isWithin(value: number, one: number, other: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other);
}

/** Fonts say in their names what they look like: "ABCDEF+Cambria-BoldItalic". */
function dressOf(page: Page, font: string): Pick<Run, "strong" | "emphasis"> {
  const name: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font)?.name : "";
  return { strong: /bold|black|heavy/i.test(String(name)), emphasis: /italic|oblique/i.test(String(name)) };
}
