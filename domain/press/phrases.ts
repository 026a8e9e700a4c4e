/**
 * Typst that every template begins with: the content, fonts and phrases (mdast, as values). What Source Serif lacks is
 * sought in the fonts that the compiler carries, among emoji, then shown as a box: never in the fonts of the machine, so
 * that a recap is the same wherever it is made.
 */
export const phrases = String.raw`
#let content = json(bytes(sys.inputs.content))
#let logo = sys.inputs.at("logo", default: none)

#set text(
  font: (
    "Source Serif 4",
    "Libertinus Serif",
    "New Computer Modern Math",
    "DejaVu Sans Mono",
    "Noto Emoji",
    "Boxed",
  ),
  fallback: false,
  // Of Source Serif, whatever font is called in: lines stay as far apart.
  top-edge: 0.67em,
  bottom-edge: "baseline",
  // A mark is not raised above another: what they stand on would be in the file twice.
  features: (mkmk: 0),
  lang: "fr",
)
// Words written from right to left keep their order in the file if the spaces between them are of their font.
#show regex("[\p{Arabic}\p{Hebrew}]+(?: [\p{Arabic}\p{Hebrew}]+)+"): set text(
  font: ("DejaVu Sans Mono", "Libertinus Serif", "Boxed"),
)

// A word longer than a line breaks where a zero-width space stands.
#let words(value) = value.split("\u{200b}").map(text).join(h(0.01pt))

#let phrases(nodes) = nodes.map(node => {
  if node.type == "text" { words(node.value) }
  else if node.type == "strong" { strong(phrases(node.children)) }
  else if node.type == "speakerName" { strong(text(hyphenate: false, phrases(node.children))) }
  else if node.type == "emphasis" { emph(phrases(node.children)) }
  else if node.type == "superscript" { super(phrases(node.children)) }
  else if node.type == "link" and node.url.contains(regex("^(?i:https?://|mailto:)")) {
    link(node.url, underline(stroke: 0.5pt, offset: 0.18em, phrases(node.children)))
  }
  else if "children" in node { phrases(node.children) }
  else { words(node.at("value", default: "")) }
}).join()
`;
