import fc from 'fast-check';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { answerShape, editAnswer, editAsked, editDetail, editHeader } from '../../src/answers/edit.ts';
import { type Detail, HEAD } from '../../src/answers/head.ts';
import { type Answer, type Interview, NO_ANSWER } from '../../src/answers/interview.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import { anyText } from './any-text.ts';
import { Hand } from './hand-written.ts';
import { type Comment, commentsOf, entriesOf, meaning, pathsOf } from './where-it-stands.ts';

const ORDER = ['a/zero', 'a/one', 'a/two', 'a/three', 'b/four'];

const evidence = fc.record(
  {
    ref: anyText,
    until: fc.constantFrom('2027-01-01', '2028-02-02'),
    seen: fc.constantFrom('2026-11-21', '2026-11-22'),
    sha256: fc.constant('0123456789abcdef'.repeat(4)),
  },
  { requiredKeys: ['ref'] },
);
const reply: fc.Arbitrary<Answer['reply']> = fc.oneof(
  fc.constantFrom('a', 'b', 'on').map((option) => ({ kind: 'option' as const, option })),
  fc.constant({ kind: 'unknown' as const }),
  fc.constant({ kind: 'unanswered' as const }),
  fc.subarray(['a', 'b', 'c']).map((items) => ({ kind: 'items' as const, items })),
  anyText.map((reason) => ({ kind: 'notApplicable' as const, reason })),
);
const fields: fc.Arbitrary<Answer> = fc.record(
  {
    reply,
    note: anyText,
    evidence: fc.uniqueArray(evidence, { maxLength: 4, selector: ({ ref }) => ref }),
    confidential: fc.boolean(),
    answered: fc.constantFrom('2026-11-21', '2026-11-22'),
  },
  { requiredKeys: ['reply', 'evidence', 'confidential'] },
);

/** An answer in the file: its keys in any order, in short where it can be, with what says nothing written out or not. */
const entry = fc
  .tuple(fields, fc.boolean(), fc.boolean(), fc.infiniteStream(fc.nat()))
  .map(([answer, isFull, isLong, ranks]) => {
    const { evidence: shown = [], ...shape } = answerShape(answer);
    const full: Record<string, unknown> = { ...(isFull ? { confidential: false } : {}), ...shape };
    if (shown.length > 0)
      full.evidence = isLong ? shown.map((each) => (typeof each === 'string' ? { ref: each } : each)) : shown;
    else if (isFull) full.evidence = [];
    const sorted = Object.keys(full).map((key) => ({ key, rank: ranks.next().value }));
    if (!isLong && sorted.length === 1 && shape.option !== undefined) return shape.option;
    return Object.fromEntries(sorted.sort((one, other) => one.rank - other.rank).map(({ key }) => [key, full[key]]));
  });

const file = fc
  .record({
    engagement: fc.record(
      { id: fc.constant('e-1'), client: anyText, provider: anyText, scope: anyText },
      { requiredKeys: ['client', 'scope'] },
    ),
    respondent: fc.record(
      { name: anyText, side: fc.constant('client'), role: fc.constant('legal') },
      { requiredKeys: ['side'] },
    ),
    asked: fc.option(
      fc.dictionary(
        fc.constantFrom('a', 'b'),
        fc.record(
          { version: fc.constant('1.0.0'), bases: fc.constant(['1.0.0', '1.1.0']), digest: fc.constant('sha256:0') },
          { requiredKeys: ['version'] },
        ),
      ),
      { nil: undefined },
    ),
    started: fc.option(fc.constant('2026-11-22T09:00:00Z'), { nil: undefined }),
    answers: fc.dictionary(
      fc.constantFrom(...ORDER),
      entry.filter((each) => typeof each === 'string' || Object.keys(each).length > 0),
    ),
    keys: fc.shuffledSubarray(['format', 'engagement', 'respondent', 'profile', 'asked', 'started', 'answers'], {
      minLength: 7,
    }),
    isSorted: fc.boolean(),
  })
  .map(({ keys, isSorted, ...data }) => {
    const all: Record<string, unknown> = { format: 'outready/answers/1', profile: 'core', ...data };
    const names = isSorted ? ['format', 'engagement', 'respondent', 'profile', 'asked', 'started', 'answers'] : keys;
    return Object.fromEntries(names.filter((key) => all[key] !== undefined).map((key) => [key, all[key]]));
  });

type Change =
  | { readonly kind: 'answer'; readonly id: string; readonly field: 'all' | keyof Answer; readonly to: Answer }
  | {
      readonly kind: 'detail';
      readonly detail: Detail;
      readonly to: string | undefined;
    }
  | { readonly kind: 'updated'; readonly to: string }
  | {
      readonly kind: 'asked';
      readonly area: string;
      readonly to: { readonly version: string; readonly bases?: readonly string[]; readonly digest?: string };
    };

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      id: fc.constantFrom(...ORDER),
      field: fc.constantFrom(
        'all' as const,
        'reply' as const,
        'note' as const,
        'evidence' as const,
        'confidential' as const,
        'answered' as const,
      ),
      to: fields,
    }),
  },
  fc.record({
    kind: fc.constant('detail' as const),
    detail: fc.constantFrom('client' as const, 'scope' as const),
    to: anyText,
  }),
  fc.record({
    kind: fc.constant('detail' as const),
    detail: fc.constantFrom('provider' as const, 'respondent' as const),
    to: fc.option(anyText, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('updated' as const),
    to: fc.constantFrom('2026-11-22T10:00:00Z', '2026-11-22T11:00:00Z'),
  }),
  fc.record({
    kind: fc.constant('asked' as const),
    area: fc.constantFrom('a', 'b'),
    to: fc.record(
      {
        version: fc.constantFrom('1.0.0', '2.0.0'),
        bases: fc.subarray(['1.0.0', '2.0.0'], { minLength: 1 }),
        digest: fc.constant('sha256:1'),
      },
      { requiredKeys: ['version'] },
    ),
  }),
);

