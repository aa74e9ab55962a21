import { expect, test } from 'vitest';
import type { Interview } from '../../../src/answers/interview.ts';
import { outcomeText, sharedDetails, spreadTo, takeCorrection } from '../../../src/interview/session/spread.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { fileOf, readFile, sessionOf } from '../../kit/interview.ts';

const { interview } = readFile(fileOf());

function of(file: string, engagement: Partial<Interview['engagement']> = {}): Interview {
  return { ...interview, file, engagement: { ...interview.engagement, ...engagement } };
}

test('only what all interviews share concerns other files', () => {
  const after = { ...of('test.yaml', { client: 'Acme Ltd' }), respondent: { side: 'provider' } as const };
  expect(sharedDetails(interview, after)).toEqual(['client']);
  expect(sharedDetails(interview, interview)).toEqual([]);
});

test.each<[string, readonly Interview[], readonly string[] | undefined]>([
  ['those that have it otherwise', [of('a.yaml'), of('b.yaml', { client: 'Acme Ltd' })], ['a.yaml']],
  ['also where it is another mistake', [of('a.yaml', { client: 'Acmee' })], ['a.yaml']],
  ['none where all have it', [of('b.yaml', { client: 'Acme Ltd' })], undefined],
  ['none where there are no others', [], undefined],
])('%s', (_, others, files) => {
  expect(spreadTo(others, of('test.yaml', { client: 'Acme Ltd' }), ['client'])?.files).toEqual(files);
});

test('a correction comes to another open interview as a step, which can be undone', () => {
  const session = sessionOf(catalogueOf([{ id: 'a', questions: [{ id: 'one' }] }]));
  const wanted = of('other.yaml', { client: 'Acme Ltd', provider: 'Globex' });
  const corrected = takeCorrection(session, { files: [], details: ['client', 'provider'] }, wanted);
  expect(corrected.interview.engagement).toMatchObject({ client: 'Acme Ltd', provider: 'Globex' });
  expect(corrected.past).toHaveLength(2);
});

test('what became of it is said for each file', () => {
  const left = [{ file: 'b.yaml', reason: 'Not saved: the disk is full' }];
  expect(outcomeText({ done: ['a.yaml'], left }, ENGLISH)).toBe(
    'Corrected in a.yaml, too. b.yaml stays as before. Not saved: the disk is full.',
  );
});
