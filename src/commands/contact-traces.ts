import { isToldInConfidence } from '../answers/actions.ts';
import { NAMES } from '../answers/identity.ts';
import type { Interview } from '../answers/interview.ts';
import type { Snapshot } from '../comparison/comparison.ts';
import { type Contact, contactsIn } from '../model/contacts.ts';
import type { NameHider } from '../model/hide-names.ts';
import { type Diagnostic, FIRST } from '../yaml/diagnostic.ts';
import { parseYaml } from '../yaml/yaml-source.ts';

/** An assessment that a report rests on, with the contents of its files by name. */
export interface CopiedAssessment extends Omit<Snapshot, 'label'> {
  readonly texts: ReadonlyMap<string, string>;
  /** What an earlier assessment is called; of one, only what it showed until some day is shown again. */
  readonly earlier?: string;
}

/**
 * What is found in one file, and in what of it is shown besides the answers, with its places; what stands in a commit has
 * no lines to show.
 */
export function tracesIn(
  interview: Interview,
  others: readonly Written[],
  { texts, earlier }: CopiedAssessment,
  isStrict: boolean,
): readonly Diagnostic[] {
  const { file } = interview;
  const written = [
    ...(earlier === undefined ? engagementIn(interview) : []),
    ...answersIn(interview, earlier),
    ...others,
  ];
  const traces = written.flatMap(([path, text]) => contactsIn(text).map((contact) => ({ path, contact })));
  const text = traces.length === 0 ? undefined : texts.get(file);
  const source = text === undefined ? undefined : parseYaml(text, file).value;
  return traces.map(({ path, contact }) => ({
    code: 'unsafe-value',
    severity: isStrict ? 'error' : 'warning',
    message: `this looks like ${WORDS[contact]}, and goes into the client’s copy`,
    file: text === undefined && earlier !== undefined ? `${earlier}:${file}` : file,
    span: source === undefined ? FIRST : source.spanAt(path),
    hint: isStrict ? 'take it out, or write the copy without --strict' : 'take it out if it is somebody’s',
  }));
}

type Written = readonly [path: readonly PropertyKey[], text: string];

/** What was agreed in an interview, and not in confidence, as the copy has it. */
export function actionsIn(interview: Interview, shown: NameHider): readonly Written[] {
  return (interview.actions ?? []).flatMap((action, index): readonly Written[] =>
    isToldInConfidence(interview, action) ? [] : [[['actions', index, 'text'], shown(action.text)]],
  );
}

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
