import { expect, test } from 'vitest';
import { pathFromRoot, resultFromRoot } from '../../src/checks/formatter.ts';
import { RESULT } from '../kit/check-result.ts';

test.each([
  ['acme.yaml', 'answers/acme.yaml'],
  ['./acme.yaml', 'answers/acme.yaml'],
  ['deep/acme.yaml', 'answers/deep/acme.yaml'],
  ['../outready.policy.yaml', 'outready.policy.yaml'],
  ['/r/other/acme.yaml', 'other/acme.yaml'],
  ['../../outside.yaml', '/outside.yaml'],
  ['/rest/acme.yaml', '/rest/acme.yaml'],
  ['/../acme.yaml', '/acme.yaml'],
  ['C:/x/acme.yaml', 'C:/x/acme.yaml'],
  ['stdin', 'stdin'],
  ['--questionnaires', '--questionnaires'],
  ['git:main:answers/acme.yaml', 'git:main:answers/acme.yaml'],
])('%s in /r/answers is %s from /r', (file, expected) => {
  expect(pathFromRoot(file, { cwd: '/r/answers', root: '/r' })).toBe(expected);
});

test.each([
  ['/r', '/r', 'a.yaml'],
  ['/r/b', '/', 'r/b/a.yaml'],
  ['C:/r/b', 'C:/r', 'b/a.yaml'],
])('in %s with the root %s', (cwd, root, expected) => {
  expect(pathFromRoot('a.yaml', { cwd, root })).toBe(expected);
});

test('nothing else of a result changes', () => {
  const { results, ...rest } = resultFromRoot(RESULT, { cwd: '/r/b', root: '/r' });
  const { results: before, ...same } = RESULT;
  expect(rest).toEqual(same);
  expect(results.map((entry, index) => ({ ...entry, location: before[index]?.location }))).toEqual(before);
  expect(results[1]?.location.file).toBe('b/answers/acme.yaml');
});
