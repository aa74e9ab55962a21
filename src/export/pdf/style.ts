import { day } from './colours.ts';

/** How a report looks on paper: Typst, and all of it our own. The report's texts come behind it as arguments of calls. */
export const STYLE = `
#let ink = rgb("${day('ink')}")
#let soft = rgb("${day('soft')}")
#let rule = rgb("${day('line')}")
#let wash = rgb("${day('wash')}")
#let accent = rgb("${day('accent')}")
#let tones = (good: rgb("${day('good')}"), warning: rgb("${day('warn')}"), bad: rgb("${day('bad')}"), neutral: soft)

#let emphasis(body) = text(style: "italic", weight: 400, body)
#let strong(body) = text(style: "normal", weight: 600, body)
#let code(body) = text(0.92em, fill: soft, body)
#let facts(body) = text(9.5pt, fill: soft, par(leading: 0.75em, body))
#let score-bar(picture, words) = box(baseline: 8%, image(bytes(picture), format: "svg", alt: words, width: 27mm))
#let swatch(picture) = pdf.artifact(box(height: 0.62em, image(bytes(picture), format: "svg")))
#let on-cover = state("on-cover", true)

#let callout(tone: "neutral", body) = context {
  let large = not on-cover.get()
  block(
    width: 100%,
    above: 1.4em,
    below: 1.4em,
    inset: (x: 11pt, y: 9pt),
    fill: wash,
    stroke: (left: 3pt + tones.at(tone)),
    if large { text(12.5pt, fill: tones.at(tone), body) } else { text(9.5pt, body) },
  )
}

#let chart(width: 100mm, picture, words, caption) = block(breakable: false, above: 1.6em, below: 1.6em, width: 100%, {
  block(sticky: true, below: 0.8em, text(9pt, fill: soft, weight: 600, caption))
  image(bytes(picture), format: "svg", alt: words, width: width)
})

#let chapter-at-top() = {
  let page = here().page()
  let begun = query(heading.where(level: 1)).filter(it => {
    let place = it.location().position()
    place.page < page or place.page == page and place.y < 40mm
  })
  if page > 1 and begun.len() > 0 { begun.last().body }
}

#let report(
  title: "", heading-line: [], date: none, lang: "en", region: none, mark: "", short-title: "", contents: "",
  watermark: none, opening: [], body,
) = {
  set document(title: title, date: date, keywords: (mark,))
  set text(
    font: ("Source Sans 3", "DejaVu Sans"), fallback: false, size: 10.2pt, weight: 400, fill: ink,
    lang: lang, region: region, hyphenate: false, number-type: "lining",
  )
  set page(
    paper: "a4",
    margin: (x: 22mm, top: 24mm, bottom: 22mm),
    header: context text(8pt, fill: soft, align(right, chapter-at-top())),
    footer: context text(8pt, fill: soft, grid(
      columns: (1fr, auto),
      column-gutter: 12pt,
      text(short-title),
      counter(page).display("1 / 1", both: true),
    )),
    background: if watermark != none {
      rotate(-52deg, box(width: 300mm, align(center, text(74pt, weight: 600, fill: rgb("#f1f0ee"), text(watermark)))))
    },
  )
  set par(leading: 0.62em, spacing: 0.95em, justify: false)
  set list(indent: 0.2em, body-indent: 0.6em, spacing: 0.72em, marker: text(fill: soft, "•"))
  set enum(indent: 0.2em, body-indent: 0.6em, spacing: 0.72em)
  set table(stroke: none, inset: (x: 4.5pt, y: 5pt))
  set table.hline(stroke: 0.5pt + rule)
  show table: set text(8.8pt, number-width: "tabular")
  show table: set par(leading: 0.5em)
  show table.cell.where(y: 0): set text(fill: soft, weight: 600)
  show link: set text(fill: accent)
  show heading: set text(weight: 600)
  show heading.where(level: 1): it => block(above: 2.6em, below: 1.1em, width: 100%, sticky: true, {
    text(16pt, it.body)
    v(-0.55em)
    line(length: 100%, stroke: 0.5pt + rule)
  })
  show heading.where(level: 2): set text(11.5pt)
  show heading.where(level: 2): set block(above: 1.8em, below: 0.85em)
  show std.title: set text(23pt, weight: 600)
  show std.title: set par(leading: 0.45em)
  show std.title: set block(above: 0pt, below: 1.4em)
  show outline.entry.where(level: 1): set block(above: 0.75em)

  v(18mm)
  std.title(heading-line)
  opening
  v(10mm)
  block(below: 1em, text(9pt, fill: soft, weight: 600, contents))
  outline(title: none, depth: 1)
  on-cover.update(false)
  pagebreak(weak: true)
  body
}
`;
