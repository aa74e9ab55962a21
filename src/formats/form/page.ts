import { localDay } from '../../files/local-time.ts';
import {
  type Fill,
  type Filled,
  fillOf,
  isReply,
  type PageQuestion,
  type Problem,
  problemsIn,
  progressIn,
  replyIn,
  visibleIn,
  withoutConfidential,
} from '../../forms/filled.ts';
import { savedFile, savedName } from '../../forms/saved-file.ts';
import { NONE, NOT_APPLICABLE, UNKNOWN } from '../../questionnaires/reserved.ts';
import type { PageData } from './render-form.ts';

// What a form's page runs. The build bundles it with the logic that it takes from the core.

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const { form, head, words }: PageData = JSON.parse(document.getElementById('form')?.textContent ?? '');
const root = document.forms[0] as HTMLFormElement;
const KEPT_AS = `outready/form/${form.key}`;
const questions = new Map(form.questions.map((question) => [question.id, question]));
const boxes = new Map(
  [...root.querySelectorAll<HTMLFieldSetElement>('[data-question]')].map((box) => [box.dataset.question ?? '', box]),
);
const fields = new Map<string, Field[]>();
for (const field of root.querySelectorAll<Field>('input,select,textarea')) {
  fields.set(field.name, [...(fields.get(field.name) ?? []), field]);
}
const days = new Map<string, string>();
let started: string | undefined;

function textIn(name: string): string {
  return fields.get(name)?.[0]?.value ?? '';
}

function setText(name: string, text: string): void {
  const [field] = fields.get(name) ?? [];
  if (field !== undefined) field.value = text;
}

function boxesOf(name: string): readonly HTMLInputElement[] {
  return (fields.get(name) ?? []).filter((field) => field instanceof HTMLInputElement);
}

function fillIn(id: string): Fill {
  const chosen = boxesOf(id).flatMap((box) => (box.checked ? [box.value] : []));
  const [value, reason, note, evidence] = ['value', 'reason', 'note', 'evidence'].map((key) => textIn(`${id}#${key}`));
  const answered = days.get(id);
  return {
    chosen,
    ...(value ? { value } : {}),
    ...(reason ? { reason } : {}),
    ...(note ? { note } : {}),
    ...(evidence ? { evidence } : {}),
    ...(boxesOf(`${id}#confidential`)[0]?.checked ? { confidential: true } : {}),
    ...(answered === undefined ? {} : { answered }),
  };
}

function setFill(id: string, fill: Fill): void {
  for (const box of boxesOf(id)) box.checked = fill.chosen.includes(box.value);
  for (const key of ['value', 'reason', 'note', 'evidence'] as const) setText(`${id}#${key}`, fill[key] ?? '');
  for (const box of boxesOf(`${id}#confidential`)) box.checked = fill.confidential === true;
  if (fill.answered === undefined) days.delete(id);
  else days.set(id, fill.answered);
}

function filledNow(): Filled {
  const isEmpty = (fill: Fill): boolean => fill.chosen.length === 0 && Object.keys(fill).length === 1;
  const answers = form.questions.flatMap(({ id }) => {
    const fill = fillIn(id);
    return isEmpty(fill) ? [] : [[id, fill] as const];
  });
  return {
    head: Object.fromEntries(
      form.details.map(({ name }) => [name, head[name] && isFixed(name) ? head[name] : textIn(name)]),
    ),
    answers: Object.fromEntries(answers),
  };
}

function isFixed(name: string): boolean {
  const [field] = fields.get(name) ?? [];
  return field instanceof HTMLInputElement && (field.readOnly || field.type === 'hidden');
}

function setFilled(filled: Filled): void {
  for (const { name } of form.details) if (!isFixed(name)) setText(name, filled.head[name] ?? '');
  for (const { id } of form.questions) setFill(id, filled.answers[id] ?? { chosen: [] });
}

function moment(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Shows what applies, how far it is, and keeps what may be kept. */
function refresh(): void {
  const filled = filledNow();
  const visible = visibleIn(form, filled);
  for (const [id, box] of boxes) {
    box.hidden = !visible.has(id);
    const { chosen } = filled.answers[id] ?? { chosen: [] };
    for (const reason of box.querySelectorAll<HTMLElement>('.reason')) reason.hidden = !chosen.includes(NOT_APPLICABLE);
    for (const button of box.querySelectorAll<HTMLElement>('[data-action=clear-answer]')) {
      button.hidden = chosen.length === 0;
    }
  }
  for (const section of root.querySelectorAll('section')) {
    section.hidden = [...section.querySelectorAll<HTMLElement>('[data-question]')].every((box) => box.hidden);
  }
  const { replied, total } = progressIn(form, filled);
  say('progress', words.progress.replace('{replied}', String(replied)).replace('{total}', String(total)));
  const isKept = keep(filled);
  const hasConfidential = Object.values(filled.answers).some(({ confidential }) => confidential);
  say('confidential', !isKept ? words.notKept : hasConfidential ? words.confidentialWarning : '');
}

function say(id: string, text: string): void {
  const place = document.getElementById(id);
  if (place !== null && place.textContent !== text) place.textContent = text;
}

/** Whether the device keeps it; a browser may refuse that. */
function keep(filled: Filled): boolean {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify({ started, filled: withoutConfidential(filled) }));
    return true;
  } catch {
    return false;
  }
}

