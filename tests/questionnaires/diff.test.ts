import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffQuestionnaires, type QuestionnaireDiff } from '../../src/questionnaires/diff.ts';
import { diffDiagnostics, spanOfChange } from '../../src/questionnaires/diff-places.ts';
import { extendQuestionnaire } from '../../src/questionnaires/extend.ts';
import { parseQuestionnaire, readQuestionnaire, type SourcedQuestionnaire } from '../../src/questionnaires/parse.ts';
import { STEPS } from '../../src/questionnaires/version-step.ts';
import { brief, must } from '../kit/catalogue.ts';

const OLD = `format: outready/questionnaire/1
id: area
version: 1.2.0
title: Area
summary: What it is about.
questions:
  - id: one
    topic: First
    text: How is it done?
    why: It matters.
    criticality: high
    options:
      - { id: none, label: "Not at all", score: 0 }
      - { id: some, label: "Partly", score: 50 }
      - { id: full, label: "Fully", score: 100 }
    when: { question: context/kind, is: [work] }
    evidence: A document
    recommendation: { text: Do it., effort: M, horizon: ongoing }
    sources: [S0.1, S0.2]
    changed: 1.1.0
  - id: two
    kind: checklist
    topic: Second
    text: What applies?
    why: It matters too.
    criticality: low
    items:
      - { id: a, label: "A", points: 1 }
      - { id: b, label: "B", points: 2 }
    evidence: A list
    recommendation: { text: Do the rest., effort: S, horizon: ongoing }
    sources: [S0.2]
`;

const read = (text: string): SourcedQuestionnaire => must(parseQuestionnaire({ text, file: 'new.yaml', digest: 'd' }));
const { questionnaire: older } = read(OLD);

function changed(...replacements: readonly (readonly [string | RegExp, string])[]): SourcedQuestionnaire {
  const text = replacements.reduce((now, [from, to]) => {
    const next = now.replace(from, to);
    expect(next).not.toBe(now);
    return next;
  }, OLD);
  return read(text);
}

const THIRD = `  - id: three
    topic: Third
    text: And this?
    why: It matters as well.
    criticality: medium
    options: [{ id: "no", label: "No", score: 0 }, { id: "yes", label: "Yes", score: 100 }]
    evidence: A note
    recommendation: { text: Do this., effort: S, horizon: ongoing }
    sources: [S0.1]
`;

/** Each change as `step kind question path line:column`. */
function told(newer: SourcedQuestionnaire, diff: QuestionnaireDiff = diffQuestionnaires(older, newer.questionnaire)) {
  return diff.changes.map((each) => {
    const span = spanOfChange(each, newer);
    const place = span === undefined ? 'nowhere' : `${span.line}:${span.column}`;
    return [each.step, each.kind, each.question?.slice('area/'.length), each.path.join('.'), place]
      .filter((part) => part !== undefined && part !== '')
      .join(' ');
  });
}

