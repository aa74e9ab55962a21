import { expect, test } from 'vitest';
import * as api from '../../src/index.ts';

test('the public API is exactly this', () => {
  expect(Object.keys(api).sort()).toEqual([
    'ENGLISH',
    'SPANISH',
    'assembleCatalogue',
    'buildReport',
    'checkAnswers',
    'checkAreas',
    'checkReferences',
    'checkTranslation',
    'completenessOf',
    'diffQuestionnaires',
    'editAnswer',
    'extendQuestionnaire',
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
    'parseTranslation',
    'readQuestionnaire',
    'renderDiagnostics',
    'renderDocument',
    'renderMarkdown',
    'renderSummary',
    'scoreInterviews',
    'translateCatalogue',
    'verdictFacts',
    'verdictSentence',
  ]);
});
