import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { expect, test } from 'vitest';
import { RULE_PAGES } from '../../src/rules.ts';
import { ruleDetails, ruleList } from '../../src/summary/rule.ts';
import { type RulePage, sortPages } from '../../src/texts/rule-page.ts';
import { shown } from '../kit/shown.ts';

const PAGE: RulePage = {
  id: 'open-answer',
  kind: 'finding',
  title: 'Open answer',
  explanation: 'There is no answer yet.',
  remedy: 'Ask the people who would know.',
  waive: 'There is nothing to waive.',
};

test('a page', () => {
  expect(shown(ruleDetails([PAGE]))).toBe(
    `${[
      'Open answer',
      'open-answer, a finding',
      '',
      'What it means, and why it matters',
      '  There is no answer yet.',
      '',
      'How to mend it',
      '  Ask the people who would know.',
      '',
      'How to waive it',
      '  There is nothing to waive.',
    ].join('\n')}\n`,
  );
});

test('a gate’s page says what it caps', () => {
  const text = shown(ruleDetails([{ ...PAGE, caps: 'The verdict is not ready.' }]));
  expect(text).toContain('yet.\n\nWhat it caps\n  The verdict is not ready.\n\nHow to mend it\n');
});

test('two pages are parted by a line', () => {
  const text = shown(ruleDetails([PAGE, { ...PAGE, kind: 'check' }]), 50);
  expect(text).toContain(`waive.\n${'─'.repeat(50)}\nOpen answer\nopen-answer, a check\n`);
});

test('the list: by kind, lined up', () => {
  const pages: readonly RulePage[] = [PAGE, { ...PAGE, id: 'score', kind: 'check', title: 'Overall score too low' }];
  expect(shown(ruleList(pages))).toBe(
    `${[
      'Findings are what an assessment points out',
      '  open-answer  Open answer',
      '',
      'Checks are what a policy can demand of saved answers',
      '  score  Overall score too low',
    ].join('\n')}\n`,
  );
});

test('pages are sorted by kind, then by id, whatever their order was', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...RULE_PAGES], { minLength: RULE_PAGES.length }), (pages) => {
      expect(sortPages(pages)).toEqual(RULE_PAGES);
    }),
    { numRuns: 20 },
  );
});

test('no line is wider than the terminal', () => {
  for (const width of [40, 57, 80]) {
    const text = shown(ruleList(RULE_PAGES), width) + shown(ruleDetails(RULE_PAGES), width);
    expect(text.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
  }
});
