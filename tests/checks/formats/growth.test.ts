import { test } from 'vitest';
import { FORMATS, FORMATTERS } from '../../../src/checks/formats.ts';
import { PLAIN } from '../../../src/text/display.ts';
import { AT_ROOT, entryOf, fingerprint, resultOf } from '../../kit/check-result.ts';
import { expectLinear } from '../../kit/growth.ts';

const texts = new Map([['answers/acme.yaml', 'format: outready/answers/1\n'.repeat(1000)]]);

// Of one engagement, of many, and of many kinds in one.
const RESULTS = {
  'one engagement': (index: number) => entryOf({ subject: `a/${index}` }),
  'many engagements': (index: number) => entryOf({ engagement: { client: `Client ${index}`, scope: 'S' } }),
  'many demands': (index: number) => entryOf({ demand: `demand-${index}` }),
};

test.each(FORMATS.flatMap((format) => Object.entries(RESULTS).map(([name, make]) => [format, name, make] as const)))(
  '%s takes time as its findings grow: %s',
  async (format, _, make) => {
    const render = await FORMATTERS[format]();
    expectLinear((size) => {
      const result = resultOf(Array.from({ length: size }, (_, index) => make(index)));
      const options = { palette: PLAIN, texts, place: AT_ROOT, version: '1.0.0', pages: [], fingerprint };
      return () => render(result, options);
    }, 400);
  },
);
