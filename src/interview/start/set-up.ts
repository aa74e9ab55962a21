import { ASKED, type Detail, detailEntry, type HeadTexts, IN_FILE } from '../../answers/head.ts';
import type { Catalogue } from '../../questionnaires/catalogue.ts';
import { ROLES } from '../../questionnaires/roles.ts';
import type { Role } from '../../questionnaires/vocabulary.ts';
import { cleanLine } from '../../text/clean-text.ts';
import type { Language } from '../../texts/language.ts';
import { draftFrom, edit, insert, type TextDraft } from '../screen/draft.ts';
import { isEnter, type Key, moved } from '../screen/screen.ts';
import { detailChoices, problemWith } from '../session/details.ts';

/** What is settled before the first question. */
export interface SetUpChoices extends HeadTexts {
  /** Whose questions alone are asked; undefined for all. */
  readonly only: Role | undefined;
  readonly profile: string;
  /** Empty for all of the profile's. */
  readonly areas: readonly string[];
  readonly file: string;
}

/** A line of the set-up that can be gone to. */
export type SetUpField = Detail | 'only' | 'profile' | 'areas' | 'file' | 'begin';

/** The set-up of an interview, and where one stands in it. */
export interface SetUp {
  readonly language: Language;
  /** The profiles there are, each with its questions. */
  readonly profiles: readonly Catalogue[];
  /** What was settled before, and is shown only. */
  readonly fixed: ReadonlySet<SetUpField>;
  readonly details: HeadTexts;
  readonly only: Role | undefined;
  /** Undefined as long as it follows from the provider. */
  readonly profile: string | undefined;
  readonly usual: { readonly withProvider: string; readonly withoutProvider: string };
  readonly areas: readonly string[];
  /** Undefined as long as it follows from the client. */
  readonly file: string | undefined;
  readonly proposal: string;
  readonly at: SetUpField;
  /** The text of the field one stands at, where it is one to write. */
  readonly draft: TextDraft;
  /** The highlighted area. */
  readonly target: number;
  /** Those that one has gone on from. */
  readonly passed: ReadonlySet<SetUpField>;
  readonly message: string;
  readonly outcome?: 'begin';
}

/** Stands at the first thing to say: the details that are known were gone on from already. */
export function startSetUp(setUp: Omit<SetUp, 'at' | 'draft' | 'target' | 'message'>): SetUp {
  const blank: SetUp = { ...setUp, at: 'begin', draft: draftFrom(''), target: 0, message: '' };
  return goTo(blank, ASKED.find((detail) => !setUp.passed.has(detail) && !setUp.fixed.has(detail)) ?? 'begin');
}

export function isDetail(field: SetUpField): field is Detail {
  return IN_FILE.some((detail) => detail === field);
}

/** The lines in their order: whose questions are asked only where a role is known, areas only where there are several. */
export function fieldsOf(setUp: SetUp): readonly SetUpField[] {
  const { details, fixed } = setUp;
  return [
    ...ASKED,
    ...(details.role || fixed.has('only') ? (['only'] as const) : []),
    'profile',
    ...(areasIn(setUp).length > 1 ? (['areas'] as const) : []),
    'file',
    'begin',
  ];
}

function openFields(setUp: SetUp): readonly SetUpField[] {
  return fieldsOf(setUp).filter((field) => !setUp.fixed.has(field));
}

export function isText(field: SetUpField): boolean {
  return field === 'file' || (isDetail(field) && detailEntry(field).words === undefined);
}

function profileIn({ profile, usual, details }: SetUp): string {
  return profile ?? (details.provider ? usual.withProvider : usual.withoutProvider);
}

export function catalogueIn(setUp: SetUp): Catalogue | undefined {
  return setUp.profiles.find(({ profile }) => profile.id === profileIn(setUp));
}

export function areasIn(setUp: SetUp): Catalogue['areas'] {
  return catalogueIn(setUp)?.areas ?? [];
}

/** The ids of the areas that are ticked. */
export function tickedIn(setUp: SetUp): readonly string[] {
  const ids = areasIn(setUp).map(({ id }) => id);
  const wanted = ids.filter((id) => setUp.areas.includes(id));
  return wanted.length === 0 ? ids : wanted;
}

/** The words a field can be; none where a text is written or boxes are ticked. */
export function wordsOf(setUp: SetUp, field: SetUpField): readonly string[] {
  if (field === 'only') return ['', setUp.details.role ?? ''];
  if (field === 'profile') return setUp.profiles.map(({ profile }) => profile.id);
  return isDetail(field) ? detailChoices(field, setUp.language, setUp.details.side).map(({ text }) => text) : [];
}

export function roleFrom(word: string): Role | undefined {
  return ROLES.find((role) => role === word);
}

export function wordIn(setUp: SetUp, field: SetUpField): string {
  if (field === 'only') return setUp.only ?? '';
  if (field === 'profile') return profileIn(setUp);
  if (field === 'file') return setUp.file ?? setUp.proposal;
  return isDetail(field) ? (setUp.details[field] ?? '') : '';
}

/** What is known so far: an optional text that was only passed by is left open. */
export function knownIn({ details, passed, fixed }: SetUp): HeadTexts {
  let known: HeadTexts = {};
  for (const detail of ASKED) {
    const text = cleanLine(details[detail] ?? '');
    const isSaid = text !== '' || (detailEntry(detail).isOptional && (passed.has(detail) || fixed.has(detail)));
    if (isSaid && (passed.has(detail) || fixed.has(detail) || isText(detail))) known = { ...known, [detail]: text };
  }
  return known;
}

