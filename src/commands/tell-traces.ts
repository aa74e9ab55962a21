import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { FIRST } from '../diagnostics/span.ts';
import { parseYaml, spanAt } from '../diagnostics/yaml-source.ts';
import { summaryOf, UnusableInput } from '../files/load-assessment.ts';
import { type Contact, contactsIn } from '../model/contacts.ts';
import type { View } from '../model/view.ts';
import type { Host } from './host.ts';
import { tellWarnings } from './tell.ts';

/**
 * Tells where a client's copy would still hold what looks like somebody's mail address or number, by its place in the
 * answers file; under `isStrict` there is to be no such copy. `texts` holds the files' contents by name.
 */
export async function tellTraces(
  { interviews }: View,
  texts: ReadonlyMap<string, string>,
  isStrict: boolean,
  host: Host,
): Promise<void> {
  const traces = interviews.flatMap(({ file, answers }) =>
    [...answers].flatMap(([question, { note, reply, evidence }]) => {
      const written: readonly (readonly [readonly PropertyKey[], string])[] = [
        ...(note === undefined ? [] : [[['note'], note] as const]),
        ...(reply.kind === 'notApplicable' ? [[['notApplicable'], reply.reason] as const] : []),
        ...evidence.map(({ ref, until }, index) => {
          return [['evidence', index, ...(until === undefined ? [] : ['ref'])], ref] as const;
        }),
      ];
      return written.flatMap(([path, text]) =>
        contactsIn(text).map((contact) => ({ file, path: ['answers', question, ...path], contact })),
      );
    }),
  );
  if (traces.length === 0) return;
  const found = traces.map(({ file, path, contact }): Diagnostic => {
    const { value: source } = parseYaml(texts.get(file) ?? '', file);
    return {
      code: 'unsafe-value',
      severity: isStrict ? 'error' : 'warning',
      message: `this looks like ${WORDS[contact]}, and goes into the client’s copy`,
      file,
      span: source === undefined ? FIRST : spanAt(source, path),
      hint: isStrict ? 'take it out, or write the copy without --strict' : 'take it out if it is somebody’s',
    };
  });
  if (isStrict) throw new UnusableInput(summaryOf(found), found, texts);
  await tellWarnings({ warnings: found, texts }, host);
}

const WORDS: Readonly<Record<Contact, string>> = { mail: 'a mail address', phone: 'a number to call' };