function restore(): void {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null');
    if (kept === null) return;
    started = kept.started;
    setFilled(kept.filled);
  } catch {
    // What was kept cannot be read: the form starts empty.
  }
}

/** Of several boxes some say that none of the others holds. */
function settleBoxes({ id, takes }: PageQuestion, changed: Field): void {
  if (takes === 'one') return;
  const alone = [UNKNOWN, NOT_APPLICABLE, NONE];
  if (changed.name === `${id}#value`) {
    if (changed.value.trim() !== '') for (const box of boxesOf(id)) box.checked = false;
  } else if (changed instanceof HTMLInputElement && changed.name === id && changed.checked) {
    const isAlone = alone.includes(changed.value);
    for (const box of boxesOf(id)) {
      if (box !== changed && (isAlone || alone.includes(box.value))) box.checked = false;
    }
    if (isAlone) setText(`${id}#value`, '');
  }
}

/** The day of an answer is that on which it was last given. */
function noteDay(question: PageQuestion): void {
  if (isReply(replyIn(question, fillIn(question.id)))) days.set(question.id, localDay(new Date()));
  else days.delete(question.id);
}

function questionAt(target: EventTarget | null): PageQuestion | undefined {
  const box = target instanceof Element ? target.closest<HTMLElement>('[data-question]') : null;
  return questions.get(box?.dataset.question ?? '');
}

function changed(event: Event): void {
  started ??= moment();
  const question = questionAt(event.target);
  const field = event.target as Field;
  if (question !== undefined) {
    settleBoxes(question, field);
    if ([question.id, `${question.id}#value`, `${question.id}#reason`].includes(field.name)) noteDay(question);
  }
  field.removeAttribute('aria-invalid');
  refresh();
}

function showProblems(problems: readonly Problem[]): void {
  const place = document.getElementById('problems');
  if (place === null) return;
  place.replaceChildren();
  if (problems.length === 0) return;
  const list = document.createElement('ul');
  for (const problem of problems) {
    const field = fieldOf(problem);
    field?.setAttribute('aria-invalid', 'true');
    const link = document.createElement('a');
    link.href = '#problems';
    link.textContent = words.problem[problem.kind].replace('{what}', () => labelOf(problem));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      field?.focus();
    });
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  const title = document.createElement('p');
  title.textContent = words.problems;
  place.append(title, list);
  place.focus();
}

function fieldOf(problem: Problem): Field | undefined {
  if (problem.kind === 'missing') return fields.get(problem.name)?.[0];
  return fields.get(`${problem.id}#${problem.kind === 'reason' ? 'reason' : 'value'}`)?.[0];
}

function labelOf(problem: Problem): string {
  const place =
    problem.kind === 'missing'
      ? fieldOf(problem)?.closest('label')?.querySelector('span')
      : boxes.get(problem.id)?.querySelector('.topic');
  return place?.textContent ?? '';
}

function save(): void {
  const filled = filledNow();
  const problems = problemsIn(form, filled);
  say('status', '');
  showProblems(problems);
  if (problems.length > 0) return;
  const now = new Date();
  const updated = moment();
  started ??= updated;
  const name = savedName(filled, localDay(now));
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(
    new Blob([savedFile(form, filled, { started, updated })], { type: 'application/yaml' }),
  );
  document.body.append(link);
  link.click();
  link.remove();
  keep(filled);
  say(
    'status',
    words.saved.replace('{file}', () => name),
  );
}

function clear(): void {
  const before = { filled: filledNow(), started };
  setFilled({ head, answers: {} });
  started = undefined;
  showProblems([]);
  refresh();
  try {
    localStorage.removeItem(KEPT_AS);
  } catch {
    // Nothing was kept.
  }
  say('status', `${words.cleared} `);
  const undo = document.createElement('button');
  undo.type = 'button';
  undo.textContent = words.undo;
  undo.addEventListener('click', () => {
    started = before.started;
    setFilled(before.filled);
    say('status', '');
    refresh();
  });
  document.getElementById('status')?.append(undo);
}

function act(event: Event): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
  const question = questionAt(event.target);
  switch (button?.dataset.action) {
    case 'save':
      save();
      return;
    case 'clear':
      clear();
      return;
    case 'as-last-time':
      if (question?.last === undefined) return;
      setFill(question.id, { ...fillIn(question.id), ...fillOf(question.last.reply) });
      break;
    case 'clear-answer':
      if (question === undefined) return;
      setFill(question.id, { ...fillIn(question.id), chosen: [], reason: '' });
      boxesOf(question.id)[0]?.focus();
      break;
    default:
      return;
  }
  started ??= moment();
  if (question !== undefined) noteDay(question);
  refresh();
}

for (const { name } of form.details) if (!isFixed(name)) setText(name, head[name] ?? '');
restore();
for (const place of root.querySelectorAll<HTMLElement>('.ending')) place.hidden = false;
root.addEventListener('input', changed);
root.addEventListener('click', act);
root.addEventListener('submit', (event) => event.preventDefault());
refresh();
