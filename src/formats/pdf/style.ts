import type { Colours } from '../../theme/theme.ts';
import { array, literal } from './code.ts';
import { FIXED_WIDTH } from './fonts.ts';

/**
 * How a report looks on paper: Typst, and all of it our own but the colours and the names of the fonts. The report's
 * texts come after it as arguments of calls.
 */
export function styleOf(colours: Colours, families: readonly string[]): string {
  const fonts = array(families.map(literal));
  const paint = Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, `rgb(${literal(colour)})`]));
  return `
#let fonts = ${fonts}
#let fixed-width = ((name: ${literal(FIXED_WIDTH.name)}),) + fonts
#let ink = ${paint.ink}
#let headings = ${paint.headings}
#let soft = ${paint.soft}
#let rule = ${paint.line}
#let wash = ${paint.wash}
#let accent = ${paint.accent}
#let tones = (good: ${paint.good}, warning: ${paint.warn}, bad: ${paint.bad}, neutral: soft)

#let emphasis(body) = text(style: "italic", weight: 400, body)
#let strong(body) = text(style: "normal", weight: 600, body)
#let code(body) = text(0.92em, fill: soft, body)
#let facts(body) = text(9.5pt, fill: soft, par(leading: 0.75em, body))
#let score-bar(picture, words) = box(baseline: 8%, image(bytes(picture), format: "svg", alt: words, width: 27mm))
#let swatch(picture) = pdf.artifact(box(height: 0.62em, image(bytes(picture), format: "svg")))
#let logo(picture, format: "svg", alt: "", width: 0mm, height: 0mm) = {
  image(picture, format: format, alt: alt, width: width, height: height)
}
#let listing(body) = block(width: 100%, above: 1.2em, below: 1.2em, inset: (x: 9pt, y: 8pt), fill: wash, {
  set par(leading: 0.55em)
  text(font: fixed-width, 8.2pt, body)
})
// No page ends between these words and what they lead to.
#let lead(body) = block(width: 100%, above: 0.95em, below: 0.7em, sticky: true, body)
#let divider() = block(width: 100%, above: 1.5em, below: 1.5em, line(length: 100%, stroke: 0.5pt + rule))
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

// Chapters stand in the order of their pages: asking each of them where it is, on each page, would take their square.
#let chapter-at-top() = {
  let page = here().page()
  let has-begun(it) = {
    let place = it.location().position()
    place.page < page or place.page == page and place.y < 40mm
  }
  let chapters = query(heading.where(level: 1))
  let (low, high) = (0, chapters.len())
  while low < high {
    let middle = calc.quo(low + high, 2)
    if has-begun(chapters.at(middle)) { low = middle + 1 } else { high = middle }
  }
  if page > 1 and low > 0 { chapters.at(low - 1).body }
}

// As much of a text as there is room for in one line.
#let cut(words) = layout(room => {
  let letters = words.clusters()
  let fits(count) = measure(text(letters.slice(0, count).join() + "…")).width <= room.width
  if measure(text(words)).width <= room.width { return text(words) }
  let (low, high) = (0, letters.len())
  while high - low > 1 {
    let middle = calc.quo(low + high, 2)
    if fits(middle) { low = middle } else { high = middle }
  }
  text(letters.slice(0, low).join().trim() + "…")
})

#let report(
  title: "", heading-line: [], date: none, lang: "en", region: none, mark: "", author: (), foot: "", contents: "",
  watermark: none, logo: none, opening: [], body,
) = {
  set document(title: title, author: author, date: date, keywords: (mark,))
  set text(
    font: fonts, fallback: false, size: 10.2pt, weight: 400, fill: ink,
    lang: lang, region: region, hyphenate: false, number-type: "lining",
  )
  set page(
    paper: "a4",
    margin: (x: 22mm, top: 24mm, bottom: 22mm),
    header: context text(8pt, fill: soft, align(right, chapter-at-top())),
    footer: context text(8pt, fill: soft, grid(
      columns: (1fr, auto),
      column-gutter: 12pt,
      cut(foot),
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
  show quote.where(block: true): it => block(
    width: 100%,
    above: 1.3em,
    below: 1.3em,
    inset: (left: 11pt, y: 2pt),
    stroke: (left: 2pt + rule),
    {
      // Those of a quotation would hold for all that is in it.
      set block(above: auto, below: auto)
      text(fill: soft, it.body)
    },
  )
  show heading: set text(weight: 600, fill: headings)
  show heading.where(level: 1): it => block(above: 2.6em, below: 1.1em, width: 100%, sticky: true, {
    text(16pt, it.body)
    v(-0.55em)
    line(length: 100%, stroke: 0.5pt + rule)
  })
  show heading.where(level: 2): set text(11.5pt)
  show heading.where(level: 2): set block(above: 1.8em, below: 0.85em)
  show heading.where(level: 3): set text(10.2pt)
  show heading.where(level: 3): set block(above: 1.5em, below: 0.75em)
  show std.title: set text(23pt, weight: 600, fill: headings)
  show std.title: set par(leading: 0.45em)
  show std.title: set block(above: 0pt, below: 1.4em)
  show outline.entry.where(level: 1): set block(above: 0.75em)

  if logo == none { v(18mm) } else {
    logo
    v(14mm)
  }
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
}
