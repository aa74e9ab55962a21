import type { Root } from 'mdast';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { renderMarkdown } from '../../document/markdown.ts';
import { code, heading, type Inline, paragraph } from '../../document/nodes.ts';
import { jsonText, visible } from '../../text/display.ts';
import type { RuleKind, RulePage } from '../../texts/rule-page.ts';
import {
  type CheckEntry,
  type CheckResult,
  type CheckStatus,
  engagementNames,
  type NameEngagement,
} from '../check-result.ts';
import { entrySentence, identitiesOf, waiverSentence } from './entry-text.ts';
import { fileUri, messageText, pascalCase, SOURCE_ROOT, withoutPlaceholders } from './sarif-text.ts';

export interface SarifOptions {
  /** The program's version, as in 1.2.0. */
  readonly version: string;
  readonly pages: readonly RulePage[];
  /** A digest of a text: letters and digits, the same for the same text, another for another. */
  readonly fingerprint: (text: string) => string;
  /**
   * Lists what passed as well, with `kind: "pass"`. Left out unless asked for: GitHub code scanning opens an alert for
   * each result, whatever its kind.
   */
  readonly passes?: boolean;
}

const HOME = 'https://www.npmjs.com/package/outready';

/**
 * The result as SARIF 2.1.0 (OASIS, 2020): one run; a rule for each demand that was checked, with its page as help;
 * waived entries as suppressed results. Columns count UTF-16 units, as spans do.
 */
export function renderSarif(result: CheckResult, options: SarifOptions): string {
  const { version, fingerprint, passes = false } = options;
  const shown = result.results.filter(({ status }) => passes || status !== 'pass');
  const rules = rulesOf(result.results, options.pages);
  const nameOf = engagementNames(result.results);
  const identities = identitiesOf(shown);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'outready', version, semanticVersion: version, informationUri: HOME, rules: [...rules] },
        },
        invocations: [{ executionSuccessful: !result.unusable }],
        originalUriBaseIds: {
          [SOURCE_ROOT]: {
            description: { text: 'The root of the repository, or the folder of the check where there is none.' },
          },
        },
        columnKind: 'utf16CodeUnits',
        properties: { asOf: result.asOf },
        results: shown.map((entry, index) => {
          const ruleIndex = rules.findIndex(({ id }) => id === entry.demand);
          const identity = fingerprint(identities[index] ?? '');
          return {
            ruleId: entry.demand,
            ...(ruleIndex < 0 ? {} : { ruleIndex }),
            ...resultOf(entry, identity, nameOf),
          };
        }),
      },
    ],
  };
  return jsonText(log);
}

function rulesOf(entries: readonly CheckEntry[], pages: readonly RulePage[]): readonly ReportingDescriptor[] {
  const demands = [...new Set(entries.map(({ demand }) => demand))].sort();
  return demands.flatMap((id) => {
    const page = pageOfDemand(id, pages);
    return page === undefined ? [] : [ruleOf(page)];
  });
}

/** The page of what a check or a lint found; nothing for a demand that has none. */
function pageOfDemand(demand: string, pages: readonly RulePage[]): RulePage | undefined {
  const kinds: readonly RuleKind[] = ['check', 'lint', 'diagnostic'];
  return kinds.map((kind) => pages.find((page) => page.id === demand && page.kind === kind)).find(Boolean);
}

function ruleOf(page: RulePage): ReportingDescriptor {
  const name = pascalCase(page.title);
  return {
    id: page.id,
    // A name that only repeats the id is one too many (§3.49.7).
    ...(name.toLowerCase() === page.id.toLowerCase() ? {} : { name }),
    shortDescription: { text: messageText(`${page.title}.`) },
    fullDescription: { text: messageText(page.explanation) },
    help: { text: messageText(renderRuleText(page)), markdown: withoutPlaceholders(renderRuleMarkdown(page)) },
  };
}

const LEVELS = {
  pass: { kind: 'pass', level: 'none' },
  fail: { kind: 'fail', level: 'error' },
  warn: { kind: 'fail', level: 'warning' },
  suppressed: { kind: 'fail', level: 'error' },
} as const satisfies Readonly<Record<CheckStatus, Pick<Result, 'kind' | 'level'>>>;

function resultOf(entry: CheckEntry, identity: string, nameOf: NameEngagement): Result {
  const { status, location, engagement, subject, expected, actual, waiver } = entry;
  const { line, column, length } = location.span;
  return {
    ...LEVELS[status],
    message: { text: messageText(visible(entrySentence(entry, nameOf))) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { ...fileUri(location.file) },
          region: { startLine: line, startColumn: column, endColumn: column + length },
        },
      },
    ],
    partialFingerprints: { 'engagementDemandSubject/v2': identity },
    // Empty where nothing is waived: left out, it would say that nobody knows.
    suppressions:
      waiver === undefined
        ? []
        : [
            {
              kind: 'external',
              status: 'accepted',
              justification: visible(waiverSentence(entry)),
              properties: { ...waiver },
            },
          ],
    properties: { ...(engagement && { engagement }), ...(subject === undefined ? {} : { subject }), expected, actual },
  };
}

const ENTRIES = [
  ['What it means, and why it matters', 'explanation'],
  ['How to mend it', 'remedy'],
  ['How to waive it', 'waive'],
] as const;

/** A rule's page as plain text, for readers that show no Markdown. */
export function renderRuleText(page: RulePage): string {
  return ENTRIES.map(([title, key]) => `${title}: ${page[key]}`).join('\n');
}

/** A rule's page as Markdown, without its title, which stands above it wherever it is shown. */
export function renderRuleMarkdown(page: RulePage): string {
  const children = ENTRIES.flatMap(([title, key]): Root['children'] => [
    heading(2, title),
    paragraph(...withCode(page[key])),
  ]);
  return renderMarkdown({ type: 'root', children });
}

/** What stands between backticks in a page is typed at a terminal or written in a file. */
function withCode(text: string): readonly Inline[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? code(part) : part));
}
