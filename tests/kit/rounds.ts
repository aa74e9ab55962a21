import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** The interviews of the example. */
export const CLIENT = readFileSync('examples/harbour-vale-client.yaml', 'utf8');
export const PROVIDER = readFileSync('examples/harbour-vale-provider.yaml', 'utf8');

/** The client asked again half a year later: an exit plan, an answer that was open, a step back. */
export const LATER = [
  ['updated: 2026-10-13', 'updated: 2027-04-13'],
  ['  dependence/exit-plan:\n    option: clause-only', '  dependence/exit-plan:\n    option: plan-walked'],
  [
    'quality-control/audit-right: # same call with legal\n    unknown: true',
    'quality-control/audit-right:\n    option: provider-sites',
  ],
  ['  cultural-fit/own-decisions:\n    option: being-settled', '  cultural-fit/own-decisions:\n    option: differ'],
]
  .reduce((text, [from = '', to = '']) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, CLIENT)
  .replaceAll('answered: 2026-10-13', 'answered: 2027-04-13');
