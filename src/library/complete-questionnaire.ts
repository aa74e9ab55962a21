import { digestOf } from '../files/digest.ts';
import { circleText } from '../questionnaires/circles.ts';
import { extendQuestionnaire } from '../questionnaires/extend.ts';
import { readQuestionnaire } from '../questionnaires/parse.ts';
import type { Referrer } from '../questionnaires/references.ts';
import { compare } from '../text/compare-text.ts';
import { type Diagnostic, hintFor } from '../yaml/diagnostic.ts';
import type { SourceText } from '../yaml/parse-file.ts';
import type { Problems } from '../yaml/user-error.ts';
import { checkGuidance } from './check-guidance.ts';

/** A text, and the folders that are searched after the one where it was found. */
export type FoundText = SourceText & { readonly next: readonly string[] };

/** Where what a questionnaire extends is looked for, and where what is wrong is told. */
interface Shelf {
  readonly problems: Problems;
  text(name: string, folders?: readonly string[]): Promise<FoundText | undefined>;
  ids(kind: 'questionnaires', folders?: readonly string[]): Promise<readonly string[]>;
  shippedOne(id: string): Referrer | undefined;
}

/**
 * Makes a questionnaire of a text, put together with what it extends. A base of the same id is looked for in the
 * folders after the text's own, any other in all of them; then among the shipped ones. `chain` are the files that led
 * here, each extending the next.
 */
export async function completeQuestionnaire(
  text: FoundText,
  shelf: Shelf,
  chain: readonly { readonly id: string; readonly file: string }[] = [],
): Promise<Referrer | undefined> {
  const { problems } = shelf;
  const result = readQuestionnaire(text);
  const value = problems.take(result);
  if (value !== undefined) problems.add(await checkGuidance(value.source));
  const read = value ?? result.rest;
  if (read === undefined || 'questionnaire' in read) return value === undefined ? undefined : read;
  const { id, extends: wanted } = read.extension;
  const refuse = (code: Diagnostic['code'], message: string, hint?: string): undefined => {
    const place = { file: read.source.file, span: read.source.spanAt(['extends']) };
    problems.add([{ code, severity: 'error', message, hint, ...place }]);
  };
  const longer = [...chain, { id, file: text.file }];
  const found = await shelf.text(`${wanted}.yaml`, wanted === id ? text.next : undefined);
  const start = longer.findIndex(({ file }) => file === found?.file);
  if (start !== -1) {
    const circle = circleText(longer.slice(start).map((each) => each.id));
    return refuse('circular-extends', `the questionnaires extend one another: ${circle}`);
  }
  const base = found === undefined ? shelf.shippedOne(wanted) : await completeQuestionnaire(found, shelf, longer);
  if (base !== undefined) {
    const digest = digestOf(`${read.digest}\n${base.questionnaire.digest}`);
    const extended = problems.take(extendQuestionnaire(read, base.questionnaire, digest));
    return value === undefined ? undefined : extended;
  }
  if (found !== undefined) return undefined;
  if (wanted === id) {
    return refuse(
      'circular-extends',
      `"${id}" extends itself: no folder behind this one has a questionnaire of that id`,
    );
  }
  const others = (await shelf.ids('questionnaires')).filter((each) => each !== id);
  const ids = [...new Set([...(await shelf.ids('questionnaires', text.next)), ...others])].sort(compare);
  return refuse('dangling-reference', `there is no questionnaire "${wanted}" to extend`, hintFor(wanted, ids));
}
