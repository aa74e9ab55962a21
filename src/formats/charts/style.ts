import { HEAT_STEPS } from '../../document/own-nodes.ts';
import type { Colours, Theme } from '../../theme/theme.ts';

/** The colours of a page and its charts as CSS, by day and by night; print is always day. */
export function colourStyle({ colours: { light, dark } }: Theme): string {
  return `:root{color-scheme:light dark;${variables(light)}}\n@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}`;
}

function variables(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

/** What charts look like. Classes only, so that a page's content security policy can forbid style attributes. */
export const CHART_STYLE = `svg text{font:12px/1 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;fill:var(--ink)}
svg .name{font-weight:600;font-size:13px}svg .figure{font-size:13px;font-variant-numeric:tabular-nums}svg .small{fill:var(--soft);font-weight:400;font-size:12px}svg .scale{fill:var(--soft);font-size:10px}
svg .row{paint-order:stroke;stroke:var(--paper);stroke-width:5px}svg .track{fill:var(--line)}svg .certain{fill:var(--accent)}svg .open{fill:var(--accent);fill-opacity:.32}svg .point{fill:var(--ink);stroke:var(--paper);stroke-width:1.5}svg .perhaps{fill:var(--accent);fill-opacity:.14;stroke:var(--accent);stroke-width:1.2;stroke-dasharray:3 2}
svg .tick{stroke:var(--ink);stroke-width:1.5}svg .ring{fill:none;stroke:var(--line)}svg .line{fill:none;stroke-width:2}svg .line-1{stroke:var(--accent)}svg .line-2{stroke:var(--second)}svg .line.line-2{stroke-dasharray:6 4}svg .marker{fill:var(--paper);stroke-width:2}
svg .tile{fill:none;stroke:var(--line)}${HEAT_STEPS.map(({ fill }, step) => `svg .tile.step-${step}{fill:${fill}}`).join('')}svg .tile.critical{stroke:var(--ink);stroke-width:2}
svg .topic{font-size:11px;fill:#1b1d20}svg .sign{font-size:13px;font-weight:700;font-variant-numeric:tabular-nums;fill:#1b1d20}svg .topic.critical{font-weight:700}svg .topic.step-0,svg .sign.step-0{fill:#fff}svg .topic.empty,svg .sign.empty{fill:var(--soft)}`;

export function fontStyle({ font }: Theme): string {
  if (font === undefined) return '';
  return `body,nav,th,.facts,.callout,table,figcaption,code,svg text{font-family:"${font.family}",system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}\n`;
}