describe('what differs, and the step it takes', () => {
  test.each<[string, string | RegExp, string, readonly string[]]>([
    ['the title', 'title: Area', 'title: Field', ['patch edited title 4:8']],
    ['why', 'why: It matters.', 'why: It counts.', ['patch edited one why 10:10']],
    ['a help text', 'criticality: high', 'help: Look.\n    criticality: high', ['patch edited one help 11:11']],
    ['evidence', 'A document', 'A paper', ['patch edited one evidence 17:15']],
    ['a recommendation’s text', 'Do it.', 'Do so.', ['patch edited one recommendation.text 18:29']],
    ['a recommendation’s effort', 'effort: M', 'effort: L', ['minor planned one recommendation.effort 18:45']],
    ['sources', '[S0.1, S0.2]', '[S0.1, R9]', ['patch edited one sources 19:14']],
    [
      'clauses',
      'sources: [S0.1, S0.2]\n',
      'sources: [S0.1, S0.2]\n    clauses: [{ framework: dora, ref: "30(1)" }]\n',
      ['patch edited one clauses 20:14'],
    ],
    ['the order of sources alone', '[S0.1, S0.2]', '[S0.2, S0.1]', []],
    ['a question’s text', 'How is it done?', 'How is it made?', ['patch reworded one text 9:11']],
    ['an option’s label', '"Partly"', '"In part"', ['patch reworded one options.some.label 14:28']],
    ['the criticality', 'criticality: high', 'criticality: low', ['minor criticality one criticality 11:18']],
    ['a knock-out', 'why: It matters.', 'knockOut: true\n    why: It matters.', ['minor knock-out one knockOut 10:15']],
    [
      'what raises it',
      'why: It matters.',
      'criticalWhen: { question: context/kind, is: [work] }\n    why: It matters.',
      ['minor criticality one criticalWhen 10:19'],
    ],
    [
      'what makes it a knock-out',
      'why: It matters.',
      'knockOutWhen: { question: context/kind, is: [work] }\n    why: It matters.',
      ['minor knock-out one knockOutWhen 10:19'],
    ],
    [
      'that it cannot be set aside',
      'why: It matters.',
      'notApplicable: false\n    why: It matters.',
      ['major set-aside-refused one notApplicable 10:20'],
    ],
    ['that it can be, which it could', 'why: It matters.', 'notApplicable: true\n    why: It matters.', []],
    ['a heading', 'why: It matters.', 'group: Who\n    why: It matters.', ['patch edited one group 10:12']],
    [
      'advice',
      'score: 50 }',
      'score: 50, advice: { text: Go., effort: S } }',
      ['patch edited one options.some.advice.text 14:65', 'minor planned one options.some.advice.effort 14:78'],
    ],
    ['who acts', 'horizon: ongoing', 'horizon: ongoing, role: legal', ['minor planned one recommendation.role 18:72']],
    ['a condition', 'is: [work]', 'is: [play]', ['minor condition one when 16:11']],
    ['no condition any more', /^ {4}when.*\n/m, '', ['minor condition one when 7:5']],
    ['who is asked', 'why: It matters.', 'ask: [client]\n    why: It matters.', ['minor asked one ask 10:10']],
    ['a tag', 'score: 50 }', 'score: 50, tag: too-far }', ['minor tag one options.some.tag 14:54']],
    [
      'a new option',
      'score: 50 }',
      'score: 50 }\n      - { id: most, label: "Mostly", score: 80 }',
      ['minor option-added one options.most 15:9'],
    ],
    ['an option that is gone', /^.*id: some.*\n/m, '', ['major choice-removed one options.some 13:7']],
    ['another score', 'score: 50', 'score: 60', ['major rescored one options.some.score 14:45']],
    ['other points', 'points: 2', 'points: 3', ['major rescored two items.b.points 29:38']],
    [
      'a new item',
      'points: 2 }',
      'points: 2 }\n      - { id: c, label: "C", points: 2 }',
      ['major item-added two items.c 30:9'],
    ],
    ['an item that is gone', /^.*id: b, label.*\n/m, '', ['major choice-removed two items.b 28:7']],
    ['a new question', /$/, THIRD, ['minor question-added three 33:5']],
    ['a question that is gone', / {2}- id: two[\s\S]*/, '', ['major question-removed two nowhere']],
    [
      'the order of options',
      /( {6}- \{ id: none.*\n)( {6}- \{ id: some.*\n)/,
      '$2$1',
      ['patch order one options 13:7'],
    ],
    [
      'another kind',
      /kind: checklist([\s\S]*)items:\n.*\n.*\n/,
      'kind: choice$1options: [{ id: a, label: A, score: 0 }, { id: b, label: B, score: 100 }]\n',
      ['major kind two kind 22:11'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(told(changed([from, to]))).toEqual(expected);
  });

  test('what can no longer be set aside is named, but not asked again; that it can be is minor', () => {
    const refused = changed(['why: It matters.', 'notApplicable: false\n    why: It matters.'], ['1.2.0', '2.0.0']);
    const diff = diffQuestionnaires(older, refused.questionnaire);
    expect(diff).toMatchObject({ notSetAside: ['area/one'], askAgain: [], problems: [] });
    const back = diffQuestionnaires(refused.questionnaire, older);
    expect(back.changes.map(({ kind, step }) => [kind, step])).toEqual([['set-aside-allowed', 'minor']]);
    expect(back.notSetAside).toEqual([]);
  });

  test('nothing', () => {
    expect(diffQuestionnaires(older, older)).toMatchObject({
      changes: [],
      required: 'none',
      actual: 'none',
      problems: [],
    });
  });

  test('a meaning that its author says is new', () => {
    const newer = changed(['changed: 1.1.0', 'changed: 2.0.0'], ['version: 1.2.0', 'version: 2.0.0']);
    expect(told(newer)).toEqual(['major changed-meaning one changed 20:14']);
    expect(diffQuestionnaires(older, newer.questionnaire)).toMatchObject({ askAgain: ['area/one'], problems: [] });
  });
});

describe('what must be mended', () => {
  const problems = (newer: SourcedQuestionnaire): readonly string[] => {
    const diff = diffQuestionnaires(older, newer.questionnaire);
    return diffDiagnostics(diff, newer).map((each) => `${brief(each)}: ${each.message} (${each.hint})`);
  };
  const rescored = ['score: 50', 'score: 60'] as const;
  const version = (to: string) => ['version: 1.2.0', `version: ${to}`] as const;

  test.each<[string, readonly (readonly [string | RegExp, string])[], readonly string[]]>([
    [
      'a patch without a step',
      [['Area', 'Field']],
      [
        '3:10 version-step: the version is still 1.2.0, and these are patch changes (set version: 1.2.1, or a later one)',
      ],
    ],
    ['a patch with its step', [['Area', 'Field'], version('1.2.1')], []],
    ['a patch with a larger step', [['Area', 'Field'], version('2.0.0')], []],
    [
      'a minor change with a patch step',
      [['criticality: high', 'criticality: low'], version('1.2.1')],
      [
        '3:10 version-step: from 1.2.0 to 1.2.1 is a patch step, and these are minor changes (set version: 1.3.0, or a later one)',
      ],
    ],
    [
      'a version that goes back',
      [version('1.1.9')],
      ['3:10 version-step: the version goes back from 1.2.0 to 1.1.9 (set version: 1.2.0)'],
    ],
    [
      'another score that nothing tells of',
      [rescored],
      [
        '3:10 version-step: the version is still 1.2.0, and these are major changes (set version: 2.0.0, or a later one)',
        '20:14 missing-changed: saved answers to "one" change their meaning, and changed: 1.1.0 is from before (set changed: 2.0.0)',
      ],
    ],
    [
      'another score that only the version tells of',
      [rescored, version('3.0.0'), [/^ {4}changed.*\n/m, '']],
      ['7:9 missing-changed: saved answers to "one" change their meaning, and nothing says so (set changed: 3.0.0)'],
    ],
    ['another score that is told of', [rescored, version('2.0.0'), ['changed: 1.1.0', 'changed: 2.0.0']], []],
    ['a question that is gone', [[/ {2}- id: two[\s\S]*/, ''], version('2.0.0')], []],
  ])('%s', (_, replacements, expected) => {
    const newer = replacements.reduce<string>((text, [from, to]) => text.replace(from, to), OLD);
    expect(problems(read(newer))).toEqual(expected);
  });

  test('without a source, places are the first line', () => {
    const { questionnaire } = changed(rescored);
    const diff = diffQuestionnaires(older, questionnaire);
    expect(diffDiagnostics(diff, { questionnaire }).map(brief)).toEqual(['1:1 version-step', '1:1 missing-changed']);
    expect(diff.changes.map((each) => spanOfChange(each, { questionnaire }))).toEqual([undefined]);
  });
});

describe('an extension against its base, and against another version of itself', () => {
  const extended = (body: string, version = '1.0.0', on = older): SourcedQuestionnaire => {
    const text = `format: outready/questionnaire/1\nid: area\nversion: ${version}\nextends: area\n${body}`;
    const sourced = must(readQuestionnaire({ text, file: 'new.yaml', digest: 'd' }));
    return 'questionnaire' in sourced ? sourced : must(extendQuestionnaire(sourced, on, 'd'));
  };
  const SCORE = 'drop: [two]\nchange: { one: { changed: 1.0.0, options: { some: { score: 60 } } } }\n';

  test('it is new to all that was asked without it', () => {
    const newer = extended(SCORE);
    const diff = diffQuestionnaires(older, newer.questionnaire);
    expect(told(newer, diff)).toEqual([
      'major changed-meaning one changed 6:27',
      'major rescored one options.some.score 6:60',
      'major question-removed two 5:8',
    ]);
    expect(diff).toMatchObject({ actual: 'major', problems: [], askAgain: ['area/one'], gone: ['area/two'] });
  });

  test('its own changes take its own step, and its own `changed`', () => {
    const before = extended(SCORE).questionnaire;
    const newer = extended(SCORE.replace('60', '70'), '1.1.0');
    const diff = diffQuestionnaires(before, newer.questionnaire);
    expect(diffDiagnostics(diff, newer).map(brief)).toEqual(['3:10 version-step', '6:27 missing-changed']);
    const mended = extended(SCORE.replace('60', '70').replace('1.0.0', '2.0.0'), '2.0.0');
    expect(diffQuestionnaires(before, mended.questionnaire).problems).toEqual([]);
  });

  test('what its base changed, the base’s version has told', () => {
    const base = changed(
      ['points: 2', 'points: 3'],
      ['version: 1.2.0', 'version: 2.0.0'],
      ['topic: Second', 'changed: 2.0.0\n    topic: Second'],
    );
    const newer = extended('', '1.0.0', base.questionnaire);
    const diff = diffQuestionnaires(extended('').questionnaire, newer.questionnaire);
    expect(diff).toMatchObject({ actual: 'major', problems: [], askAgain: ['area/two'] });
    expect(told(newer, diff)).toEqual([
      'major changed-meaning two changed 4:10',
      'major rescored two items.b.points 4:10',
    ]);
  });

  test('to do without it is a step back', () => {
    expect(diffQuestionnaires(extended('').questionnaire, older).actual).toBe('back');
  });
});

test('a version is enough exactly where its step is as great as the greatest change, whatever else changes', () => {
  const EDITS = [
    ['title: Area', 'title: Field', 'patch'],
    ['Do it.', 'Do so.', 'patch'],
    ['criticality: high', 'criticality: low', 'minor'],
    ['is: [work]', 'is: [play]', 'minor'],
    ['score: 50', 'score: 60', 'major'],
    ['points: 2', 'points: 3', 'major'],
  ] as const;
  const VERSIONS = { none: '1.2.0', patch: '1.2.1', minor: '1.3.0', major: '2.0.0' } as const;
  fc.assert(
    fc.property(fc.subarray([...EDITS]), fc.constantFrom(...STEPS), (edits, step) => {
      const text = edits.reduce<string>((now, [from, to]) => now.replace(from, to), OLD);
      const newer = read(text.replace('version: 1.2.0', `version: ${VERSIONS[step]}`)).questionnaire;
      const { problems, required, actual } = diffQuestionnaires(older, newer);
      const greatest = Math.max(0, ...edits.map(([, , each]) => STEPS.indexOf(each)));
      expect([STEPS.indexOf(required), actual]).toEqual([greatest, step]);
      expect(problems.some(({ kind }) => kind === 'version')).toBe(STEPS.indexOf(step) < greatest);
    }),
    { numRuns: 60 },
  );
});
