import { expect, test } from 'vitest';
import type { ValuesOf } from '../../../src/commands/command.ts';
import { questionnaireShow } from '../../../src/commands/questionnaire/show.ts';
import { Library } from '../../../src/library/library.ts';
import { hostIn } from '../../kit/host.ts';

const PROFILES = await new Library({ folders: ['questionnaires'], cwd: '.' }).ids('profiles');

type Options = Partial<ValuesOf<typeof questionnaireShow.options>>;

async function show(id: string, options: Options = {}): Promise<readonly [string, string]> {
  const { host, out, err } = hostIn('.');
  expect(await questionnaireShow.run({ id, options: { questionnaires: [], ...options }, host })).toBe(0);
  return [out(), err()];
}

test.each([
  ['communication', ' questions, 1 of them critical'],
  ['communication/named-contact', 'Where did the last few daily questions to the other side land?'],
  ['context/offshore', 'no score: it sets what applies'],
  ['kpo', 'profile kpo 2.'],
])('%s', async (id, part) => {
  expect(await show(id)).toEqual([expect.stringContaining(part), '']);
});

test('as JSON, the sources with their texts', async () => {
  const [json] = await show('communication/named-contact', { json: true });
  expect(JSON.parse(json)).toMatchObject({
    format: 'outready/subject/1',
    question: { id: 'communication/named-contact', sources: [{ kind: 'claim', id: 'S0.12', articleId: 'S0' }] },
    shares: { core: { 'communication/named-contact': expect.closeTo(0.02, 1) } },
  });
});

test('an own questionnaire and a profile of one id', async () => {
  const questionnaires = ['tests/fixtures/broken/own'];
  const note =
    'A profile has the same id: outready questionnaire show own --profile --questionnaires tests/fixtures/broken/own\n';
  expect(await show('own', { questionnaires })).toEqual([expect.stringContaining('own/first'), note]);
  expect(await show('own', { questionnaires, profile: true })).toEqual([expect.stringContaining('profile own'), '']);
});

test.each([
  ['comunication', {}, 'there is no questionnaire or profile "comunication"', 'did you mean "communication"?'],
  ['dependence/exit-plam', {}, 'there is no question "dependence/exit-plam"', 'did you mean "dependence/exit-plan"?'],
  [
    'dora',
    {},
    'there is no questionnaire or profile "dora"',
    'a framework’s clauses are shown by outready questionnaire coverage --framework dora',
  ],
  ['xyz', {}, 'there is no questionnaire or profile "xyz"', 'outready questionnaire list shows what there is'],
  ['kp', { profile: true }, 'there is no profile "kp"', 'did you mean "kpo"?'],
  ['own', { profile: true }, 'there is no profile "own"', `possible: ${PROFILES.join(', ')}`],
])('there is no %s %j', async (id, options, message, hint) => {
  await expect(show(id, options)).rejects.toEqual(expect.objectContaining({ message, hint }));
});
