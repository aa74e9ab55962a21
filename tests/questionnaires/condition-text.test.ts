import { expect, test } from 'vitest';
import { conditionText } from '../../src/questionnaires/condition-text.ts';

const a = { question: 'context/a', is: ['x'] } as const;
const b = { question: 'context/b', is: ['y', 'z'] } as const;

test.each([
  [a, 'context/a is x'],
  [b, 'context/b is one of y, z'],
  [{ all: [a, b] }, 'context/a is x and context/b is one of y, z'],
  [{ any: [a, b] }, 'context/a is x or context/b is one of y, z'],
  [{ not: a }, 'context/a is not x'],
  [{ not: b }, 'context/b is none of y, z'],
  [{ not: { any: [a, b] } }, 'not (context/a is x or context/b is one of y, z)'],
  [{ all: [a, { any: [b, { not: a }] }] }, 'context/a is x and (context/b is one of y, z or context/a is not x)'],
])('%j', (condition, text) => {
  expect(conditionText(condition)).toBe(text);
});
