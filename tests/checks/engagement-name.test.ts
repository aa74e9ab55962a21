import { expect, test } from 'vitest';
import { engagementNames } from '../../src/checks/check-result.ts';
import { identitiesOf } from '../../src/checks/formats/entry-text.ts';
import { entryOf } from '../kit/check-result.ts';

const of = (profile: string | undefined, scope = 'S') => ({
  client: 'Acme',
  scope,
  ...(profile === undefined ? {} : { profile }),
});

test('the profile stands behind a name that two share, and only there', () => {
  const engagements = [of('core'), of('quick'), of(undefined), of('core', 'T')];
  const nameOf = engagementNames(engagements.map((engagement) => entryOf({ engagement })));
  expect(engagements.map(nameOf)).toEqual(['Acme: S (profile core)', 'Acme: S (profile quick)', 'Acme: S', 'Acme: T']);
  const alone = engagementNames([entryOf({ engagement: of('core') }), entryOf({ engagement: of('core') })]);
  expect(alone(of('core'))).toBe('Acme: S');
});

test('what two profiles find is not the same finding', () => {
  const [one, other] = identitiesOf([entryOf({ engagement: of('core') }), entryOf({ engagement: of('quick') })]);
  expect(one).not.toBe(other?.replace(/#\d+$/, ''));
});
