import type { RootContent } from 'mdast';
import type { VerdictFacts } from '../texts/en/verdict.ts';
import type { Language } from '../texts/language.ts';
import { fillPlaceholders } from '../theme/placeholders.ts';
import type { Imprint, Logo } from '../theme/theme.ts';

/** What a consultancy puts around the findings: its own look, and sections in its own words. */
export interface Branding {
  readonly imprint?: Imprint;
  readonly preface?: readonly RootContent[];
  readonly closing?: readonly RootContent[];
  readonly preparedBy?: string;
}

export interface ReportBranding {
  readonly name?: string;
  readonly title?: string;
  readonly footer?: string;
  readonly logo?: Logo;
  readonly preparedBy?: string;
  readonly preface: readonly RootContent[];
  readonly closing: readonly RootContent[];
}

/** What a title and a footer may ask for, and what the verdict is for. */
interface Engaged {
  readonly client: string;
  readonly provider?: string;
  readonly scope: string;
  readonly decision: VerdictFacts['decision'];
}

export function buildBranding(
  { imprint, preface = [], closing = [], preparedBy }: Branding,
  { client, provider, scope, decision }: Engaged,
  date: string | undefined,
  { words, report: { title: texts } }: Language,
): ReportBranding {
  const values = {
    client,
    provider: provider ?? texts.noProvider(decision),
    scope,
    date: date === undefined ? texts.noDate : words.day(date),
  };
  const filled = (text: string): string => fillPlaceholders(text, values);
  return {
    ...(imprint === undefined ? {} : { name: imprint.name }),
    ...(imprint?.title === undefined ? {} : { title: filled(imprint.title) }),
    ...(imprint?.footer === undefined ? {} : { footer: filled(imprint.footer) }),
    ...(imprint?.logo === undefined ? {} : { logo: imprint.logo }),
    ...(preparedBy === undefined ? {} : { preparedBy }),
    preface,
    closing,
  };
}
