import { phrases } from "../../../press/phrases.ts";

/**
 * How a recap is set on paper (Typst). Its content is a `Printed` (see galley.ts). Sister of the page’s stylesheet: the
 * same ink, one accent, the same hierarchy. A line holds about 75 characters.
 */
export const template = `
${phrases}
#let masthead = content.document.masthead
#let chapters = content.document.chapters

#let ink = rgb("#1d2320")
#let soft = rgb("#48514c")
#let wash = rgb("#f2f0e8")
#let accent = rgb(content.accent)
#let hairline = 0.5pt + rgb("#c9c5b8")

#set document(
  title: content.title,
  author: content.house,
  description: content.description,
  keywords: content.keywords,
  date: if content.date != none { datetime(..content.date) },
)
#set text(size: 10.75pt, fill: ink, costs: (hyphenation: 150%, runt: 200%))
#set par(justify: true, leading: 0.66em, spacing: 1.15em)
#set strong(delta: 200)

// What is not running text is neither justified nor hyphenated.
#let ragged(body) = {
  set par(justify: false, linebreaks: "optimized")
  set text(hyphenate: false)
  body
}

// --- Blocks: mdast, as values. ---

#let length(node) = if "children" in node { node.children.map(length).sum(default: 0) } else { node.value.len() }

// A few lines that announce a list or a quotation, a speaker line above all, are not parted from it.
#let paragraph(node, next) = {
  let announces = next != none and next.type != "paragraph" and length(node) < 400
  block(width: 100%, sticky: announces, par(phrases(node.children)))
}

#let blocks(nodes) = for (index, node) in nodes.enumerate() {
  if node.type == "paragraph" { paragraph(node, nodes.at(index + 1, default: none)) }
  else if node.type == "blockquote" { quote(block: true, blocks(node.children)) }
  else if node.type == "list" {
    let kind = if node.ordered { enum } else { list }
    kind(..node.children.map(item => {
      let (first, ..rest) = item.children
      phrases(first.children)
      blocks(rest)
    }))
  }
}

#set list(marker: text(fill: soft)[•], indent: 0.3em, body-indent: 0.7em, spacing: 0.85em)
#set enum(numbering: n => text(fill: soft)[#n.], indent: 0.3em, body-indent: 0.6em, spacing: 0.85em)
#show quote.where(block: true): it => block(
  width: 100%,
  above: 1.5em,
  below: 1.5em,
  inset: (left: 1.4em, y: 0.2em),
  stroke: (left: 1.25pt + accent),
  { set block(spacing: 1.15em); it.body },
)
#show link: set text(fill: accent)

#show heading: set text(weight: 600)
#show heading: ragged
#show heading.where(level: 1): set text(size: 23pt, tracking: -0.012em)
#show heading.where(level: 1): set par(leading: 0.4em)
#show heading.where(level: 1): set block(above: 0.6em, below: 0.75em)
#show heading.where(level: 2): set text(size: 13.5pt)
#show heading.where(level: 2): set par(leading: 0.5em)
#show heading.where(level: 2): set block(above: 2.4em, below: 1.1em)

// --- The frame of each page. ---

#let first-page() = counter(page).get().first() == 1
#let pages() = counter(page).final().first()

#set page(
  paper: "a4",
  margin: (top: 28mm, bottom: 28mm, left: 37mm, right: 35mm),
  numbering: "1",
  header-ascent: 9mm,
  footer-descent: 9mm,
  header: context {
    set text(size: 8.5pt, fill: soft)
    show: ragged
    let draft = if content.draft { strong(text(fill: accent)[Projet]) }
    if first-page() { align(right, draft) } else {
      grid(
        columns: (1fr, auto),
        column-gutter: 2em,
        phrases(content.running.title),
        { phrases(content.running.day); if content.draft [#h(0.6em)·#h(0.6em)#draft] },
      )
    }
  },
  footer: context {
    set text(size: 8.5pt, fill: soft)
    show: ragged
    grid(
      columns: (1fr, auto),
      column-gutter: 2em,
      phrases(content.running.house),
      [page~#counter(page).get().first()~/~#pages()],
    )
  },
)

// --- The masthead. ---

#let drawn-logo = layout(area => {
  let drawn = image.with(logo, alt: content.house)
  if measure(drawn(height: 13mm)).width > area.width { drawn(width: 100%) } else { drawn(height: 13mm) }
})

#ragged({
  if logo == none { par(text(size: 9.5pt, fill: soft, phrases(content.running.house))) }
  else { drawn-logo }
  v(0.9em, weak: true)
  line(length: 100%, stroke: hairline)
  if content.demonstration.len() > 0 { par(text(size: 9pt, fill: soft, phrases(content.demonstration))) }
  if content.notice.len() > 0 {
    let notice = par(phrases(content.notice))
    block(width: 100%, fill: wash, stroke: (left: 2pt + accent), inset: (x: 1em, y: 0.9em), notice)
  }
  v(11mm, weak: true)
  par(text(fill: accent, phrases(masthead.kind)))
  heading(level: 1, phrases(masthead.title))
  set text(size: 11.25pt)
  set par(spacing: 0.66em)
  let day = { phrases(masthead.day); if masthead.hours.len() > 0 [, #box(phrases(masthead.hours))] }
  par(day)
  if masthead.where.len() > 0 { par(phrases(masthead.where)) }
  if masthead.theme.len() > 0 { block(above: 1.3em, par(phrases(masthead.theme))) }
  set text(size: 10pt, fill: soft)
  let company = (masthead.attendance, masthead.partners).filter(it => it.len() > 0)
  if company.len() > 0 { block(above: 1.4em, for it in company { par(phrases(it)) }) }
})

// --- The programme: séquences and who spoke in them, with their page where there are several to turn. ---

// Where a chapter begins.
#let place(index) = label("chapter-" + str(index))

#let title(heading) = { text(fill: accent, phrases(heading.ordinal)); phrases(heading.title) }

#let entry(index, chapter) = {
  let target = link(place(index), {
    if chapter.heading == none { chapter.name } else { title(chapter.heading) }
    context if pages() > 2 {
      let number = str(counter(page).at(place(index)).first())
      [ #h(1fr)#text(size: 9.25pt, fill: soft, number-width: "tabular", number)]
    }
  })
  block(width: 100%, sticky: true, par(target))
  let names = content.speakers.at(index)
  if names.len() > 0 {
    // A name stays on one line, unless it could not.
    let whole = names.map(it => if length(it) > 40 { phrases((it,)) } else { box(phrases((it,))) })
    par(text(size: 9.25pt, fill: soft, whole.join(", ")))
  }
}

#if content.document.hasSequences {
  show: ragged
  show link: set text(fill: ink)
  set text(size: 10pt)
  set par(leading: 0.5em, spacing: 0.5em)
  block(above: 9mm, below: 10mm, width: 100%, stroke: (top: hairline, bottom: hairline), inset: (y: 5mm), {
    block(below: 1.1em, par(strong[Programme]))
    set list(marker: none, indent: 0pt, body-indent: 0pt, spacing: 1.15em)
    list(..chapters.enumerate().map(((index, chapter)) => entry(index, chapter)))
  })
} else { v(11mm, weak: true) }

// --- What was said. ---

// A rule sets the closing apart; those who listen are told so.
#let rule(name) = image(
  bytes("<svg xmlns='http://www.w3.org/2000/svg' width='48' height='1'><rect width='48' height='1' fill='"
    + content.accent + "'/></svg>"),
  width: 18mm,
  height: 0.75pt,
  alt: name,
)

#let heading-of(chapter, index) = {
  if chapter.heading != none [
    #heading(level: 2, supplement: title(chapter.heading), title(chapter.heading)) #place(index)
  ] else [
    #if index > 0 { v(10mm, weak: true) }
    #metadata(none) #place(index)
    #if chapter.part == "closing" { block(sticky: true, below: 6mm, rule(chapter.name)) }
  ]
}

#for (index, chapter) in chapters.enumerate() {
  heading-of(chapter, index)
  for (index, passage) in chapter.passages.enumerate() {
    if index > 0 { v(2em, weak: true) }
    blocks(passage.blocks)
  }
}

// --- The foot. ---

// It stands on one page, unless the legal notice is long.
#let imprint-length = content.imprint.map(length).sum(default: 0)

#block(above: 13mm, width: 100%, breakable: imprint-length > 2000, stroke: (top: hairline), inset: (top: 4.5mm), {
  show: ragged
  set text(size: 9pt, fill: soft)
  set par(leading: 0.6em, spacing: 0.8em)
  for line in content.foot { par(phrases(line)) }
  set text(size: 8pt)
  v(1.4em, weak: true)
  blocks(content.imprint)
})
`;
