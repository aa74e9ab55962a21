import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { textBar } from '../../src/document/text-bar.ts';
import { buildReport } from '../../src/model/build-report.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { renderDocument } from '../../src/report/document.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { catalogueOf, interviewOf, must } from '../kit/catalogue.ts';
import { loadCatalogue } from '../kit/library.ts';
import { interviewBy, markdownOf, section, titles } from './reading.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'one', criticality: 'critical', knockOut: true },
        { id: 'two', criticality: 'high' },
      ],
    },
    { id: 'b', weight: 2, questions: [{ id: 'three' }, { id: 'list', points: [3, 1] }] },
  ],
  [{ id: 'kind', options: ['x', 'y'] }],
);
const best = { 'context/kind': 'x', 'a/one': 100, 'a/two': 100, 'b/three': 100, 'b/list': { items: ['i0', 'i1'] } };

const ALWAYS = ['Verdict', 'Areas', 'All answers', 'Method'];

describe('the sections', () => {
  it.each<[string, readonly Interview[], readonly string[]]>([
    ['nobody', [], ['What is still unknown']],
    ['nothing answered', [interviewOf({})], ['What is still unknown']],
    ['everything at its best', [interviewOf(best)], ['Taken on trust', 'What is already strong']],
    [
      'a blocker',
      [interviewOf({ ...best, 'a/one': 0 })],
      ['Blockers', 'What costs most points', 'Roadmap', 'What is already strong'],
    ],
    [
      'a condition',
      [interviewOf({ ...best, 'a/one': 33 })],
      ['Conditions', 'What costs most points', 'Roadmap', 'What is already strong'],
    ],
    [
      'an open answer',
      [interviewOf({ ...best, 'a/two': { unknown: true } })],
      // A question of high criticality could be at its worst.
      ['Conditions', 'What is still unknown', 'What is already strong'],
    ],
    ['nothing that applies', [interviewOf(allNotApplicable())], []],
  ])('for %s', (_, interviews, expected) => {
    const all = [
      'Verdict',
      'Blockers',
      'Conditions',
      'Areas',
      'What costs most points',
      'What is still unknown',
      'Taken on trust',
      'Roadmap',
      'What is already strong',
      'All answers',
      'Clause by clause',
      'Method',
    ];
    const shown = titles(markdownOf(catalogue, interviews));
    expect(shown).toEqual(all.filter((title) => [...ALWAYS, ...expected].includes(title)));
  });

  it.each<[string, Catalogue, readonly Interview[]]>([
    ['nobody', catalogue, []],
    ['nothing answered', catalogue, [interviewOf({})]],
    ['nothing that applies', catalogue, [interviewOf(allNotApplicable())]],
    ['one question', catalogueOf([{ id: 'a', questions: [{ id: 'one' }] }]), [interviewOf({ 'a/one': 33 })]],
    [
      'an area without weight',
      catalogueOf([{ id: 'a', weight: 0, questions: [{ id: 'one' }] }]),
      [interviewOf({ 'a/one': 33 })],
    ],
    ['everything at its best', catalogue, [interviewOf(best)]],
    [
      'everything at its worst',
      catalogue,
      [interviewOf({ 'a/one': 0, 'a/two': 0, 'b/three': 0, 'b/list': { items: [] } })],
    ],
    [
      'three who differ',
      catalogue,
      [
        interviewOf(best),
        interviewOf({ 'a/one': 0 }, { side: 'provider' }),
        interviewOf({ 'a/one': 33 }, { name: 'X' }),
      ],
    ],
  ])('make sense for %s', (_, given, interviews) => {
    for (const audience of ['client', 'internal'] as const) {
      const markdown = markdownOf(given, interviews, audience);
      expect(markdown).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
      expect(markdown).not.toMatch(/^#+ *$/m);
      expect(markdown).not.toMatch(/^#+ .*\n+#{1,2} /m);
      expect(markdown).not.toMatch(/\(\)|: \.|[^.]\.\.[^.]| ,|; ;|“”|\*\*\*\*/);
      expect(markdown.endsWith('\n') && !markdown.endsWith('\n\n')).toBe(true);
    }
  });
});

function allNotApplicable(): Readonly<Record<string, unknown>> {
  const reason = { notApplicable: 'No need' };
  return { 'context/kind': reason, 'a/one': reason, 'a/two': reason, 'b/three': reason, 'b/list': reason };
}

describe('the verdict', () => {
  const verdict = (answers: Readonly<Record<string, unknown>>): string =>
    section(markdownOf(catalogue, [interviewOf(answers)]), 'Verdict');

  it.each<[Readonly<Record<string, unknown>>, string]>([
    [{}, '**No score yet: four questions are still open.**\n\nNothing has been answered so far'],
    [
      allNotApplicable(),
      '**No score: no question applies; 0 answered, 4 set aside as not applicable, 1 of them critical.**\n\nNone of the questions applies',
    ],
    [
      { ...best, 'a/one': { notApplicable: 'No need' } },
      '**100, ready with conditions; 3 answered, 1 set aside as not applicable, a critical one.**',
    ],
    [
      { ...best, 'a/one': { notApplicable: 'No need' } },
      'One critical question was set aside as not applicable, for the reason given:\n\n- **one (a)**: No need. (Interviewee, client)',
    ],
    [best, '**100, ready; every question is answered.**\n\nNothing stands in the way.'],
    [{ ...best, 'a/one': 0 }, 'The scores alone would make it ready; one blocker holds it back.'],
    [{ ...best, 'a/one': 33 }, 'The scores alone would make it ready; one condition holds it back.'],
    [
      { ...best, 'a/one': { unknown: true }, 'b/list': { items: [] } },
      'To be ready, the overall score has to rise from 66 to 80 and one condition has to be met.',
    ],
    [{ ...best, 'b/list': { items: ['i1'] } }, 'The weakest area is b, at 62.'],
    [best, 'One critical answer still rests on somebody’s word; below is what to ask to see.'],
    [{ ...best, 'a/one': 33 }, 'The condition below has to be met.'],
    [{ ...best, 'a/one': { unknown: true } }, 'On the answers so far, the condition below has to be met.'],
    [
      { ...best, 'b/three': undefined, 'b/list': undefined },
      'Nothing is known yet about “b”, so the score leaves it out.',
    ],
  ])('of %j', (answers, text) => {
    expect(verdict(answers)).toContain(text);
  });

  it('calls what only costs points no reason where the scores are high enough', () => {
    const others = interviewBy({ side: 'client', name: 'X' }, { 'b/list': { items: ['i0'] } });
    const text = section(markdownOf(catalogue, [interviewOf({ ...best, 'a/one': 33 }), others]), 'Verdict');
    expect(text).toContain('The scores alone would make it ready');
    expect(text).toContain('### What weighs most');
    expect(verdict({ ...best, 'a/one': 33 })).toContain('### One reason for this verdict');
  });

  it('names several areas that miss the same floor in one go', () => {
    const floored = catalogueOf(
      ['a', 'b'].map((id) => ({ id, questions: ['one', 'two', 'three'].map((each) => ({ id: each })) })),
    );
    const weak = Object.fromEntries([...floored.questions.keys()].map((id) => [id, 33]));
    expect(section(markdownOf(floored, [interviewOf(weak)]), 'Verdict')).toContain(
      'the areas “a” (now 33) and “b” (now 33) have to reach 40.',
    );
  });

  it('gives its reasons and next steps, the gates first, each question once', () => {
    expect(verdict({ ...best, 'a/one': { unknown: true }, 'b/list': { items: ['i1'] }, 'b/three': 33 })).toContain(
      [
        '### Three reasons for this verdict',
        '',
        '- **one (a)**: Nobody could answer this critical question. Because of one.',
        '- **list (b)**: 1 of the 2 listed: i1. Because of list.',
        '- **three (b)**: “s33”. Because of three.',
        '',
        '### Three next steps',
        '',
        '1. Find out first (sponsor, client): one?',
        '2. Do it. (Both sides, before signing, 1–2 person-days.)',
        '3. Do it. (Both sides, before signing, 1–2 person-days.)',
      ].join('\n'),
    );
    expect(verdict(best)).not.toContain('reason');
  });
});

describe('the title', () => {
  const head = (interview: Interview): string => markdownOf(catalogue, [interview]).split('\n## ')[0] ?? '';

  it('says what is known of the engagement', () => {
    const { engagement, ...rest } = interviewOf({ 'a/one': { option: 's0', answered: '2026-11-22' } });
    expect(head({ ...rest, engagement })).toBe(
      '# Readiness to outsource: Analytics\n\nClient: Acme · Provider: Globex · 22 November 2026 · Profile: Test · 1 interview: Interviewee, client\n',
    );
    const { client, scope } = engagement;
    expect(head({ ...rest, engagement: { client, scope } })).toContain('Client: Acme · No provider named · ');
  });

  it('says what is left out in the number that fits', () => {
    const one = { option: 's0', note: 'x', confidential: true };
    expect(head(interviewOf({ 'a/one': one }))).toContain(
      '_One answer was told in confidence: it counts in the scores of the areas and of the whole, and is shown nowhere by itself; a reader with the other figures can estimate it. One note of the interviewer’s own is left out of this copy._',
    );
    expect(head(interviewOf({ 'a/one': { option: 's0', note: 'x' } }))).toContain(
      '_One note of the interviewer’s own is left out of this copy._',
    );
    expect(head(interviewBy({ side: 'client', name: 'X' }, {}))).toContain('_People appear by role._');
  });
});

describe('blockers and conditions', () => {
  it('tell the answer, why it matters, what to do, who and by when', () => {
    expect(section(markdownOf(catalogue, [interviewOf({ ...best, 'a/one': 0 })]), 'Blockers')).toBe(
      [
        'One point blocks the work. No strength elsewhere makes up for this.',
        '',
        '### one (a)',
        '',
        '- **Answer:** “s0”. It scores 0 of 100. The client says so, and nothing was shown.',
        '- **Why it matters:** Because of one.',
        '- **What to do:** Do it.',
        '- **Who and by when:** Both sides, before signing, 1–2 person-days.',
      ].join('\n'),
    );
  });

  it('name what open answers and disputes could still bring', () => {
    const open = markdownOf(catalogue, [interviewOf({ ...best, 'a/one': { unknown: true } })]);
    expect(section(open, 'Blockers')).toContain(
      '### Could become a blocker\n\nThis depends on answers that are open, or on which respondents differ.\n\n- **one (a)**: Nobody knew. Find out first (sponsor, client): one?',
    );
    const disputed = markdownOf(catalogue, [
      interviewOf(best),
      interviewOf({ ...best, 'a/one': 0 }, { side: 'provider' }),
    ]);
    expect(section(disputed, 'Blockers')).toContain(
      '- **Answer:** Interviewee, client: “s100” · Interviewee, provider: “s0”. They count as 0 of 100. The provider says so, and nothing was shown.',
    );
    const oneSide = markdownOf(catalogue, [
      interviewOf(best),
      interviewBy({ side: 'client', name: 'X' }, { ...best, 'a/one': 33 }),
    ]);
    expect(section(oneSide, 'Conditions')).toContain('- **one (a)**: Respondents differ. ');
  });
});

describe('the areas', () => {
  it.each([
    [0, 0, '··········'],
    [100, 100, '██████████'],
    [99.9, 99.9, '█████████·'],
    [62, 62, '██████····'],
    [55, 71, '█████▒▒▒··'],
    [61, 63, '██████▒···'],
    [0, 100, '▒▒▒▒▒▒▒▒▒▒'],
    [97, 100, '█████████▒'],
    [30, 30.000000000001, '███·······'],
  ])('have a bar for %d to %d', (low, high, cells) => {
    expect(textBar({ low, point: low, high })).toBe(cells);
  });

  it('stand in a table, with their weights where these differ', () => {
    const text = section(markdownOf(catalogue, [interviewOf({ ...best, 'a/two': { unknown: true } })]), 'Areas');
    expect(text.split('\n').slice(0, 4)).toEqual([
      '| Area | At a glance  |        Score | Answered | Coverage | Weight |',
      '| ---- | ------------ | -----------: | -------: | -------: | -----: |',
      '| a    | `█████▒▒▒▒▒` | 100 (57–100) |   1 of 2 |      57% |      1 |',
      '| b    | `██████████` |          100 |   2 of 2 |     100% |      2 |',
    ]);
    expect(text).toContain('- **a**: the one answer, on one, scores 100. One question still open.');
    expect(text).toContain('- **b**: both answers are the best that can be had.');
  });

  it('say which floor an area misses', () => {
    const text = section(
      markdownOf(catalogueOf([{ id: 'a', questions: ['one', 'two', 'three'].map((id) => ({ id })) }]), [
        interviewOf({ 'a/one': 0, 'a/two': 67, 'a/three': 33 }),
      ]),
      'Areas',
    );
    expect(text).toContain(
      '- **a**: strongest in two (67); weakest in one (0). Below 40, which by itself makes the verdict not ready.',
    );
  });
});

describe('what costs most points', () => {
  const many = catalogueOf([{ id: 'a', questions: Array.from({ length: 12 }, (_, index) => ({ id: `q${index}` })) }]);
  const answers = (scores: readonly number[]) =>
    interviewOf(Object.fromEntries(scores.map((score, index) => [`a/q${index}`, score])));
  const costs = (scores: readonly number[]): string =>
    section(markdownOf(many, [answers(scores)]), 'What costs most points');

  it('shows ten, says what they come to, and how many more there are', () => {
    const text = costs(Array.from({ length: 12 }, () => 0));
    expect(text).toMatch(
      /^These ten answers account for 83\.3 of the 100\.0 points .*; two more answers make up the rest/,
    );
    expect(text.match(/^### /gm)).toHaveLength(10);
  });

  it('tells one finding in full', () => {
    expect(costs([67, ...Array.from({ length: 11 }, () => 100)])).toBe(
      [
        'One answer accounts for the 2.8 points that the overall score is short of 100.',
        '',
        '### 1. q0: 2.8 points',
        '',
        '_a, medium._ “s67”. Because of q0.',
        '',
        '- **What to do:** Do it. Both sides, before signing, 1–2 person-days.',
        '- **Evidence:** none was named.',
        '- **What would show it:** A document.',
      ].join('\n'),
    );
  });

  it('says what was shown, each piece once, and to a client nothing that is confidential', () => {
    const shown = { option: 's67', evidence: ['a.pdf', { ref: 'https://x.example', until: '2027-06-30' }] };
    const hidden = { option: 's67', evidence: ['a.pdf', 'secret.pdf'], confidential: true };
    const interviews = [
      interviewBy({ side: 'client' }, { 'a/q0': shown }),
      interviewBy({ side: 'provider' }, { 'a/q0': hidden }),
    ];
    const seenBy = (audience: 'client' | 'internal'): string =>
      /\*\*Evidence:\*\* (.*)$/m.exec(section(markdownOf(many, interviews, audience), 'What costs most points'))?.[1] ??
      '';
    expect(seenBy('client')).toBe('a.pdf (named); <https://x.example> (named, valid until 30 June 2027).');
    expect(seenBy('internal')).toBe(
      'a.pdf (named); <https://x.example> (named, valid until 30 June 2027); secret.pdf (named).',
    );
  });
});

describe('all answers', () => {
  it('give every respondent a line, and what they come to together', () => {
    const people = [
      interviewBy({ side: 'client', role: 'sponsor' }, { ...best, 'a/one': 67, 'a/two': { unknown: true } }),
      interviewBy({ side: 'provider', role: 'provider-lead' }, { ...best, 'a/two': { notApplicable: 'Too small' } }),
    ];
    expect(section(markdownOf(catalogue, people), 'All answers')).toContain(
      [
        '| Question      | Who             | Answer                    |       Score |',
        '| ------------- | --------------- | ------------------------- | ----------: |',
        '| **one**: one? | Sponsor, client | s67                       |          67 |',
        '|               | Provider’s lead | s100                      |         100 |',
        '|               | Together        |                           | 67 (67–100) |',
        '| **two**: two? | Sponsor, client | nobody knew               |             |',
        '|               | Provider’s lead | not applicable: Too small |             |',
      ].join('\n'),
    );
  });

  it('put notes and evidence below the table', () => {
    const one = {
      option: 's67',
      note: 'First.\nSecond.',
      keyFact: true,
      evidence: ['a.pdf', { ref: 'https://x.example', until: '2027-06-30' }],
    };
    expect(section(markdownOf(catalogue, [interviewOf({ ...best, 'a/one': one })]), 'All answers')).toContain(
      [
        'Notes and evidence:',
        '',
        '- **one (key fact):** First.\\',
        '  Second.',
        '  - Evidence: a.pdf (named)',
        '  - Evidence: <https://x.example> (named, valid until 30 June 2027)',
      ]
        .join('\n')
        .replace('**one (key fact):**', '**one** (key fact):'),
    );
  });

  it('mark an answer to an earlier version', () => {
    const markdown = markdownOf(catalogue, [interviewOf({ ...best, 'a/one': 'gone' })]);
    expect(section(markdown, 'All answers')).toContain('an answer to an earlier version; to be asked again');
  });
});

it('tells findings of other rules as worth knowing', () => {
  const interviews = [interviewOf(best)];
  const assessment = scoreInterviews(catalogue, interviews);
  const findings = [...assessment.findings, { rule: 'knock-out' as const, questions: ['a/one', 'b/three'] }];
  const model = buildReport(catalogue, interviews, { ...assessment, findings }, { audience: 'client' });
  expect(section(renderMarkdown(renderDocument(model)), 'Also worth knowing')).toContain(
    'This concerns one (a) and three (b).',
  );
});

describe('the method', () => {
  it('states weights, thresholds and floors of the profile, and what was asked with other versions', () => {
    const floors = catalogueOf([
      { id: 'a', version: '1.2.0', floors: { ready: 70 }, questions: [{ id: 'one' }] },
      { id: 'b', questions: [{ id: 'two' }] },
    ]);
    const interview = { ...interviewOf({ 'a/one': 100 }), asked: new Map([['a', { version: '1.0.0' }]]) };
    const text = section(markdownOf(floors, [interview]), 'Method');
    expect(text).toContain('critical 4, high 3, medium 2 and low 1');
    expect(text).toContain('- **Ready**: at least 80 overall and at least 70 in a.');
    expect(text).toContain('- **Ready with conditions**: at least 60 overall.');
    expect(text).toMatch(/\| a +\| questionnaire \| 1\.2\.0 \(also asked with 1\.0\.0\) \| `test` +\|/);
  });
});

describe('with the shipped questionnaires', () => {
  let shipped: Catalogue;
  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../../questionnaires', import.meta.url));
    shipped = must(await loadCatalogue('core', { folders: [folder], cwd: process.cwd() }));
  });

  it('names each cited article once, and every topic in the record', () => {
    const markdown = markdownOf(shipped, [interviewOf({})]);
    const method = section(markdown, 'Method');
    const articles = [...shipped.sources.values()].flatMap((source) =>
      source.kind === 'claim' ? [source.article] : [],
    );
    for (const article of new Set(articles)) expect(method.split(article).length - 1).toBeLessThanOrEqual(1);
    const answers = section(markdown, 'All answers');
    for (const { topic } of shipped.questions.values()) expect(answers).toContain(`**${topic}**`);
  });
});

it('agreement below chance has a minus sign, and efforts that may grow a range', () => {
  const provider = interviewOf({ 'a/one': 100, 'a/two': 0 }, { side: 'provider', file: 'p' });
  const markdown = markdownOf(catalogue, [interviewOf({ 'a/one': 33, 'a/two': 100 }), provider]);
  expect(section(markdown, 'Method')).toMatch(/Krippendorff’s alpha for ordinal data is −0\.\d{3};/);
  const open = markdownOf(catalogue, [interviewOf({ ...best, 'a/one': { unknown: true }, 'b/three': 33 })]);
  expect(section(open, 'Roadmap')).toContain('Before signing: 1–4 person-days');
  expect(section(open, 'Roadmap')).toContain(
    'One of them starts with finding something out, which may take 1–2 person-days more.',
  );
});
