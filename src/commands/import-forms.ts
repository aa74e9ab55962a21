import path from 'node:path';
import { isSameEngagement, isSameName, newEngagementId } from '../answers/identity.ts';
import type { Interview, SourcedInterview } from '../answers/interview.ts';
import { parseInterview } from '../answers/parse.ts';
import { headersIn } from '../assess/interview-headers.ts';
import { takeLock } from '../assess/lock.ts';
import { commandLine } from '../files/command-line.ts';
import { isThere, shownAs } from '../files/names.ts';
import { freeName } from '../files/new-name.ts';
import { cannotBe } from '../files/not-written.ts';
import { writeFiles } from '../files/write-files.ts';
import { addForm, fileFromForm, type Imported } from '../forms/import.ts';
import { EXIT, type ExitStatus, type Host, type Printer } from '../host.ts';
import { filesIn, textOf } from '../inputs/answers-folder.ts';
import { completeAssessment, type Loaded } from '../inputs/load-interviews.ts';
import { findAnswers, readAnswers } from '../inputs/read-answers.ts';
import { editionText } from '../questionnaires/questionnaire.ts';
import type { Diagnostic } from '../yaml/diagnostic.ts';
import { Problems, UnusableInput, UserError } from '../yaml/user-error.ts';

interface ImportOptions {
  readonly output?: string;
  readonly prefer?: 'form';
  readonly lang?: string;
  readonly questionnaires: readonly string[];
}

/** A form that came back, with the questions that it answers. */
interface ReadForm extends SourcedInterview {
  readonly loaded: Loaded;
}

/** An answers file as it is to be. */
interface Target {
  readonly place: string;
  readonly shown: string;
  readonly isNew: boolean;
  /** The form that it was opened for. */
  readonly form: ReadForm;
  text: string;
  added: number;
}

/** Reads all forms, and writes all answers files or none. */
export async function importAll(
  files: readonly string[],
  options: ImportOptions,
  host: Host,
  print: Printer,
): Promise<ExitStatus> {
  expectSaved(files);
  const forms = await readForms(files, options, host);
  const [first, second] = forms;
  if (first === undefined) throw new UserError(`there are no answers in ${files.join(' ')}`);
  if (options.output !== undefined && second !== undefined && forms.some((each) => !isOnePerson(first, each))) {
    throw new UserError('these are forms of several people, and -o names one file', {
      hint: 'leave -o out, or import them one by one',
    });
  }
  const targets = new Map<string, Target>();
  const differing: Diagnostic[] = [];
  const texts = new Map(forms.flatMap(({ loaded }) => [...loaded.texts]));
  const releases: (() => string | undefined)[] = [];
  try {
    for (const form of forms) {
      await print.warnings(form.loaded);
      const place = await placeFor(form, forms, [...targets.values()], options, host);
      const known = targets.get(place);
      const target = known ?? (await openTarget(place, form, host));
      if (known === undefined && !target.isNew) {
        releases.push(await takeLock(place, target.shown, { now: host.now, note: (text) => print.note(text) }));
      }
      const imported =
        target.text === '' ? startFrom(form, place, options, host) : await addTo(target, form, options, host);
      differing.push(...imported.differences.map(({ question, what }) => differenceAt(form, question, what, target)));
      target.text = imported.text;
      target.added += imported.added.length;
      targets.set(place, target);
    }
    if (differing.length > 0 && options.prefer === undefined) {
      await print.warnings({ warnings: differing, texts });
      const count = differing.length === 1 ? '1 answer differs' : `${differing.length} answers differ`;
      print.note(`Nothing is written: ${count} from what is there.`);
      return EXIT.found;
    }
    write([...targets.values()]);
  } finally {
    for (const release of releases) release();
  }
  report([...targets.values()], forms, host, print);
  return EXIT.done;
}

const WRITTEN = /\.(?:html?|xlsx|docx|pdf|csv|md)$/i;

/** The page itself has no answers in it. */
function expectSaved(files: readonly string[]): void {
  const wrong = files.find((file) => WRITTEN.test(file));
  if (wrong === undefined) return;
  const isPage = /\.html?$/i.test(wrong);
  throw new UserError(
    isPage
      ? `${wrong} is a page to fill in: the answers are in the file that it saves`
      : `${wrong}: no form that can be read ends like this`,
    { hint: 'give what the page of a form has saved: ….answers.yaml' },
  );
}

async function readForms(files: readonly string[], options: ImportOptions, host: Host): Promise<readonly ReadForm[]> {
  const problems = new Problems();
  const found = await findAnswers(files, host.cwd);
  problems.add(found.problems);
  const { interviews } = await readAnswers(found.paths, host, problems);
  const forms: ReadForm[] = [];
  for (const each of interviews) {
    try {
      forms.push({ ...each, loaded: await complete(each, options, host, problems) });
    } catch (error) {
      if (!(error instanceof UnusableInput)) throw error;
      problems.add(error.diagnostics);
    }
  }
  return problems.require(forms);
}

function complete(
  sourced: SourcedInterview,
  { questionnaires, lang }: ImportOptions,
  host: Host,
  { texts }: Problems,
): Promise<Loaded> {
  return completeAssessment([sourced], { ...host, folders: questionnaires, lang }, new Problems(new Map(texts)));
}

function isOnePerson({ interview: one }: SourcedInterview, { interview: other }: SourcedInterview): boolean {
  return (
    isSameEngagement(one.engagement, other.engagement) && one.profile === other.profile && isSamePerson(one, other)
  );
}

/** A form may name somebody whom the file does not name yet, or the other way round. */
function isSamePerson({ respondent: one }: Interview, { respondent: other }: Interview): boolean {
  if (one.side !== other.side) return false;
  return one.name === undefined || other.name === undefined || isSameName(one.name, other.name);
}

