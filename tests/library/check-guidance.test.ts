import { expect, test } from 'vitest';
import { checkGuidance } from '../../src/library/check-guidance.ts';
import { parseYaml } from '../../src/yaml/yaml-source.ts';
import { brief, must } from '../kit/catalogue.ts';

const check = async (...lines: readonly string[]): Promise<readonly string[]> => {
  const found = await checkGuidance(must(parseYaml(lines.join('\n'), 'a.yaml')));
  return found.map((each) => `${each.severity} ${brief(each)} ${each.message}`);
};

const REST = 'is not carried into a report; the text is shown as it was written';

test('what help, advice and recommendations cannot carry is told at its place, in any way to write a text', async () => {
  expect(
    await check(
      'questions:',
      '  - help: A <b>mark',
      '    recommendation: { text: "![a](b.png)" }',
      '    options:',
      '      - id: a',
      '        advice:',
      '          text: |-',
      '            fine',
      '',
      '            - # head',
    ),
  ).toEqual([
    `warning 2:13 wrong-value HTML ${REST}`,
    `warning 3:30 wrong-value pictures are ${REST.slice('is '.length)}`,
    'warning 10:15 wrong-value a heading does not fit into this text; the text is shown as it was written',
  ]);
});

test('in an extension and in a translation alike', async () => {
  expect(await check('change:', '  plan: { help: "<i>", options: { none: { advice: { text: "a <b>" } } } }')).toEqual([
    'warning 2:18 wrong-value HTML is not carried into a report; the text is shown as it was written',
    'warning 2:62 wrong-value HTML is not carried into a report; the text is shown as it was written',
  ]);
  expect(await check('questions:', '  plan: { recommendation: "<i>", advice: { none: "a <b>" } }')).toEqual([
    'warning 2:28 wrong-value HTML is not carried into a report; the text is shown as it was written',
    'warning 2:53 wrong-value HTML is not carried into a report; the text is shown as it was written',
  ]);
});

test('what is Markdown, and all other texts, are left alone', async () => {
  expect(await check('questions:', '  - { help: "- a\\n- [b](https://x.example)", text: "<i>", why: "<b>" }')).toEqual(
    [],
  );
  expect(await check('questions: none')).toEqual([]);
});
