import { expect } from 'vitest';
import { type LintInput, type LintResult, lintQuestionnaires } from '../../src/questionnaires/lint/lint.ts';
import type { Source } from '../../src/questionnaires/questionnaire.ts';
import { type Diagnostic, Lines } from '../../src/yaml/diagnostic.ts';
import { parseYaml } from '../../src/yaml/yaml-source.ts';
import { must } from './catalogue.ts';

/** What a test says of a question; the rest is wording that no rule minds. */
export interface Wording {
  readonly text?: string;
  readonly why?: string;
  readonly help?: string;
  readonly topic?: string;
  readonly evidence?: string;
  readonly labels?: readonly string[];
  readonly scores?: readonly number[];
  readonly items?: readonly string[];
  readonly context?: readonly string[];
  readonly roles?: string;
  readonly ask?: string;
  readonly sources?: string;
  readonly lint?: string;
  readonly when?: string;
  readonly recommendation?: string;
  /** The advice of the options, by their places; none where it is empty. */
  readonly advice?: readonly string[];
  /** As it is written, with whatever lines come after it. */
  readonly criticality?: string;
}

const LABELS = [
  'No list has been written so far',
  'One side has a list of its own',
  'Both sides keep one list together',
  'Both sides keep one list, which each has signed',
];

const RECOMMENDATION = '{ text: Write the list., effort: S, horizon: 30-days, owner: client, role: sponsor }';

/** The YAML of a question; its texts are quoted, so that a mark in one keeps its place. */
export function questionOf(wording: Wording = {}, id = 'one'): string {
  const {
    text = 'How do the two sides list their goals?',
    topic = id === 'one' ? 'Goals' : `Goals: ${id}`,
    evidence = 'A signed list',
  } = wording;
  const {
    why = 'Goals that live in one head are missed by the next.',
    help,
    ask,
    sources = '[S0.1]',
    lint,
    criticality = 'high',
  } = wording;
  const { when, advice = [], recommendation = RECOMMENDATION } = wording;
  const { roles = '[sponsor]', items, context, labels = LABELS, scores = [0, 33, 67, 100] } = wording;
  const entries = (items ?? context ?? labels).map((label, index) => {
    const own = advice[index] ? `, advice: ${advice[index]}` : '';
    const value = items ? ', points: 1' : context ? '' : `, score: ${scores[index] ?? 50}${own}`;
    return `      - { id: o${index}, label: ${JSON.stringify(label)}${value} }`;
  });
  return [
    `  - id: ${id}`,
    ...(items ? ['    kind: checklist'] : context ? ['    kind: context'] : []),
    `    topic: ${JSON.stringify(topic)}`,
    `    text: ${JSON.stringify(text)}`,
    `    why: ${JSON.stringify(why)}`,
    ...(help === undefined ? [] : [`    help: ${JSON.stringify(help)}`]),
    ...(when === undefined ? [] : [`    when: ${when}`]),
    ...(ask === undefined ? [] : [`    ask: ${ask}`]),
    ...(roles === '' ? [] : [`    roles: ${roles}`]),
    ...(context ? [] : [`    criticality: ${criticality}`]),
    ...(items ? ['    items:'] : ['    options:']),
    ...entries,
    ...(context
      ? []
      : [
          `    evidence: ${JSON.stringify(evidence)}`,
          `    recommendation: ${recommendation}`,
          `    sources: ${sources}`,
        ]),
    ...(lint === undefined ? [] : [`    lint: ${lint}`]),
    '',
  ].join('\n');
}

/** The YAML of a questionnaire of some questions. */
export function fileOf(questions: readonly string[], { id = 'area', lint = '', language = '' } = {}): string {
  const said = language === '' ? '' : `language: ${language}\n`;
  const head = `format: outready/questionnaire/1\nid: ${id}\nversion: 1.0.0\ntitle: Area\nsummary: What it is about.\n${said}`;
  return `${head}${lint === '' ? '' : `lint: ${lint}\n`}questions:\n${questions.join('')}`;
}

const SOURCES: readonly Source[] = [
  {
    kind: 'claim',
    id: 'S0.1',
    text: 'A survey of 2005 finds that 66 percent write goals down.',
    article: 'A',
    articleId: 'S0',
  },
  { kind: 'claim', id: 'S0.2', text: 'Goals are written down.', article: 'A', articleId: 'S0' },
  { kind: 'reference', id: 'R1', text: 'A study of goals.' },
];

const CITABLE = new Map(SOURCES.map((source) => [source.id, source]));

/** What is known around a questionnaire that stands alone. */
export const KNOWN = { citable: CITABLE, stages: [], isOwnContext: false, translations: [] } as const;

export function lintOf(...texts: readonly string[]): LintResult {
  return lintIn({}, ...texts);
}

/** The same where more is known around the questionnaires, such as the stages that the context asks for. */
export function lintIn(known: Partial<Omit<LintInput, 'source'>>, ...texts: readonly string[]): LintResult {
  return lintQuestionnaires(
    texts.map((text, index) => ({ ...KNOWN, ...known, source: must(parseYaml(text, `f${index}.yaml`)) })),
  );
}

/** A finding in one line: `9:11+3 error negation`. */
export function brief({ code, severity, span: { line, column, length } }: Diagnostic): string {
  return `${line}:${column}+${length} ${severity} ${code}`;
}

/** A file without its marks `[[word]]`, and the place of each marked word. */
function unmark(marked: string): { readonly text: string; readonly places: readonly string[] } {
  const offsets: (readonly [number, number])[] = [];
  let text = '';
  for (const [index, part] of marked.split(/\[\[|\]\]/).entries()) {
    if (index % 2 === 1) offsets.push([text.length, text.length + part.length]);
    text += part;
  }
  const lines = new Lines(text);
  const places = offsets.map(([start, end]) => {
    const { line, column, length } = lines.span(start, end);
    return `${line}:${column}+${length}`;
  });
  return { text, places };
}

/** Holds that the question's only findings are of this rule, at the marked words. */
export function expectMarked(rule: string, severity: string, wording: Wording): void {
  const { text, places } = unmark(fileOf([questionOf(wording)]));
  const found = lintOf(text).findings.filter(({ code }) => code === rule);
  expect(found.map(brief)).toEqual(places.map((place) => `${place} ${severity} ${rule}`));
}
