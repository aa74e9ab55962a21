import type { Profile } from './profile.ts';
import type { Question, Questionnaire } from './questionnaire.ts';

/** What a translator works from: the texts of a question, in a fixed order, each choice with its id. */
export function questionDigest(question: Question): string {
  const { topic, text, why = '', help = '' } = question;
  const choices = question.kind === 'checklist' ? question.items : question.options;
  const labels = choices.flatMap(({ id, label }) => [id, label]);
  const scored = question.kind === 'context' ? [] : [question.evidence, question.recommendation.text];
  return digestOf([topic, text, why, help, ...labels, ...scored]);
}

/** The same for what stands at the head of a questionnaire or a profile. */
export function headDigest({ title, summary }: Pick<Questionnaire | Profile, 'title' | 'summary'>): string {
  return digestOf([title, summary]);
}

/**
 * FNV-1a with 32 bits over UTF-16 code units: short enough to stand in a file that people edit, and enough to notice
 * that a text has changed. It protects from forgetting, not from forgery. The prefix keeps YAML from reading a number.
 * Source: Fowler, Noll and Vo, FNV-1a.
 */
function digestOf(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(texts);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return `fnv1a:${hash.toString(16).padStart(8, '0')}`;
}
