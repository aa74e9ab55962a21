import { expect, test } from 'vitest';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';

// A rule holds at every stage of a deal, also after it was signed and after the work was handed over.
test.each([
  ['en', ENGLISH, /\bsign(?:ed|ing|s)?\b|handed? over/],
  ['es', SPANISH, /\bfirm(?:a|ar|ado)\b|traspas|entreg/],
])('no remedy of a blocker or a condition is for one stage alone (%s)', (_, { rules }, stage) => {
  const remedies = Object.entries(rules).flatMap(([rule, { remedy }]) =>
    rule === 'rushed-transfer' ? [] : [`${rule}: ${remedy}`],
  );
  expect(remedies.filter((remedy) => stage.test(remedy))).toEqual([]);
});
