import { expect, test } from 'vitest';
import * as api from '../../src/index.ts';

test('the public API is exactly this', () => {
  expect(Object.keys(api).sort()).toEqual([
    'assembleCatalogue',
    'buildReport',
    'checkAnswers',
    'checkAreas',
    'checkReferences',
    'editAnswer',
    'jsonSchemaOf',
    'krippendorffAlpha',
    'measureAgreement',
    'mergeInterviews',
    'newInterview',
    'parseInterview',
    'parseMatrix',
    'parseProfile',
    'parseQuestionnaire',
    'parseSources',
    'renderDiagnostics',
    'renderDocument',
    'renderMarkdown',
    'renderSummary',
    'scoreInterviews',
    'verdictFacts',
    'verdictSentence',
  ]);
});
