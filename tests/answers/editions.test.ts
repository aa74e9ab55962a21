import { describe, expect, test } from 'vitest';
import { checkAnswers } from '../../src/answers/check.ts';
import { isOutdated } from '../../src/answers/interview.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import { assembleCatalogue, type Catalogue } from '../../src/questionnaires/catalogue.ts';
import { extendQuestionnaire } from '../../src/questionnaires/extend.ts';
import { readQuestionnaire } from '../../src/questionnaires/parse.ts';
import { brief, catalogueOf, must } from '../kit/catalogue.ts';

const questions = [{ id: 'a' }, { id: 'b', changed: '2.0.0' }, { id: 'c' }];
const plain = catalogueOf([{ id: 'one', version: '2.1.0', questions }]);

/** The catalogue with `one` extended. */
function extended(version: string, body: string, on: Catalogue = plain): Catalogue {
  const text = `format: outready/questionnaire/1\nid: one\nversion: ${version}\nextends: one\n${body}`;
  const read = must(readQuestionnaire({ text, file: 'our/one.yaml', digest: 'd' }));
  const base = on.questionnaires.get('one');
  if ('questionnaire' in read || base === undefined) throw new Error('nothing to extend');
  return assembleCatalogue(plain.profile, [must(extendQuestionnaire(read, base, 'd')).questionnaire], []);
}

const interview = (answers: string, asked: string) =>
  must(
    parseInterview(
      `format: outready/answers/1\nengagement: { client: Acme, scope: Analytics }\nrespondent: { side: client }\nprofile: test\nasked: { ${asked} }\nanswers:\n  ${answers}\n`,
      'acme.yaml',
    ),
  );
const told = (catalogue: Catalogue, answers: string, asked: string): readonly string[] =>
  checkAnswers(interview(answers, asked), catalogue).map(
    (each) => `${each.severity} ${brief(each)}: ${each.message}${each.hint === undefined ? '' : ` (${each.hint})`}`,
  );

const RESCORED = 'change: { a: { changed: 1.0.0, options: { s33: { score: 40 } } } }';

describe('which answers are outdated, where one questionnaire extends another', () => {
  const outdated = (catalogue: Catalogue, asked: string): readonly string[] =>
    [...catalogue.questions.values()].flatMap((question) =>
      isOutdated(question, interview('{}', asked).interview) ? [question.id] : [],
    );

  test.each<[string, Catalogue, string, readonly string[]]>([
    ['asked of the base alone', extended('1.0.0', RESCORED), 'one: { version: 2.1.0 }', ['one/a']],
    ['asked of an older base alone', extended('1.0.0', RESCORED), 'one: { version: 1.9.0 }', ['one/a', 'one/b']],
    ['asked of the extension', extended('1.0.0', RESCORED), 'one: { version: 1.0.0, bases: [2.1.0] }', []],
    [
      'asked when the extension was there, but its base was older',
      extended('5.0.0', ''),
      'one: { version: 5.0.0, bases: [1.9.0] }',
      ['one/b'],
    ],
    [
      'asked of an older extension',
      extended('2.0.0', RESCORED.replace('1.0.0', '2.0.0')),
      'one: { version: 1.4.0, bases: [2.1.0] }',
      ['one/a'],
    ],
    [
      'asked before the extension was extended in turn',
      extended('1.0.0', 'change: { c: { changed: 1.0.0 } }', extended('1.0.0', RESCORED)),
      'one: { version: 1.0.0, bases: [2.1.0] }',
      ['one/c'],
    ],
    ['asked of an extension that is gone', plain, 'one: { version: 1.0.0, bases: [2.1.0] }', []],
  ])('%s', (_, catalogue, asked, expected) => {
    expect(outdated(catalogue, asked)).toEqual(expected);
  });
});

describe('what does not fit is explained by the versions', () => {
  test('a dropped question’s answer stays and counts for nothing, whatever version was asked', () => {
    for (const asked of ['', 'one: { version: 2.1.0 }', 'one: { version: 1.0.0, bases: [2.1.0] }']) {
      expect(told(extended('1.0.0', 'drop: [c]'), 'one/c: s33', asked)).toEqual([
        'warning 7:3 unknown-question: "one/c" is left out by our/one.yaml; its answer stays in the file and counts for nothing',
      ]);
    }
  });

  test('an answer to a question of an extension that is not there', () => {
    expect(told(plain, 'one/ours: s33', 'one: { version: 1.0.0, bases: [2.1.0] }')).toEqual([
      'warning 5:26 newer-version: asked with one 1.0.0, extending 2.1.0; here is 2.1.0 (name the folder of your own questionnaires with --questionnaires)',
      'error 7:3 unknown-question: there is no question "one/ours" (possible: one/a, one/b, one/c)',
    ]);
  });

  test('an answer asked with an older base', () => {
    expect(told(extended('1.0.0', ''), 'one/gone: s0', 'one: { version: 1.0.0, bases: [2.0.0] }')).toEqual([
      'warning 7:3 unknown-question: "one/gone" is no longer asked; its answer stays in the file',
    ]);
  });

  test('a newer base', () => {
    expect(told(extended('1.0.0', ''), 'one/a: s0', 'one: { version: 1.0.0, bases: [2.2.0] }')).toEqual([
      'warning 5:26 newer-version: asked with one 1.0.0, extending 2.2.0; here is 1.0.0, extending 2.1.0 (update outready or the questionnaires)',
    ]);
  });

  test('an area that was asked and is no longer one is told once, and keeps its answers', () => {
    expect(told(plain, 'vanished/x: s0\n  vanished/y: s0\n  one/a: s0', 'vanished: { version: 1.0.0 }')).toEqual([
      'warning 5:10 dangling-reference: the profile "test" has no area "vanished"; its answers stay in the file and count for nothing (a profile that asks it counts them again)',
    ]);
  });
});
