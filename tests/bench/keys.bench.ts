import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { render } from '@inquirer/testing';
import { expect, test } from 'vitest';
import { newInterview } from '../../src/answers/edit.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import { AnswersFile } from '../../src/assess/answers-file.ts';
import { interviewPrompt } from '../../src/assess/conduct-on-screen.ts';
import { startScreen } from '../../src/interview/screen/screen.ts';
import { startSession } from '../../src/interview/session/events.ts';
import { InterviewTexts } from '../../src/interview/session/save.ts';
import { PLAIN } from '../../src/text/display.ts';
import { must } from '../kit/catalogue.ts';
import { loadCatalogue } from '../kit/library.ts';

test('from a key to the redrawn screen, the answer on disk, with all questions of the full profile', async () => {
  const catalogue = must(await loadCatalogue('full', { folders: ['questionnaires'], cwd: '.' }));
  const folder = mkdtempSync(path.join(tmpdir(), 'outready-bench-'));
  const place = path.join(folder, 'acme.yaml');
  const text = newInterview({
    engagement: { client: 'Acme', scope: 'Analytics' },
    respondent: { side: 'client' },
    profile: 'full',
    questionnaires: [],
  });
  writeFileSync(place, text);
  const { interview } = must(parseInterview(text, place));
  const session = startSession(catalogue, interview);
  const file = new AnswersFile(place, text);
  const manuscript = new InterviewTexts(interview, text);
  const prompt = await render(interviewPrompt, {
    start: startScreen(session),
    palette: PLAIN,
    today: () => '2026-11-22',
    terminal: {
      size: () => ({ width: 80, rows: 24 }),
      prepare: () => undefined,
      wipe: () => undefined,
      release: () => undefined,
      onResize: () => () => undefined,
    },
    save: (before, after) => file.save(manuscript.textAfter(before.session, after.session, '2026-11-22T09:00:00Z')),
    keep: () => undefined,
    remark: () => undefined,
    clock: { minutesLeft: () => 7, timeBox: () => undefined },
    hasEnd: false,
    look: (screen) => screen,
    spread: () => undefined,
    fulfil: async (screen) => screen,
    edit: (given) => ({ text: given }),
  });
  const times = { answer: [] as number[], move: [] as number[] };
  for (let count = 0; count < session.asked.length; count++) {
    for (const [kind, key] of [
      ['move', '\u001b[B'],
      ['move', '?'],
      ['move', '?'],
      ['answer', 'd'],
    ] as const) {
      const start = performance.now();
      prompt.input.write(key);
      times[kind].push(performance.now() - start);
    }
  }
  expect(prompt.getScreen()).toContain('Review');
  rmSync(folder, { recursive: true });
  const percentile = (values: readonly number[]): string =>
    ([...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0).toFixed(1);
  process.stdout.write(
    `key to redrawn screen, ${session.asked.length} questions, 95th percentile: ` +
      `${percentile(times.answer)} ms for an answer (saved and flushed), ${percentile(times.move)} ms for a move\n`,
  );
});
