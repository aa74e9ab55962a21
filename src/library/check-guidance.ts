import { isPlainProse } from '../text/plain-prose.ts';
import { type Diagnostic, Lines } from '../yaml/diagnostic.ts';
import { spanInText } from '../yaml/text-span.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';

/**
 * Warns of what help, advice and recommendations of a questionnaire, an extension or a translation cannot carry (HTML,
 * pictures …), at its place; such a text is shown as it was written. The parser is loaded for texts that need one.
 */
export async function checkGuidance(source: YamlSource): Promise<readonly Diagnostic[]> {
  const marked = guidanceIn(source.data).filter(({ text }) => !isPlainProse(text));
  if (marked.length === 0) return [];
  const { parseGuidance } = await import('../document/parse-section.ts');
  return marked.flatMap(({ text, path }) => {
    const lines = new Lines(text);
    return parseGuidance(text, source.file).diagnostics.map((each): Diagnostic => {
      const start = lines.offsetOf(each.span);
      const span = spanInText(source, path, start, start + each.span.length);
      return { ...each, severity: 'warning', message: `${each.message}; the text is shown as it was written`, span };
    });
  });
}

interface Passage {
  readonly text: string;
  readonly path: readonly PropertyKey[];
}

/** The texts that are Markdown, of every question that a file has something to say of. */
function guidanceIn(data: unknown): readonly Passage[] {
  const { questions, change } = Object(data) as Readonly<Record<string, unknown>>;
  return [...entriesOf(questions, ['questions']), ...entriesOf(change, ['change'])].flatMap(([question, path]) => {
    const { help, recommendation, advice, options } = Object(question) as Readonly<Record<string, unknown>>;
    return [
      ...textsIn(help, [...path, 'help']),
      ...textsIn(recommendation, [...path, 'recommendation']),
      ...textsIn(advice, [...path, 'advice']),
      ...entriesOf(options, [...path, 'options']).flatMap(([option, at]) =>
        textsIn((Object(option) as { readonly advice?: unknown }).advice, [...at, 'advice']),
      ),
    ];
  });
}

/** A text, or those in an object: of what is to be done, its `text`; of a translation's, one for each option. */
function textsIn(value: unknown, path: Passage['path']): readonly Passage[] {
  if (typeof value === 'string') return [{ text: value, path }];
  return entriesOf(value, path).flatMap(([text, at]) => (typeof text === 'string' ? [{ text, path: at }] : []));
}

function entriesOf(value: unknown, path: Passage['path']): readonly (readonly [unknown, Passage['path']])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, each]) => [each, [...path, Array.isArray(value) ? Number(key) : key]]);
}