/** The answer that a change gives, when the one before is this. */
function given(before: Answer, { field, to }: Extract<Change, { kind: 'answer' }>): Answer {
  if (field === 'all') return to;
  if (field !== 'evidence') {
    const { [field]: _, ...rest } = before;
    return (to[field] === undefined ? rest : { ...rest, [field]: to[field] }) as Answer;
  }
  const kept = before.evidence.filter((__, index) => index % 2 === to.evidence.length % 2);
  return { ...before, evidence: [...kept, ...to.evidence.filter(({ ref }) => kept.every((each) => each.ref !== ref))] };
}

/** Whether evidence that stays is to stand in another order: what moves leaves its comments where it was. */
function moves(before: Interview, each: Change): boolean {
  if (each.kind !== 'answer') return false;
  const was = (before.answers.get(each.id) ?? NO_ANSWER).evidence.map(meaning);
  const is = given(before.answers.get(each.id) ?? NO_ANSWER, each).evidence.map(meaning);
  return was.filter((one) => is.includes(one)).join() !== is.filter((one) => was.includes(one)).join();
}

function apply(text: string, before: Interview, each: Change): string {
  if (each.kind === 'answer')
    return editAnswer(text, each.id, given(before.answers.get(each.id) ?? NO_ANSWER, each), ORDER);
  if (each.kind === 'detail') return editDetail(text, each.detail, each.to);
  if (each.kind === 'asked') return editAsked(text, each.area, each.to);
  return editHeader(text, 'updated', each.to);
}

function expected(before: Interview, each: Change): object {
  const answers = Object.fromEntries(before.answers);
  const asked = Object.fromEntries(before.asked);
  if (each.kind === 'answer') {
    const to = given(before.answers.get(each.id) ?? NO_ANSWER, each);
    if (Object.keys(answerShape(to)).length === 0) delete answers[each.id];
    else answers[each.id] = to;
  }
  if (each.kind === 'asked') asked[each.area] = each.to;
  const detailed = (group: 'engagement' | 'respondent'): object =>
    Object.fromEntries(
      Object.entries({
        ...before[group],
        ...(each.kind === 'detail' && HEAD[each.detail].group === group ? { [HEAD[each.detail].key]: each.to } : {}),
      }).filter(([, value]) => value !== undefined),
    );
  return {
    ...before,
    ...(each.kind === 'updated' ? { updated: each.to } : {}),
    engagement: detailed('engagement'),
    respondent: detailed('respondent'),
    asked,
    answers,
  };
}

function asObject(interview: Interview): object {
  return { ...interview, answers: Object.fromEntries(interview.answers), asked: Object.fromEntries(interview.asked) };
}

function read(text: string): Interview {
  const { value, diagnostics } = parseInterview(text, 'x.yaml');
  expect(diagnostics, text).toEqual([]);
  if (value === undefined) throw new Error(text);
  return value.interview;
}

/**
 * Writes files as people do and edits them at random, so many times. After each edit the file says what was asked and
 * nothing else changed in what it says; every comment is still there, after its own value or above its own entry, or
 * on a line of its own where that value or entry is gone; entries that the edit does not concern have the same bytes.
 */
export function checkKept(seed: number, numRuns: number): void {
  fc.assert(
    fc.property(fc.gen(), file, fc.array(change, { minLength: 1, maxLength: 5 }), (g, data, changes) => {
      let text = new Hand(g).write(data);
      expect(parse(text, { uniqueKeys: false }), text).toEqual(data);
      let before = read(text);
      let was = commentsOf(text);
      for (const each of changes) {
        const edited = apply(text, before, each);
        const after = read(edited);
        const is = commentsOf(edited);
        const story = `${JSON.stringify(each)}\n${text}\n======\n${edited}`;
        expect(asObject(after), story).toEqual(expected(before, each));
        expect([...is.keys()].sort(), story).toEqual([...was.keys()].sort());
        if (!moves(before, each)) expect(misplaced(was, is, edited), story).toEqual([]);
        expect(
          touched(text, edited).filter((path) => path !== placeOf(each)),
          story,
        ).toEqual([]);
        [text, before, was] = [edited, after, is];
      }
    }),
    { numRuns, seed, endOnFailure: true },
  );
}

/** The comments that are not where they were, though what they belong to is still there. */
function misplaced(
  was: ReadonlyMap<string, Comment>,
  is: ReadonlyMap<string, Comment>,
  edited: string,
): readonly string[] {
  const paths = new Set(pathsOf(parse(edited)));
  return [...was].flatMap(([source, { after, above }]) => {
    const now = is.get(source);
    if (after === undefined && now?.after !== undefined) return [`${source} has no line of its own`];
    if (after !== undefined && paths.has(after) && now?.after !== after) return [`${source} is not after ${after}`];
    if (above !== undefined && paths.has(above) && now?.above !== above) return [`${source} is not above ${above}`];
    return [];
  });
}

function placeOf(each: Change): string {
  if (each.kind === 'answer') return `/answers/${each.id}`;
  if (each.kind === 'detail') return `/${HEAD[each.detail].group}/${HEAD[each.detail].key}`;
  return each.kind === 'asked' ? `/asked/${each.area}` : '/updated';
}

/** The entries, at the top or one level below, that do not have the bytes they had. */
function touched(before: string, after: string): readonly string[] {
  const now = entriesOf(after);
  return [...entriesOf(before)].filter(([path, bytes]) => now.get(path) !== bytes).map(([path]) => path);
}
