import type { RootContent } from 'mdast';
import { emphasis, heading, paragraph, table } from '../document/nodes.ts';
import { WELCOME } from '../texts/en/welcome.ts';
import { ENGLISH } from '../texts/language.ts';
import { type ShownStatus, statusList } from './status.ts';

export interface Welcome {
  /** The engagements in the folder that are shown, the one that changed last first, and how many more there are, or are at least. */
  readonly shown: readonly ShownStatus[];
  readonly more: { readonly amount: number; readonly isAll: boolean };
  /** Files of answers that cannot be used. */
  readonly unusable: number;
  /** The commands by which one starts. */
  readonly commands: Readonly<Record<'interview' | 'check' | 'report', string>>;
}

/** What somebody sees who types the program's name alone. */
export function welcomeSection({ shown, more, unusable, commands }: Welcome): readonly RootContent[] {
  const ways = (['interview', 'check', 'report'] as const).map((way) => [[WELCOME[way]], [commands[way]]]);
  return [
    paragraph(WELCOME.what),
    heading(3, WELCOME.ways),
    table([{ title: '' }, { title: '' }], ways),
    ...(shown.length === 0 ? [] : [heading(3, WELCOME.here), statusList(shown, ENGLISH)]),
    ...(more.amount === 0 ? [] : [paragraph(emphasis(WELCOME.more(more.amount, more.isAll)))]),
    ...(shown.length + unusable === 0 ? [paragraph(WELCOME.nothing)] : []),
    ...(unusable === 0 ? [] : [paragraph(WELCOME.unusable(unusable))]),
    paragraph(emphasis(WELCOME.further)),
  ];
}
