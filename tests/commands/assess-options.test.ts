import { expect, test } from 'vitest';
import { assessLine, scopeOf } from '../../src/commands/assess-options.ts';

const NONE = { area: [], report: true, questionnaires: [] };

test('--until-decided reaches the interview, and the line that goes on with it', () => {
  expect(scopeOf({ ...NONE, untilDecided: true })).toEqual({ untilDecided: true });
  expect(scopeOf(NONE)).toEqual({});
  expect(assessLine('a.yaml', { ...NONE, untilDecided: true })).toBe('outready assess a.yaml --until-decided');
});
