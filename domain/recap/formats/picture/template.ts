import { phrases } from "../../../press/phrases.ts";

/**
 * The picture of a recap (Typst), read at 300 points of width as well as at 1200: few words, as large as they can be. Its
 * content is a `Pictured` (see picture.ts). Nothing is cut: what is long is set smaller.
 */
export const template = String.raw`
${phrases}
#let ink = rgb("#1d2320")
#let soft = rgb("#48514c")
#let paper = rgb("#fbfaf6")
#let accent = rgb(content.accent)

#let margin = 72pt
#let line-length = 1200pt - 2 * margin
#let band = 136pt

#set page(width: 1200pt, height: 630pt, margin: 0pt, fill: paper)
#set text(hyphenate: false)
#set par(justify: false, linebreaks: "optimized")

// At the largest size, of those from "largest" down to "smallest", at which it "fits".
#let sized(largest, smallest, fits, body) = {
  let size = range(largest, smallest, step: -2).map(it => it * 1pt).find(it => fits(it, body(it)))
  body(if size == none { smallest * 1pt } else { size })
}
#let plain(nodes) = nodes.map(it => if "children" in it { plain(it.children) } else { it.value }).join(default: "")

// Phrases in lines, in a box of this size. A few large words take two lines: in three, the last would stand alone.
#let lines(nodes, largest, smallest, width, height) = {
  // Measuring lines does not tell that a word goes beyond them.
  let widths = plain(nodes).split(regex("[ \u{200b}]")).map(it => measure(text(100pt, weight: 600, it)).width)
  let widest = int(100 * width / calc.max(1pt, ..widths))
  let fits(size, body) = measure(width: width, body).height <= if size > 76pt { 2.2 * size } else { height }
  sized(calc.min(largest, widest), smallest, fits, size => {
    set text(size, weight: 600, tracking: -0.012em)
    set par(leading: 0.42em)
    // A name with hyphens stays whole: the size is such that it has its place.
    show regex("\p{L}+(?:[-’]\p{L}+)*-\p{L}+"): box
    phrases(nodes)
  })
}

// --- Whose it is. ---

#let head = 64pt
#let drawn-logo(width) = {
  let drawn = image.with(logo)
  if measure(drawn(height: head)).width > width { drawn(width: width) } else { drawn(height: head) }
}

#place(dx: margin, dy: 56pt, box(width: line-length, height: head, context grid(
  columns: (1fr, auto),
  rows: head,
  column-gutter: 40pt,
  align: (left + horizon, right + horizon),
  layout(area => if logo != none { drawn-logo(area.width) } else {
    text(fill: accent, lines(content.house, 56, 12, area.width, head))
  }),
  {
    set text(28pt, fill: soft)
    set par(spacing: 16pt)
    if content.mark.len() > 0 { text(weight: 600, fill: accent, phrases(content.mark)); parbreak() }
    phrases(content.kind)
  },
)))

// --- What it is called. ---

#let title-top = 160pt
#let title-height = 630pt - band - title-top - 40pt

#place(dx: margin, dy: title-top, box(width: line-length, height: title-height, context {
  set text(fill: ink, dir: if content.isRightToLeft { rtl } else { ltr })
  set align(start + horizon)
  lines(content.title, 104, 12, line-length, title-height)
}))

// --- Where and when, in one line unless that would be small. ---

#place(bottom, block(width: 100%, height: band, fill: accent, inset: (x: margin), align(horizon, context {
  set text(fill: paper)
  set par(spacing: 22pt)
  let fits(size, body) = measure(body).width <= line-length
  let place = text.with(weight: 600, phrases(content.where))
  let day = text.with(phrases(content.day))
  let in-one(size) = { box(place(size)); h(48pt); h(1fr); box(day(0.8 * size)) }
  if content.where.len() == 0 { sized(54, 12, fits, day) }
  else if fits(38pt, in-one(38pt)) { sized(54, 38, fits, in-one) }
  else { sized(44, 12, fits, place); parbreak(); day(32pt) }
})))
`;
