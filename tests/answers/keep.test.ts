import { test } from 'vitest';
import { checkKept } from '../kit/kept.ts';

const [seeds, runs] = process.env.OUTREADY_THOROUGH === undefined ? [1, 60] : [20, 150];

test.each(Array.from({ length: seeds }, (_, index) => 20_261_122 + index))(
  'whatever people wrote and however they laid it out, an edit keeps it (seed %d)',
  (seed) => checkKept(seed, runs),
);