export function choicesIn(setUp: SetUp): SetUpChoices {
  const ticked = tickedIn(setUp);
  let head: HeadTexts = {};
  for (const detail of ASKED) head = { ...head, [detail]: cleanLine(setUp.details[detail] ?? '') };
  return {
    ...head,
    only: setUp.only,
    profile: profileIn(setUp),
    areas: ticked.length === areasIn(setUp).length ? [] : ticked,
    file: wordIn(setUp, 'file').trim(),
  };
}

export function pressInSetUp(setUp: SetUp, key: Key, columns: number): SetUp {
  const { at } = setUp;
  const now = { ...setUp, message: '' };
  if (key.name === 'down' || key.name === 'tab') return step(now, 'down');
  if (key.name === 'up') return step(now, 'up');
  if (isEnter(key)) return at === 'begin' ? begin(now) : confirm(now);
  if (isText(at)) {
    const isTyped = key.char !== '' && !key.ctrl && !key.alt;
    return withDraft(now, isTyped ? insert(now.draft, key.char) : edit(now.draft, key, columns));
  }
  const by = key.name === 'left' ? 'up' : key.name === 'right' ? 'down' : undefined;
  if (at === 'areas') {
    if (by !== undefined) return { ...now, target: moved(now.target, by, areasIn(now).length) };
    return key.char === ' ' ? tick(now) : now;
  }
  const words = wordsOf(now, at);
  if (words.length === 0) return now;
  if (/^[1-9]$/.test(key.char)) {
    const word = words[Number(key.char) - 1];
    return word === undefined ? now : withWord(now, word);
  }
  const direction = key.char === ' ' ? 'down' : by;
  if (direction === undefined) return now;
  return withWord(now, words[moved(words.indexOf(wordIn(now, at)), direction, words.length)] ?? '');
}

export function pasteInSetUp(setUp: SetUp, text: string): SetUp {
  return isText(setUp.at) ? withDraft({ ...setUp, message: '' }, insert(setUp.draft, cleanLine(text))) : setUp;
}

/** Shows what is wrong with a field, at that field. */
export function withProblem(setUp: SetUp, field: SetUpField, message: string): SetUp {
  const { outcome: _, ...left } = setUp;
  return { ...goTo(left, field), message };
}

function goTo(setUp: SetUp, at: SetUpField): SetUp {
  return { ...setUp, at, target: 0, draft: draftFrom(isText(at) ? wordIn(setUp, at) : '') };
}

function step(setUp: SetUp, direction: 'up' | 'down'): SetUp {
  const fields = openFields(setUp);
  const next = fields[moved(fields.indexOf(setUp.at), direction, fields.length)] ?? 'begin';
  return goTo({ ...setUp, passed: new Set([...setUp.passed, setUp.at]) }, next);
}

function confirm(setUp: SetUp): SetUp {
  const problem = problemAt(setUp, setUp.at);
  return problem === undefined ? step(setUp, 'down') : { ...setUp, message: problem };
}

/** What keeps a field from being as it is. Who speaks for a provider has one. */
function problemAt(setUp: SetUp, field: SetUpField): string | undefined {
  if (!isDetail(field) || setUp.fixed.has(field)) return undefined;
  const text = cleanLine(setUp.details[field] ?? '');
  const isNameless = field === 'provider' && setUp.details.side === 'provider' && text === '';
  const { setUp: words } = setUp.language.interview.start;
  return isNameless && setUp.passed.has('side') ? words.providerNeedsName : problemWith(field, text, setUp.language);
}

function begin(setUp: SetUp): SetUp {
  const passed = new Set([...setUp.passed, ...openFields(setUp)]);
  const all = { ...setUp, passed };
  for (const field of openFields(all)) {
    const problem = problemAt(all, field);
    if (problem !== undefined) return withProblem(setUp, field, problem);
  }
  return { ...all, outcome: 'begin' };
}

function withDraft(setUp: SetUp, draft: TextDraft): SetUp {
  const { at } = setUp;
  if (at === 'file') return { ...setUp, draft, file: draft.text.trim() === '' ? undefined : draft.text };
  return { ...setUp, draft, details: { ...setUp.details, [at]: draft.text } };
}

function withWord(setUp: SetUp, word: string): SetUp {
  const { at } = setUp;
  if (at === 'profile') return { ...setUp, profile: word };
  const role = roleFrom(word);
  if (at === 'only') return { ...setUp, only: role };
  // What one role would know is asked of nobody else.
  const only = at === 'role' && setUp.only !== undefined && !setUp.fixed.has('only') ? role : setUp.only;
  return { ...setUp, details: { ...setUp.details, [at]: word }, only };
}

function tick(setUp: SetUp): SetUp {
  const ids = areasIn(setUp).map(({ id }) => id);
  const ticked = tickedIn(setUp);
  const id = ids[setUp.target] ?? '';
  const areas = ids.filter((each) => ticked.includes(each) !== (each === id));
  if (areas.length === 0) return { ...setUp, message: setUp.language.interview.start.oneArea };
  return { ...setUp, areas };
}