/** Where a form goes: the file that is named, the one that it went into before, else a new one. */
async function placeFor(
  form: ReadForm,
  forms: readonly ReadForm[],
  targets: readonly Target[],
  { output }: ImportOptions,
  { cwd }: Host,
): Promise<string> {
  const { interview } = form;
  const given = new Set(forms.map(({ source }) => path.resolve(cwd, source.file)));
  if (output !== undefined) {
    const place = path.resolve(cwd, output);
    if (!given.has(place)) return place;
    throw new UserError(`${output} is the form itself`, { hint: 'name another file with -o' });
  }
  const begun = targets.find(
    (target) => isOnePerson(target.form, form) && target.form.interview.started === interview.started,
  );
  if (begun !== undefined) return begun.place;
  for (const file of filesIn(cwd)) {
    if (given.has(file) || SAVED.test(file)) continue;
    const there = parseInterview(textOf(file, file) ?? '', file).value?.interview;
    if (there === undefined || there.started !== interview.started || there.profile !== interview.profile) continue;
    if (isSameEngagement(there.engagement, interview.engagement) && isSamePerson(there, interview)) return file;
  }
  const words = [interview.engagement.client, interview.respondent.side];
  const taken = targets.map(({ place }) => place);
  return path.join(cwd, freeName(cwd, words, taken));
}

/** What a page saves, also where a browser had to number it: `acme.answers (1).yaml`. */
const SAVED = /\.answers(?: ?\(\d+\))?\.ya?ml$/i;

async function openTarget(place: string, form: ReadForm, { cwd }: Host): Promise<Target> {
  const shown = shownAs(place, cwd);
  if (!(await isThere(place))) return { place, shown, isNew: true, form, text: '', added: 0 };
  const text = textOf(place, shown);
  if (text !== undefined) return { place, shown, isNew: false, form, text, added: 0 };
  throw new UserError(`${shown} is there and is no answers file that can be read`, {
    hint: 'name another file with -o',
  });
}

function startFrom({ interview, loaded }: ReadForm, place: string, options: ImportOptions, host: Host): Imported {
  const { engagement } = interview;
  const same = headersIn(path.dirname(place), host.cwd).filter((each) => isSameEngagement(each.engagement, engagement));
  const id = engagement.id ?? same.flatMap((each) => each.engagement.id ?? [])[0] ?? newEngagementId(engagement);
  const folders = options.questionnaires.map((folder) => path.resolve(host.cwd, folder));
  return fileFromForm(interview, {
    catalogue: loaded.catalogue,
    prefersForm: options.prefer !== undefined,
    id,
    questionnaires: folders.map((folder) => path.relative(path.dirname(place), folder) || '.'),
  });
}

async function addTo(
  { text, shown }: Target,
  { interview: form, source, loaded }: ReadForm,
  options: ImportOptions,
  host: Host,
): Promise<Imported> {
  const problems = new Problems(new Map([[shown, text]]));
  const sourced = problems.require(problems.take(parseInterview(text, shown)));
  await complete(sourced, options, host, problems);
  const there = sourced.interview;
  if (!isSameEngagement(there.engagement, form.engagement) || there.profile !== form.profile) {
    throw new UserError(`${source.file} is about another engagement, or another profile, than ${shown}`, {
      hint: 'name another file with -o',
    });
  }
  if (!isSamePerson(there, form)) {
    throw new UserError(`${source.file} is not by the respondent of ${shown}`, { hint: 'name another file with -o' });
  }
  for (const [area, edition] of form.asked) {
    const known = there.asked.get(area);
    if (known === undefined || editionText(known) === editionText(edition)) continue;
    throw new UserError(
      `${source.file} was asked with ${area} ${editionText(edition)}, ${shown} with ${editionText(known)}`,
      { hint: 'import it into a file of its own with -o' },
    );
  }
  return addForm(text, there, form, { catalogue: loaded.catalogue, prefersForm: options.prefer !== undefined });
}

function differenceAt({ source }: ReadForm, question: string, what: string, { shown }: Target): Diagnostic {
  return {
    code: 'differing-answer',
    severity: 'error',
    message: `the ${what} to "${question}" is another one than in ${shown}`,
    file: source.file,
    span: source.spanOfKey(['answers', question]),
    hint: 'make the two say the same, or take the form’s with --prefer form',
  };
}

function write(targets: readonly Target[]): void {
  const changed = targets.filter(({ isNew, added }) => isNew || added > 0);
  try {
    writeFiles(changed.map(({ place, text, isNew }) => ({ path: place, content: text, isNew })));
  } catch (error) {
    throw cannotBe('written', error, (named) => targets.find(({ place }) => place === named)?.shown ?? named);
  }
}

function report(targets: readonly Target[], forms: readonly ReadForm[], { cwd }: Host, print: Printer): void {
  for (const { shown, isNew, added } of targets) {
    const answers = added === 1 ? '1 answer' : `${added} answers`;
    print.note(
      isNew
        ? `Written: ${shown}, with ${answers}`
        : `${added === 0 ? 'Nothing new for' : `Added ${answers} to`} ${shown}`,
    );
  }
  const folders = new Set(targets.map(({ place }) => path.dirname(place)));
  const left = forms.filter(({ source }) => folders.has(path.dirname(path.resolve(cwd, source.file))));
  if (left.length > 0) {
    const names = left.map(({ source }) => source.file).join(', ');
    print.note(`Move ${names} out of this folder, or remove it: for a folder it would be a second interview.`);
  }
  print.note(`Next: ${commandLine(['outready', 'score', ...targets.map(({ shown }) => shown)])}`);
}
