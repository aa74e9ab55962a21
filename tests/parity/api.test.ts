import { expect, test } from 'vitest';
import * as api from '../../src/index.ts';

test('the public API is exactly this', () => {
  expect(Object.keys(api).sort()).toEqual([
    'assembleCatalogue',
    'buildReport',
    'checkAnswers',
    'checkAreas',
    'checkEngagements',
    'checkReferences',
    'editAnswer',
    'exitStatusOf',
    'jsonSchemaOf',
    'mergeInterviews',
    'newInterview',
    'parseInterview',
    'parsePolicy',
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
