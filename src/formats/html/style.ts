import { sha256 } from '@noble/hashes/sha2.js';
import type { Theme } from '../../theme/theme.ts';
import { CHART_STYLE, colourStyle, fontStyle } from '../charts/style.ts';
import { base64 } from './base64.ts';

const FOOT = 'font:8pt system-ui,"Segoe UI","Noto Sans","Liberation Sans",sans-serif;color:#59616b';

const PAGE_STYLE = `*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 "Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L","Source Serif 4","Noto Serif",Georgia,"DejaVu Serif",serif;overflow-wrap:anywhere}
nav,th,.facts,.callout.neutral,.callout.warning,table,figcaption,code{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
.page{max-width:46rem;margin:0 auto;padding:0 1.25rem 5rem}
header{padding-top:clamp(2rem,7vw,5rem)}
h1,h2,h3,h4{color:var(--headings)}
h1{font-size:clamp(1.65rem,4.6vw,2.4rem);line-height:1.18;font-weight:600;letter-spacing:-.012em;margin:0 0 1.2rem;text-wrap:balance}
h2{display:inline;font-size:1.5rem;line-height:1.25;font-weight:600;letter-spacing:-.005em;margin:0}
h3{font-size:1.08rem;line-height:1.35;font-weight:600;margin:2.1rem 0 .5rem;text-wrap:balance}
h4{font-size:1rem;font-weight:600;margin:1.6rem 0 .4rem}
p{margin:.75rem 0}a{color:var(--accent);text-underline-offset:.15em}strong{font-weight:650}
.logo{display:block;width:auto;max-width:13rem;height:auto;max-height:4.5rem;margin:0 0 2rem}footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.8rem;color:var(--soft)}
.facts{font-size:.86rem;line-height:1.65;color:var(--soft)}
ul,ol{margin:.75rem 0;padding-left:1.35rem}li{margin:.4rem 0}li>p{margin:0}li>ul{margin:.3rem 0}li::marker{color:var(--soft)}
pre{margin:1rem 0;padding:.8rem 1rem;background:var(--wash);border-radius:3px;white-space:pre-wrap;font:.85rem/1.5 ui-monospace,"Cascadia Mono",Consolas,"DejaVu Sans Mono",monospace}pre code{padding:0;font:inherit}blockquote{margin:1rem 0;padding-left:1.1rem;border-left:3px solid var(--line);color:var(--soft)}hr{border:0;border-top:1px solid var(--line);margin:1.8rem 0}
code{font-size:.85em;background:var(--wash);padding:.08em .3em;border-radius:3px}
.callout{margin:1.4rem 0;padding:.75rem 1.1rem;border-left:4px solid var(--soft);background:var(--wash);border-radius:0 4px 4px 0}
.callout p{margin:0}.callout.neutral,.callout.warning{font-size:.88rem}.callout em{font-style:normal}
.callout.bad{border-color:var(--bad)}.callout.warning{border-color:var(--warn)}.callout.good{border-color:var(--good)}
section .callout{font-family:inherit;font-size:1.2rem;line-height:1.4}section .callout.bad strong{color:var(--bad)}section .callout.warning strong{color:var(--warn)}section .callout.good strong{color:var(--good)}
nav{margin:2.2rem 0 0;padding:1rem 0;border-block:1px solid var(--line);font-size:.86rem}
nav p{margin:0 0 .4rem;color:var(--soft);font-size:.78rem;letter-spacing:.07em;text-transform:uppercase}
nav ol{list-style:none;margin:0;padding:0;columns:15rem;column-gap:2rem}nav li{margin:0;break-inside:avoid}nav a{display:block;padding:.26rem 0;text-decoration:none}nav a:hover{text-decoration:underline}
section{margin-top:3.2rem}
summary{cursor:pointer;list-style:none;border-bottom:1px solid var(--line);padding:0 0 .55rem;margin:0 0 1.1rem;display:flex;align-items:baseline;justify-content:space-between;gap:1rem}
summary::-webkit-details-marker{display:none}
summary::after{content:"";flex:none;width:.5rem;height:.5rem;border:solid var(--soft);border-width:0 1.5px 1.5px 0;transform:rotate(45deg);margin-right:.3rem}details[open]>summary::after{transform:rotate(225deg) translate(-.15rem,-.15rem)}
a:focus-visible,summary:focus-visible,figure:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
table{width:100%;border-collapse:collapse;margin:1.2rem 0;font-size:.84rem;line-height:1.45;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
th{font-weight:600;text-align:left;color:var(--soft);font-size:.78rem;vertical-align:bottom;border-bottom:1.5px solid var(--soft);padding:.35rem .7rem .4rem 0}
td{vertical-align:top;padding:.5rem .7rem .5rem 0;border-top:1px solid var(--line);min-width:2.6rem;overflow-wrap:anywhere}
.number{text-align:right}th.number,td.number{padding-right:0;padding-left:.7rem;white-space:nowrap}tr.more td{border-top:0;padding-top:0}
.score-bar{display:block;width:8.4rem;max-width:100%;height:.8rem;margin-top:.2rem}.swatch{width:1.4em;height:.75em;vertical-align:-.04em}
figure{margin:1.6rem 0;break-inside:avoid}figure svg{display:block;width:100%;max-width:36rem;height:auto;margin:0 auto}figcaption{max-width:36rem;margin:0 auto .7rem;font-size:.82rem;font-weight:600;color:var(--soft)}
figure.bars,figure.timeline{margin-bottom:2rem}
body[data-watermark]::before{content:attr(data-watermark);position:fixed;inset:0;z-index:1;display:grid;place-items:center;pointer-events:none;font:700 clamp(3rem,13vw,8rem)/1 system-ui,sans-serif;white-space:nowrap;color:var(--ink);opacity:.055;transform:rotate(-28deg)}
@media screen and (min-width:76rem){.page{max-width:64rem;display:grid;grid-template-columns:13rem minmax(0,46rem);column-gap:4rem}header,main,footer{grid-column:2}nav{grid-column:1;grid-row:1/span 2;position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;border:0;margin:0;padding:5.4rem 0 2rem}nav ol{columns:auto}}
@media screen and (max-width:38rem){html{font-size:100%}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table,tbody,tr,td{display:block}tr{border-top:1px solid var(--line);padding:.6rem 0}tr.more{border-top:0;padding-top:0}td,td.number{border:0;padding:.1rem 0;text-align:left;white-space:normal}td:empty{display:none}td[data-label]::before{content:attr(data-label) ": ";color:var(--soft)}td:first-child::before{content:none}.score-bar{display:inline-block;vertical-align:-.1em}figure.heat-map,figure.timeline{overflow-x:auto}figure.heat-map svg,figure.timeline svg{min-width:27rem}}
@media screen and (prefers-color-scheme:dark){.logo{background:#fff;padding:.6rem;border-radius:4px}}
@page{size:A4;margin:20mm 18mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);${FOOT}}}
@media print{html{font-size:10.2pt}body[data-watermark]::before{font-size:58pt}body{background:none;line-height:1.45}.page{max-width:none;padding:0}header{padding-top:0}nav,footer{display:none}section{margin-top:2.2rem}summary,p:has(+ul),p:has(+ol),p:has(+table){break-after:avoid}summary::after{content:none}h3{break-after:avoid;margin-top:1.4rem}p,li{orphans:3;widows:3}tr,.callout{break-inside:avoid}thead{display:table-header-group}details::details-content{content-visibility:visible;block-size:auto;height:auto}figure svg{max-width:125mm;max-height:225mm}figcaption{max-width:125mm}a{color:inherit}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;

/** The one style sheet of a page, with that of the charts in it. `footer` stands at the foot of each printed page. */
export function styleOf(theme: Theme, footer?: string): string {
  const foot = footer === undefined ? '' : `@page{@bottom-left{content:${cssText(footer)};${FOOT}}}\n`;
  return `${facesOf(theme)}${colourStyle(theme)}\n${CHART_STYLE}\n${PAGE_STYLE}\n${fontStyle(theme)}${foot}`;
}

/** The SHA-256 of a style sheet, by which a page's content security policy allows it and nothing else. */
export function digestOf(style: string): string {
  return base64(sha256(new TextEncoder().encode(style)));
}

/** A text as a CSS string: every character that is not plainly harmless as its code point (CSS Syntax 3, 4.3.7). */
function cssText(text: string): string {
  const codePointOf = (character: string): string => `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
  return `"${text.replaceAll(/[^\p{L}\p{N} .,;:·–—-]/gu, codePointOf)}"`;
}

/** The faces that a theme brings, so that the page looks the same where they are not installed. */
export function facesOf({ font }: Theme): string {
  if (font?.faces === undefined) return '';
  const { regular, bold, italic } = font.faces;
  const face = (data: Uint8Array, weight: string, style = 'normal'): string =>
    `@font-face{font-family:"${font.family}";font-weight:${weight};font-style:${style};src:url(data:font/sfnt;base64,${base64(data)})}\n`;
  return (
    face(regular, '100 500') + face(bold, '600 900') + (italic === undefined ? '' : face(italic, '100 900', 'italic'))
  );
}
