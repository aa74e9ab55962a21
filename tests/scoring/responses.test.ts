import { expect, test } from 'vitest';
import { withReplies } from '../../src/scoring/scores.ts';
import { interviewOf } from '../kit/catalogue.ts';

const reply = new Map([['a/q', { kind: 'option', option: 's100' } as const]]);

test('everybody who replied gives the new reply; notes and evidence stay', () => {
  const one = interviewOf({ 'a/q': { option: 's0', note: 'Kept', confidential: true } }, { file: 'one.yaml' });
  const two = interviewOf({ 'a/q': { unknown: true } }, { file: 'two.yaml', side: 'provider' });
  const three = interviewOf({ 'a/other': 0 }, { file: 'three.yaml', name: 'Third' });
  const [first, second, third] = withReplies([one, two, three], reply);
  expect(first?.answers.get('a/q')).toMatchObject({ reply: { option: 's100' }, note: 'Kept', confidential: true });
  expect(second?.answers.get('a/q')?.reply).toMatchObject({ option: 's100' });
  expect(third).toBe(three);
});

test('where nobody replied, the respondent of the first file by name does, whatever the order', () => {
  const [a, b] = [interviewOf({}, { file: 'a.yaml' }), interviewOf({}, { file: 'b.yaml', side: 'provider' })];
  for (const interviews of [
    [a, b],
    [b, a],
  ]) {
    const changed = withReplies(interviews, reply).filter(({ answers }) => answers.has('a/q'));
    expect(changed.map(({ file }) => file)).toEqual(['a.yaml']);
  }
});
