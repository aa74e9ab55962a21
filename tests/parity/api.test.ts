import { expect, test } from 'vitest';
import * as api from '../../src/index.ts';

test('the public API is exactly this', () => {
  expect(Object.keys(api).sort()).toEqual([
    'assembleCatalogue',
    'buildReport',
    'checkAnswers',
    'checkAreas',
    'checkReferences',
    'diffQuestionnaires',
    'editAnswer',
    'extendQuestionnaire',
    'jsonSchemaOf',
    'mergeInterviews',
    'newInterview',
    'parseInterview',
    'parseProfile',
    'parseQuestionnaire',
    'parseSources',
    'readQuestionnaire',
    'renderDiagnostics',
    'renderDocument',
    'renderMarkdown',
    'renderSummary',
    'scoreInterviews',
    'verdictFacts',
    'verdictSentence',
  ]);
});
