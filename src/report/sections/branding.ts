import type { RootContent } from 'mdast';
import { heading } from '../../document/nodes.ts';
import type { Section } from '../../model/model.ts';
import { visible } from '../../text/display.ts';

export const logoSection: Section = ({ branding }) =>
  branding?.logo === undefined ? [] : [{ type: 'logo', logo: branding.logo }];

export const prefaceSection: Section = ({ branding, language: { report } }) =>
  titled(branding?.preface ?? [], report.own.preface);

export const closingSection: Section = ({ branding, language: { report } }) =>
  titled(branding?.closing ?? [], report.own.closing);

/** Under a heading of ours where it starts without one of its own. */
function titled(nodes: readonly RootContent[], title: string): readonly RootContent[] {
  const [first] = nodes;
  if (first === undefined || (first.type === 'heading' && first.depth === 2)) return nodes;
  return [heading(2, title), ...nodes];
}

export const footerSection: Section = ({ branding }) =>
  branding?.footer === undefined ? [] : [{ type: 'pageFooter', text: visible(branding.footer) }];
