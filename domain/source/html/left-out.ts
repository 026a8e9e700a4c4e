/** Elements that begin a line, and end the one before. */
export const blocks = new Set(
  "html body main article section header footer div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table caption thead tbody tfoot tr td th figure figcaption hr address form fieldset legend details summary center".split(
    " ",
  ),
);

const leftOut = new Set(
  "head script style template noscript svg math iframe object embed audio video canvas select option textarea button nav aside footer dialog del title xml o:documentproperties".split(
    " ",
  ),
);

/** For those who listen alone, on pages that say so as most do; "heard" on our own. */
const unseen = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|heard|permalink)(?:\s|$)/;
const hidden = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
/** Comments and running heads, as Word writes them. */
const apart =
  /mso-(?:element\s*:\s*(?:comment-list|comment|header|footer)|special-character\s*:\s*comment|list\s*:\s*ignore)/i;

/** @param outer what it stands in: at the foot of what is quoted stands who said it */
export function isLeftOut(name: string, attributes: Record<string, string>, outer: { quoted: boolean }): boolean {
  const { style = "", class: classes = "" } = attributes;
  return (
    (leftOut.has(name) && !(name === "footer" && outer.quoted)) ||
    attributes.hidden !== undefined ||
    attributes["aria-hidden"] === "true" ||
    unseen.test(classes) ||
    /\bMsoCommentReference\b/.test(classes) ||
    hidden.test(style) ||
    apart.test(style)
  );
}

/** The head of a page need not say where it ends (HTML, 13.1.2.4): it does where its text begins. */
export function endHead(open: readonly { name: string; skips: boolean }[], next: string): void {
  const innermost = open.at(-1);
  if (innermost?.name === "head" && blocks.has(next)) innermost.skips = open.at(-2)?.skips ?? false;
}
