import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseInterview } from '../../src/answers/parse.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { Problems } from '../../src/yaml/user-error.ts';
import { brief, must } from '../kit/catalogue.ts';
import { answersText } from '../kit/check.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-open-'));
afterAll(() => rmSync(ROOT, { recursive: true }));
for (const folder of ['given', 'a', 'a/own', 'b', 'b/own']) mkdirSync(path.join(ROOT, folder));

const SHIPPED = { profiles: {}, questionnaires: {}, sources: [], frameworks: {}, translations: {} };

/** An interview in a file that names folders of questionnaires. */
const interviewIn = (file: string, ...folders: readonly string[]) =>
  must(parseInterview(answersText().replace('[questions]', `[${folders.join(', ')}]`), file));

async function open(folders: readonly string[], ...interviews: readonly ReturnType<typeof interviewIn>[]) {
  const problems = new Problems();
  const library = await openLibrary({ folders, shipped: async () => SHIPPED, cwd: ROOT }, interviews, problems);
  const { folders: found, homeOf } = library.places;
  const shown = (each: string | undefined) => each && (path.relative(ROOT, each) || '.');
  return {
    folders: found.map(shown),
    homes: found.map((each) => shown(homeOf?.(each))),
    problems: problems.found.map((each) => `${each.file} ${brief(each)}: ${each.message}`),
  };
}

test('folders of the command line come before those of the files, and these in the order of the files', async () => {
  const interviews = [interviewIn('b/z.yaml', 'own'), interviewIn('a/z.yaml', 'own', '../b/own')];
  expect((await open(['given'], ...interviews)).folders).toEqual(['given', 'a/own', 'b/own']);
});

test('a file may be quoted in the folder of what names it: the run for an option, the answers for the answers', async () => {
  const { homes } = await open(['given', 'b/own'], interviewIn('a/z.yaml', 'own', '../b/own'));
  expect(homes).toEqual(['.', '.', 'a']);
});

test('answers on standard input name their folders from where the program runs', async () => {
  expect((await open([], interviewIn('stdin', 'a/own'))).folders).toEqual(['a/own']);
});

test('a folder that is not there is told where it is named, once for each that names it', async () => {
  const interviews = [interviewIn('b/z.yaml', '../none'), interviewIn('a/z.yaml', 'own', '../none')];
  expect((await open(['none'], ...interviews)).problems).toEqual([
    '--questionnaires 1:1 dangling-reference: there is no folder none',
    'a/z.yaml 5:23 dangling-reference: there is no folder none',
    'b/z.yaml 5:18 dangling-reference: there is no folder none',
  ]);
});
