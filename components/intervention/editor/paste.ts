import { safeAddress } from "#domain/intervention/normal-form.ts";

/** What comes from Word, a mail or a web page, without anything that a recap would not print. */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(splitAtBreaks(withoutStyles(html)), "text/html");
  for (const element of page.querySelectorAll("style, script, meta, link, title, xml, head > *, o\\:p:empty"))
    element.remove();
  rebuildWordLists(page);
  for (const element of page.body.querySelectorAll<HTMLElement>("*")) clean(element);
  return page.body.innerHTML;
}

/** A line typed in a plain text is a paragraph. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\s*[\r\n\u2028\u2029]+\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Taken out before the page is read: a style sheet, even one that is thrown away, is refused aloud by our own policy. */
function withoutStyles(html: string): string {
  return html.replaceAll(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/gi, "");
}

/** Two line breaks in a row stand for a paragraph, one for a space. */
function splitAtBreaks(html: string): string {
  return html.replaceAll(/(?:<br[^>]*>\s*){2,}/gi, "</p><p>").replaceAll(/<br[^>]*>/gi, " ");
}

function clean(element: HTMLElement): void {
  const { fontWeight, fontStyle, verticalAlign } = element.style;
  const href = element.getAttribute("href");
  for (const { name } of [...element.attributes]) element.removeAttribute(name);
  // A heading is bold already; in a record it is a paragraph like the others.
  if (!/^H[1-6]$/.test(element.tagName)) Object.assign(element.style, { fontWeight, fontStyle, verticalAlign });
  if (element.tagName !== "A" || href === null) return;
  const safe = safeAddress(href);
  if (safe) element.setAttribute("href", safe);
  else element.replaceWith(...element.childNodes);
}

type Line = { element: HTMLElement; ordered: boolean; level: number };

/** Word writes its lists as paragraphs that begin with "·" or "1." and keep their level in a style of its own. */
function rebuildWordLists(page: Document): void {
  const open: { list: HTMLElement; level: number; ordered: boolean }[] = [];
  let previous: Element | null = null;
  for (const element of [...page.body.querySelectorAll<HTMLElement>("p")]) {
    const line = listLine(element);
    if (!line) continue;
    if (previous === null || element.previousElementSibling !== previous) open.length = 0;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > line.level) open.pop();
    const same = open.at(-1);
    if (same && same.level === line.level && same.ordered !== line.ordered) open.pop();
    const parent = open.at(-1);
    if (!parent || parent.level < line.level) {
      const list = page.createElement(line.ordered ? "ol" : "ul");
      const lastItem = parent?.list.lastElementChild;
      if (lastItem) lastItem.append(list);
      else element.before(list);
      open.push({ list, level: line.level, ordered: line.ordered });
    }
    const item = page.createElement("li");
    const paragraph = page.createElement("p");
    paragraph.append(...element.childNodes);
    item.append(paragraph);
    open.at(-1)?.list.append(item);
    element.remove();
    previous = open[0]?.list ?? null;
  }
}

const bullet = /^[\s\u00a0]*(?:[·•▪‣◦§]|[o-](?=[\u00a0\s]))[\s\u00a0]*/;
const number = /^[\s\u00a0]*(?:\d{1,3}|[a-z])[.)](?=[\u00a0\s])[\s\u00a0]*/i;

function listLine(element: HTMLElement): Line | null {
  const style = element.getAttribute("style") ?? "";
  const ofWord = /mso-list:\s*l\d+/i.test(style) || /MsoListParagraph/.test(element.className);
  const marker = [...element.querySelectorAll<HTMLElement>("span")].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""),
  );
  const text = (marker ?? element).textContent ?? "";
  const ordered = number.test(text.endsWith(".") || text.endsWith(")") ? `${text} ` : text);
  // "- " or "1. " at the head of an ordinary paragraph may be the sentence's own.
  if (!ofWord && !marker && !/^[\s\u00a0]*[·•▪]/.test(text)) return null;
  if (!marker && !ordered && !bullet.test(text)) return null;
  if (marker) marker.remove();
  else dropHead(element, ordered ? number : bullet);
  return { element, ordered, level: Number(/level(\d+)/i.exec(style)?.[1] ?? 1) };
}

/** Takes the marker off the first words, wherever they are nested. */
function dropHead(element: HTMLElement, head: RegExp): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = head.exec(element.textContent ?? "")?.[0].length ?? 0;
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    const value = node.nodeValue ?? "";
    node.nodeValue = value.slice(left);
    left -= Math.min(left, value.length);
  }
}
