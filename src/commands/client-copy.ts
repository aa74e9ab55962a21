import { type Interview, NAMES } from '../answers/interview.ts';
import type { Snapshot } from '../comparison/comparison.ts';
import type { Printer } from '../host.ts';
import { type Contact, contactsIn } from '../model/contacts.ts';
import { findConfidential, type OwnText } from '../model/find-confidential.ts';
import { viewFor } from '../model/view.ts';
import { type Diagnostic, FIRST } from '../yaml/diagnostic.ts';
import { UnusableInput } from '../yaml/user-error.ts';
import { parseYaml } from '../yaml/yaml-source.ts';
import type { Discretion } from './engagement.ts';

/** An assessment that a report rests on, with the contents of its files by name. */
interface CopiedAssessment extends Omit<Snapshot, 'label'> {
  readonly texts: ReadonlyMap<string, string>;
  /** What an earlier assessment is called; of one, only what it showed until some day is shown again. */
  readonly earlier?: string;
}

interface CopyOptions {
  readonly discretion: Discretion;
  /** Whether there is to be no copy that still has an address or a number of somebody. */
  readonly isStrict: boolean;
  /** What the files of the branding bring into the report, and those of their contents that may be shown, by name. */
  readonly own: readonly OwnText[];
  readonly ownTexts: ReadonlyMap<string, string>;
}

/**
 * Fails where the words of the branding would tell a client what is confidential, and warns where the copy would still hold
 * what looks like somebody's mail address or number, by its place in the answers file.
 */
export async function checkClientCopy(
  all: readonly CopiedAssessment[],
  { discretion, isStrict, own, ownTexts }: CopyOptions,
  print: Printer,
): Promise<void> {
  const interviews = all.flatMap((each) => each.interviews ?? []);
  const leaks = own.flatMap((each) => findConfidential(each, interviews));
  if (leaks.length > 0) throw new UnusableInput(leaks, ownTexts);
  const found = all.flatMap((each) => {
    const others = all.filter((other) => other !== each).flatMap((other) => other.interviews ?? []);
    const view = viewFor(each.catalogue, each.interviews ?? [], { ...discretion, assessment: each.assessment, others });
    return view.interviews.flatMap((interview) => tracesIn(interview, each, isStrict));
  });
  if (found.length === 0) return;
  const texts = new Map(all.flatMap((each) => [...each.texts]));
  if (isStrict) throw new UnusableInput(found, texts);
  await print.warnings({ warnings: found, texts });
}

/** What is found in one file, with its places; what stands in a commit has no lines to show. */
function tracesIn(
  interview: Interview,
  { texts, earlier }: CopiedAssessment,
  isStrict: boolean,
): readonly Diagnostic[] {
  const { file } = interview;
  const written = [...(earlier === undefined ? engagementIn(interview) : []), ...answersIn(interview, earlier)];
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
