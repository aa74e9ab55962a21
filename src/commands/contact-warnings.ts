import { type Interview, NAMES } from '../answers/interview.ts';
import type { Host } from '../host.ts';
import { summaryOf, UnusableInput } from '../inputs/load-assessment.ts';
import { tellWarnings } from '../inputs/tell.ts';
import { type Contact, contactsIn } from '../model/contacts.ts';
import { type Diagnostic, FIRST } from '../yaml/diagnostic.ts';
import { parseYaml, spanAt } from '../yaml/yaml-source.ts';

/** Interviews as a client may see them, with the contents of their files by name. */
export interface Traced {
  readonly interviews: readonly Interview[];
  readonly texts: ReadonlyMap<string, string>;
  /** What an earlier assessment is called; of one, only what it showed until some day can be told again. */
  readonly earlier?: string;
}

/**
 * Tells where a client's copy would still hold what looks like somebody's mail address or number, by its place in the
 * answers file; under `isStrict` there is to be no such copy.
 */
export async function tellTraces(all: readonly Traced[], isStrict: boolean, host: Host): Promise<void> {
  const found = all.flatMap((each) =>
    each.interviews.flatMap((interview) => {
      const written = [
        ...(each.earlier === undefined ? engagementIn(interview) : []),
        ...answersIn(interview, each.earlier),
      ];
      const traces = written.flatMap(([path, text]) => contactsIn(text).map((contact) => ({ path, contact })));
      return traces.length === 0 ? [] : placed(traces, interview.file, each, isStrict);
    }),
  );
  if (found.length === 0) return;
  const texts = new Map(all.flatMap((each) => [...each.texts]));
  if (isStrict) throw new UnusableInput(summaryOf(found), found, texts);
  await tellWarnings({ warnings: found, texts }, host);
}

/** What is found in one file, with its places; what stands in a commit has no lines to show. */
function placed(
  traces: readonly { readonly path: readonly PropertyKey[]; readonly contact: Contact }[],
  file: string,
  { texts, earlier }: Traced,
  isStrict: boolean,
): readonly Diagnostic[] {
  const text = texts.get(file);
  const source = text === undefined ? undefined : parseYaml(text, file).value;
  return traces.map(({ path, contact }) => ({
    code: 'unsafe-value',
    severity: isStrict ? 'error' : 'warning',
    message: `this looks like ${WORDS[contact]}, and goes into the client’s copy`,
    file: text === undefined && earlier !== undefined ? `${earlier}:${file}` : file,
    span: source === undefined ? FIRST : spanAt(source, path),
    hint: isStrict ? 'take it out, or write the copy without --strict' : 'take it out if it is somebody’s',
  }));
}

/** A text and the keys that lead to it. */
type Written = readonly [path: readonly PropertyKey[], text: string];

function engagementIn({ engagement }: Interview): readonly Written[] {
  return NAMES.flatMap((key): readonly Written[] => {
    const text = engagement[key];
    return text === undefined ? [] : [[['engagement', key], text]];
  });
}

function answersIn({ answers }: Interview, earlier?: string): readonly Written[] {
  const isEarlier = earlier !== undefined;
  return [...answers].flatMap(([question, { note, reply, evidence }]) => {
    const shown = evidence.flatMap(({ ref, until }, index): readonly Written[] =>
      isEarlier && until === undefined
        ? []
        : [[['answers', question, 'evidence', index, ...(until === undefined ? [] : ['ref'])], ref]],
    );
    if (isEarlier) return shown;
    const reason: readonly Written[] =
      reply.kind === 'notApplicable' ? [[['answers', question, 'notApplicable'], reply.reason]] : [];
    return [...(note === undefined ? [] : [[['answers', question, 'note'], note] as const]), ...reason, ...shown];
  });
}

const WORDS: Readonly<Record<Contact, string>> = { mail: 'a mail address', phone: 'a number to call' };
