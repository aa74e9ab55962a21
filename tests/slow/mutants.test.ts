import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseInterview } from '../../src/answers/parse.ts';
import { parsePolicy } from '../../src/checks/policy.ts';
import { parseSection } from '../../src/document/parse-section.ts';
import { parseDefaults } from '../../src/inputs/defaults.ts';
import { parseQuestionnaire } from '../../src/questionnaires/parse.ts';
import { parseProfile } from '../../src/questionnaires/parse-profile.ts';
import { parseTranslation } from '../../src/questionnaires/parse-translation.ts';
import { parseSources } from '../../src/questionnaires/sources.ts';
import { METRICS } from '../../src/scoring/agreement.ts';
import { analyse } from '../../src/scoring/analysis.ts';
import { parseMatrix } from '../../src/scoring/matrix.ts';
import { parseAssessment } from '../../src/scoring/parse-assessment.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import type { Parsed } from '../../src/yaml/diagnostic.ts';
import { renderDiagnostics } from '../../src/yaml/render.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { type Draw, drawFrom, mutate } from '../kit/mutate.ts';

// 200,000 documents in all where OUTREADY_PROOFS is «all», a fixed slice of them elsewhere: seed and number of a
// document are in the message of whatever fails, and make it again.

const SEED = 20261130;
const EACH = process.env.OUTREADY_PROOFS === 'all' ? 20_000 : 1000;

/** What is told is data, and the shortest of a file is enough to reach each part of its parser. */
function start(file: string, characters: number): string {
  return readFileSync(file, 'utf8')
    .slice(0, characters)
    .replace(/\n[^\n]*$/, '\n');
}

const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'one', criticality: 'critical' }, { id: 'two' }] }]);
const interviews = [interviewOf({ 'a/one': 33 })];
const assessment = { ...scoreInterviews(catalogue, interviews), ...analyse(catalogue, interviews, 1) };

interface Parser {
  readonly document: string;
  readonly parse: (text: string, draw: Draw) => Parsed<unknown>;
}

const source = (text: string) => ({ text, file: 'f', name: 'own', digest: 'd' });

const PARSERS: Readonly<Record<string, Parser>> = {
  answers: { document: start('examples/harbour-vale-client.yaml', 1500), parse: (text) => parseInterview(text, 'f') },
  questionnaire: {
    document: start('tests/fixtures/broken/own/own.yaml', 2000),
    parse: (text) => parseQuestionnaire(source(text)),
  },
  profile: {
    document: start('questionnaires/profiles/core.yaml', 1500),
    parse: (text) => parseProfile({ ...source(text), name: 'core' }),
  },
  policy: { document: start('examples/outready.policy.yaml', 2000), parse: (text) => parsePolicy(text, 'f') },
  theme: { document: start('examples/house/theme.yaml', 2000), parse: (text) => parseTheme(text, 'f') },
  defaults: { document: start('examples/house/outready.yaml', 2000), parse: (text) => parseDefaults(text, 'f') },
  translation: {
    document: start('questionnaires/translations/es/communication.yaml', 1500),
    parse: (text) => parseTranslation({ text, file: 'f' }, { locale: 'es', of: 'communication' }),
  },
  sources: {
    document: `${start('questionnaires/sources.yaml', 1100).replace(/ {6}- id: S0\.4[\s\S]*/, '')}references:\n  - { id: R1, title: A book, year: 2001, seen: full, asOf: 2026-11-30 }\n`,
    parse: (text) => parseSources(source(text)),
  },
  assessment: {
    document: JSON.stringify(assessment, null, 1),
    parse: (text) => parseAssessment(text, 'f'),
  },
  matrix: {
    document: ',,"3",4,1\n1,,2,1,3\n\n"2 ",x,1,3.5,4\n;;\t-1,1e5\n',
    parse: (text, draw) => parseMatrix(text, 'f', METRICS[draw(METRICS.length)] ?? 'nominal'),
  },
  section: {
    document: `${start('examples/house/preface.md', 300)}\n*a **b*** [c][a] <!-- d -->\n\n| a | b |\n|:-:|--:|\n| 1 | ~~2~~ |\n\n> - [x] \`c\`\n\n[a]: https://x.example\n`,
    parse: (text) => parseSection(text, 'f'),
  },
};

const OTHERS = Object.values(PARSERS).map(({ document }) => document);

/** Nobody waits longer; what one takes that is made to take long is in the tests of growth. */
const MOST_MILLISECONDS = 2000;

/** What may act on a terminal or turn a line round. */
const ACTS = /[^\P{Cc}\n]|\p{Bidi_Control}|[\u2028\u2029]/u;
/** What a program says that shows something other than it meant to. */
const SLIPS = ['[object ', 'undefined', 'NaN'] as const;

function problemOf({ value, diagnostics }: Parsed<unknown>, text: string): string | undefined {
  if ((value === undefined) !== diagnostics.some(({ severity }) => severity === 'error')) return 'a value and an error';
  const lines = text.split('\n').length;
  const misplaced = diagnostics.find(({ span }) => span.line < 1 || span.line > lines || span.column < 1);
  if (misplaced !== undefined) return `no such place: ${misplaced.message}`;
  const told = renderDiagnostics(diagnostics, new Map([['f', text]]));
  const slip = SLIPS.find((word) => told.includes(word) && !text.includes(word));
  return slip ?? (ACTS.test(told) ? `control characters: ${told}` : undefined);
}

describe(`documents with changes, seed ${SEED}`, () => {
  test.each(Object.entries(PARSERS))('%s', (_, { document, parse }) => {
    let read = 0;
    for (let number = 0; number < EACH; number += 1) {
      const draw = drawFrom(SEED + number);
      const text = mutate(document, draw, OTHERS);
      const begin = process.cpuUsage().user;
      let problem: string | undefined;
      try {
        const result = parse(text, draw);
        if (result.value !== undefined) read += 1;
        problem = problemOf(result, text);
      } catch (error) {
        problem = error instanceof Error ? error.stack : String(error);
      }
      if (process.cpuUsage().user - begin > 1000 * MOST_MILLISECONDS) problem ??= 'too long';
      if (problem !== undefined) expect.fail(`seed ${SEED}, document ${number}: ${problem}\n${JSON.stringify(text)}`);
    }
    // Some must be read and some refused, or nothing was tried.
    expect([read > 0, read < EACH]).toEqual([true, true]);
  });
});
