import { cleanLine } from '../text/clean-text.ts';
import { fileWord } from '../text/file-word.ts';
import { answerIn, type Filled, type PageForm } from './filled.ts';

/**
 * The answers file that a page saves. Every text in it is quoted as JSON has it, which is YAML too, so that whatever was
 * typed comes back. `started` and `updated` are moments as in 2026-11-22T09:00:00Z.
 */
export function savedFile(
  form: PageForm,
  filled: Filled,
  { started, updated }: { readonly started: string; readonly updated: string },
): string {
  const answers = form.questions.flatMap((question) => {
    const answer = answerIn(question, filled.answers[question.id]);
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  const areas = new Set(answers.map(([id]) => id.slice(0, id.indexOf('/'))));
  const asked = Object.entries(form.asked).filter(([area]) => areas.has(area));
  const engagement = { ...(form.engagementId === undefined ? {} : { id: form.engagementId }), ...group('engagement') };
  function group(wanted: string): Record<string, string> {
    const given = form.details.flatMap(({ name }) => {
      const [owner = '', key = ''] = name.split('.');
      const text = cleanLine(filled.head[name] ?? '');
      return owner === wanted && text !== '' ? [[key, text]] : [];
    });
    return Object.fromEntries(given);
  }
  const lines = [
    '# Answers to a form of outready. Send this file back as it is.',
    'format: outready/answers/1',
    `engagement: ${quoted(engagement)}`,
    `respondent: ${quoted(group('respondent'))}`,
    `profile: ${quoted(form.profile)}`,
    ...(form.areas === undefined ? [] : [`areas: ${quoted(form.areas)}`]),
    ...(asked.length === 0
      ? []
      : ['asked:', ...asked.map(([area, edition]) => `  ${quoted(area)}: ${quoted(edition)}`)]),
    `started: ${quoted(started)}`,
    `updated: ${quoted(updated)}`,
    ...(answers.length === 0
      ? ['answers: {}']
      : ['answers:', ...answers.map(([id, answer]) => `  ${quoted(id)}: ${quoted(answer)}`)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A value as JSON on one line, with spaces as YAML wants them, and only what every reader of YAML takes as it is. */
function quoted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(quoted).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${quoted(key)}: ${quoted(inner)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value).replaceAll(/[^\x20-\x7e\u00a1-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/g, (unit) => {
    // A pair of surrogates is one character, which YAML takes as it is.
    return /[\ud800-\udfff]/.test(unit) ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The name of the saved file: `acme-provider-2026-11-22.answers.yaml`. */
export function savedName({ head }: Filled, day: string): string {
  const words = [head['engagement.client'], head['respondent.side']].flatMap((text) => {
    const word = fileWord(text ?? '');
    return word === '' ? [] : [word];
  });
  return `${[...words, day].join('-')}.answers.yaml`;
}
