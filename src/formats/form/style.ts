import type { Theme } from '../../theme/theme.ts';
import { colourStyle, fontStyle } from '../charts/style.ts';
import { facesOf } from '../html/style.ts';

const FORM_STYLE = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-bottom:7rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:anywhere}
.page{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 3rem}
.logo{display:block;width:auto;max-width:13rem;height:auto;max-height:4.5rem;margin:0 0 1.5rem}
h1,h2,h3{color:var(--headings);line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.5rem,4.6vw,2.1rem);margin:0 0 1rem}h2{font-size:1.35rem;margin:3rem 0 1rem}h3{font-size:1.05rem;margin:2rem 0 .75rem}
p{margin:.6rem 0}a{color:var(--accent)}
.warning{padding:.75rem 1rem;border-left:4px solid var(--warn);background:var(--wash)}
fieldset{margin:0 0 1.5rem;padding:1rem;border:1px solid var(--line);border-radius:6px;min-width:0}
legend{padding:0 .35rem;font-weight:600}
.question legend{float:left;width:100%;padding:0;margin:0 0 .6rem}.question legend~*{clear:both}
.topic{display:block;font-size:.85rem;font-weight:400;color:var(--soft)}.text{display:block}
details{margin:.25rem 0 .75rem;font-size:.92rem;color:var(--soft)}summary{cursor:pointer;min-height:1.5rem}
.field{display:block;margin:.6rem 0}.field>span{display:block;font-size:.88rem;color:var(--soft);margin-bottom:.2rem}
input[type=text],input[type=date],select,textarea{width:100%;min-height:2.4rem;padding:.4rem .6rem;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:4px}
textarea{display:block;resize:vertical;field-sizing:content}
input[readonly]{background:var(--wash);border-color:var(--line)}
.choice{display:flex;gap:.65rem;align-items:flex-start;padding:.4rem .3rem;min-height:1.75rem;border-radius:4px;cursor:pointer}
.choice:hover{background:var(--wash)}.choice input{flex:none;width:1.15rem;height:1.15rem;margin:.18rem 0 0;accent-color:var(--accent)}
.other{color:var(--soft)}.more{margin-top:.8rem;padding-top:.5rem;border-top:1px solid var(--line)}.confidential{font-size:.88rem;color:var(--soft)}
@media print,(min-width:38rem){.more{display:grid;grid-template-columns:1fr 1fr;column-gap:1rem;align-items:end}.more .choice{grid-column:1/-1}.more button{justify-self:start}}
.last{padding:.5rem .75rem;background:var(--wash);border-radius:4px;font-size:.92rem}
button{min-height:2.4rem;padding:.4rem .9rem;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:4px;cursor:pointer}
button.main{color:var(--paper);background:var(--accent);border-color:var(--accent);font-weight:600}
[hidden]{display:none!important}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
[aria-invalid=true]{border-color:var(--bad)}
#problems:not(:empty){margin:1rem 0;padding:.5rem 1rem;border-left:4px solid var(--bad);background:var(--wash)}#problems ul{margin:.4rem 0;padding-left:1.2rem}
.ending{position:sticky;bottom:0;max-height:50vh;overflow:auto;margin-top:2rem;padding:.2rem 0;background:var(--paper);border-top:1px solid var(--line)}.ending p{margin:.4rem 0;font-size:.92rem}.bar{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;padding:.4rem 0}.bar p{flex:1 1 8rem;margin:0}
@media (max-height:30rem){.ending{position:static;max-height:none}}
@media screen and (max-width:38rem){.page{padding:1.25rem .8rem 2rem}fieldset{padding:.75rem .6rem}}
@media screen and (prefers-color-scheme:dark){.logo{background:#fff;padding:.6rem;border-radius:4px}}
@page{size:A4;margin:18mm}
@media print{body{background:none;font-size:10pt}.page{max-width:none;padding:0}.ending,button{display:none!important}fieldset{break-inside:avoid;border-color:#999;padding:.5rem .7rem;margin-bottom:.8rem}.choice{min-height:0;padding:.1rem 0}.more{margin-top:.3rem;padding-top:.2rem}.field{margin:.2rem 0}h2{margin:1.5rem 0 .6rem}h2,h3{break-after:avoid}input,select,textarea{border-color:#999!important}details{display:none}textarea{min-height:2.2rem}}`;

/** The one style sheet of a form. */
export function formStyle(theme: Theme): string {
  return `${facesOf(theme)}${colourStyle(theme)}\n${FORM_STYLE}\n${fontStyle(theme)}`;
}
