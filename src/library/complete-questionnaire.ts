import { digestOf } from '../files/digest.ts';
import { circleText } from '../questionnaires/circles.ts';
import { extendQuestionnaire } from '../questionnaires/extend.ts';
import { readQuestionnaire, type SourcedExtension } from '../questionnaires/parse.ts';
import type { Referrer } from '../questionnaires/references.ts';
import { compare } from '../text/compare-text.ts';
import type { DiagnosticCode } from '../texts/en/diagnostic-texts.ts';
import { addAll, type Diagnostic, entryOf, hintFor } from '../yaml/diagnostic.ts';
import { spanAt } from '../yaml/yaml-source.ts';
import { type FoundText, keep, type Library, listIds, readFirst, type Texts } from './library.ts';

/** Loads a questionnaire by its id, put together with what it extends; `undefined` where there is none to be had. */
export async function loadQuestionnaire(
  id: string,
  library: Library,
  texts: Texts,
  diagnostics: Diagnostic[],
): Promise<Referrer | undefined> {
  const text = await readFirst(`${id}.yaml`, library, texts, diagnostics);
  return text === undefined ? shippedOne(id, library) : completeQuestionnaire(text, library, texts, diagnostics);
}

function shippedOne(id: string, { shipped }: Library): Referrer | undefined {
  const questionnaire = entryOf(shipped?.questionnaires, id);
  return questionnaire === undefined ? undefined : { questionnaire };
}

/**
 * Makes a questionnaire of a text, put together with what it extends. A base of the same id is looked for in the
 * folders behind the text's own, any other in all of them; then among the shipped ones. `line` are the files that led
 * here, each extending the next.
 */
export async function completeQuestionnaire(
  text: FoundText,
  library: Library,
  texts: Texts,
  diagnostics: Diagnostic[],
  line: readonly { readonly id: string; readonly file: string }[] = [],
): Promise<Referrer | undefined> {
  const { value, rest, diagnostics: problems } = readQuestionnaire(text);
  addAll(diagnostics, problems);
  const read = value ?? rest;
  if (read === undefined || 'questionnaire' in read) return value === undefined ? undefined : read;
  const { id, extends: wanted } = read.extension;
  const there = wanted === id ? { ...library, folders: text.behind } : library;
  const trail = [...line, { id, file: text.file }];
  const found = await readFirst(`${wanted}.yaml`, there, texts, diagnostics);
  const start = trail.findIndex(({ file }) => file === found?.file);
  if (start !== -1) {
    const circle = circleText(trail.slice(start).map((each) => each.id));
    diagnostics.push(baseError(read, 'circular-extends', `the questionnaires extend one another: ${circle}`));
    return undefined;
  }
  const base =
    found === undefined
      ? shippedOne(wanted, library)
      : await completeQuestionnaire(found, library, texts, diagnostics, trail);
  if (base !== undefined) {
    const digest = digestOf(`${read.digest}\n${base.questionnaire.digest}`);
    const extended = keep(extendQuestionnaire(read, base.questionnaire, digest), diagnostics);
    return value === undefined ? undefined : extended;
  }
  if (found !== undefined) return undefined;
  if (wanted === id) {
    const message = `"${id}" extends itself: no folder behind this one has a questionnaire of that id`;
    diagnostics.push(baseError(read, 'circular-extends', message));
  } else {
    const behind = await listIds({ ...library, folders: text.behind }, 'questionnaires');
    const others = (await listIds(library, 'questionnaires')).filter((each) => each !== id);
    const ids = [...new Set([...behind, ...others])].sort(compare);
    const message = `there is no questionnaire "${wanted}" to extend`;
    diagnostics.push(baseError(read, 'dangling-reference', message, hintFor(wanted, ids)));
  }
  return undefined;
}

function baseError({ source }: SourcedExtension, code: DiagnosticCode, message: string, hint?: string): Diagnostic {
  const { file } = source;
  const span = spanAt(source, ['extends']);
  return { code, severity: 'error', message, file, span, ...(hint === undefined ? {} : { hint }) };
}
