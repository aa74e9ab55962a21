import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Detail, detailEntry } from '../../answers/head.ts';
import { titleOf } from '../../answers/identity.ts';
import { guidanceNodes } from '../../document/guidance.ts';
import type { PageForm } from '../../forms/filled.ts';
import type { Form, FormQuestion, LastSaid } from '../../forms/form.ts';
import { FORM_DETAILS, headText } from '../../forms/form.ts';
import { NONE, NOT_APPLICABLE, UNKNOWN } from '../../questionnaires/reserved.ts';
import { visible } from '../../text/display.ts';
import type { Language } from '../../texts/language.ts';
import type { Logo, Theme } from '../../theme/theme.ts';
import { svg as element } from '../charts/svg.ts';
import { digestOf } from '../html/style.ts';
import { htmlOf, logoOf } from '../html/tree.ts';
import { formStyle } from './style.ts';

export interface FormLooks {
  readonly language: Language;
  readonly theme: Theme;
  readonly logo?: Logo | undefined;
  /** What the page runs, as the build made it of `page.ts`. */
  readonly script: string;
}

/** What the page says while it runs; `{…}` stands for what only the page knows. */
export interface PageWords {
  readonly progress: string;
  readonly saved: string;
  readonly cleared: string;
  readonly undo: string;
  readonly confidentialWarning: string;
  readonly notKept: string;
  readonly problems: string;
  /** By the kind of a problem. */
  readonly problem: Readonly<Record<'missing' | 'reason' | 'number' | 'day', string>>;
}

/** All that the page is given as data. `head` is what is known already. */
export interface PageData {
  readonly form: PageForm;
  readonly head: Readonly<Record<string, string>>;
  readonly words: PageWords;
}

/**
 * Writes a form as one HTML page that needs nothing else, works without a network and saves an answers file. Nothing but its
 * own script and style sheet may run in it.
 */
export function renderForm(form: Form, { language, theme, logo, script }: FormLooks): string {
  const { form: words } = language;
  const style = formStyle(theme);
  // A line of code that ended the element would be written as text.
  const code = script.replaceAll('</', '<\\/');
  const data = JSON.stringify(pageData(form, language)).replaceAll('<', '\\u003c');
  const about = titleOf({ client: '', scope: '', ...defined(form.engagement) }).replace(/^[ ·]+|[ ·]+$/g, '');
  const title = about === '' ? words.title : `${words.title}: ${about}`;
  const page = element(
    'html',
    { lang: language.locale },
    element(
      'head',
      {},
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: 'Content-Security-Policy', content: policyFor(style, code, logo, theme) }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      element('title', {}, title),
      raw('style', {}, style),
    ),
    element(
      'body',
      {},
      element(
        'div',
        { className: 'page' },
        element(
          'header',
          {},
          ...(logo === undefined ? [] : [logoOf(logo)]),
          element('h1', {}, title),
          ...words.intro.map((line) => element('p', {}, line)),
          element('noscript', {}, element('p', { className: 'warning' }, words.noScript)),
        ),
        element(
          'main',
          {},
          element(
            'form',
            { noValidate: 'novalidate', autoComplete: 'off' },
            headFields(form, language),
            ...areas(form, language),
            ending(language),
          ),
        ),
      ),
      raw('script', { type: 'application/json', id: 'form' }, data),
      raw('script', {}, code),
    ),
  );
  return `<!doctype html>\n${toHtml(page, { upperDoctype: false })}\n`;
}

function raw(tagName: string, properties: Element['properties'], value: string): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value }] };
}

function defined<T extends object>(group: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: NonNullable<T[Key]>;
  };
}

/** Nothing may be loaded; of scripts and styles only the page’s own run. */
function policyFor(style: string, script: string, logo: Logo | undefined, { font }: Theme): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${digestOf(script)}'`,
    `style-src 'sha256-${digestOf(style)}'`,
    ...(logo === undefined ? [] : ['img-src data:']),
    ...(font?.faces === undefined ? [] : ['font-src data:']),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

export function pageData(form: Form, { form: words }: Language): PageData {
  const { engagement, profile, areas, asked } = form;
  const head = Object.fromEntries(FORM_DETAILS.map(({ detail, name }) => [name, headText(form, detail)]));
  const content = {
    ...(engagement.id === undefined ? {} : { engagementId: engagement.id }),
    profile,
    ...(areas === undefined ? {} : { areas }),
    asked,
    details: FORM_DETAILS.map(({ name, isOptional }) => ({ name, isOptional })),
    questions: form.questions.map(({ topic, text, help, group, choices, ...question }) => ({
      ...question,
      choices: choices.map(({ id }) => id),
    })),
  };
  const key = digestOf(JSON.stringify([content, head])).slice(0, 16);
  const { problems } = words;
  return {
    form: { key, ...content },
    head,
    words: {
      progress: words.progress('{replied}', '{total}'),
      saved: words.saved('{file}'),
      cleared: words.cleared,
      undo: words.undo,
      confidentialWarning: words.confidentialWarning,
      notKept: words.notKept,
      problems: problems.heading,
      problem: {
        missing: problems.missing('{what}'),
        reason: problems.reason('{what}'),
        number: problems.number('{what}'),
        day: problems.day('{what}'),
      },
    },
  };
}

function headFields(form: Form, language: Language): Element {
  const { head } = language.form;
  const fields = FORM_DETAILS.map(({ detail, name }) => {
    const known = headText(form, detail);
    const { words } = detailEntry(detail);
    if (words !== undefined) return choiceField(detail, name, known, language);
    // What all interviews of an engagement share is as its other files have it.
    const fixed = name.startsWith('engagement.') && known !== '' ? { readOnly: 'readonly' } : {};
    return label(head[detail], element('input', { type: 'text', name, value: known, ...fixed }));
  });
  return element('fieldset', { className: 'head' }, element('legend', {}, head.legend), ...fields);
}

function choiceField(detail: Detail, name: string, known: string, { form: { head }, interview }: Language): Element {
  const { words = [], isOptional } = detailEntry(detail);
  const choices: Readonly<Partial<Record<Detail, Readonly<Record<string, string>>>>> = interview.details.choices;
  const shown = (word: string): string => choices[detail]?.[word] ?? word;
  if (detail === 'side' && known !== '') {
    return element('p', {}, `${head.side}: ${shown(known)}`, element('input', { type: 'hidden', name, value: known }));
  }
  const open = element('option', { value: '' }, isOptional ? interview.details.anotherRole : '…');
  const options = words.map((word) =>
    element('option', { value: word, ...(word === known ? { selected: 'selected' } : {}) }, shown(word)),
  );
  return label(head[detail], element('select', { name }, ...(isOptional ? [...options, open] : [open, ...options])));
}

function label(text: string, field: Element, className = 'field'): Element {
  return element('label', { className }, element('span', {}, text), field);
}

function areas(form: Form, language: Language): readonly Element[] {
  return [...form.titles].map(([area, title]) => {
    const own = form.questions.filter((question) => question.area === area);
    const nodes = own.flatMap((question, index) => {
      const heading =
        question.group !== undefined && question.group !== own[index - 1]?.group
          ? [element('h3', {}, question.group)]
          : [];
      return [...heading, questionField(question, language)];
    });
    return element(
      'section',
      { ariaLabelledBy: `area-${area}` },
      element('h2', { id: `area-${area}` }, title),
      ...nodes,
    );
  });
}

function questionField(question: FormQuestion, language: Language): Element {
  const { id, topic, text, help, takes, choices, canSetAside, isContext } = question;
  const { form: words } = language;
  const isOne = takes === 'one';
  const choice = (value: string, shown: string, className = 'choice'): Element =>
    element(
      'label',
      { className },
      element('input', { type: isOne ? 'radio' : 'checkbox', name: id, value }),
      element('span', {}, shown),
    );
  return element(
    'fieldset',
    { dataQuestion: id, ...(isContext ? { className: 'question context' } : { className: 'question' }) },
    element('legend', {}, element('span', { className: 'topic' }, topic), element('span', { className: 'text' }, text)),
    ...(help === undefined ? [] : [guidance(help, words.help)]),
    ...(question.last === undefined ? [] : [lastTime(question, question.last, language)]),
    ...typedField(question, words),
    ...choices.map((each) => choice(each.id, each.label)),
    ...(takes === 'some' ? [choice(NONE, words.none, 'choice other')] : []),
    ...(takes === 'list' ? [choice(NONE, words.noEntries, 'choice other')] : []),
    choice(UNKNOWN, words.unknown, 'choice other'),
    ...(canSetAside
      ? [
          choice(NOT_APPLICABLE, words.notApplicable, 'choice other'),
          label(words.reason, element('input', { type: 'text', name: `${id}#reason` }), 'field reason'),
        ]
      : []),
    element(
      'div',
      { className: 'more' },
      label(words.note, element('textarea', { name: `${id}#note`, rows: 1 })),
      label(words.evidence, element('textarea', { name: `${id}#evidence`, rows: 1 })),
      element(
        'label',
        { className: 'choice confidential' },
        element('input', { type: 'checkbox', name: `${id}#confidential` }),
        element('span', {}, words.confidential),
      ),
      element('button', { type: 'button', dataAction: 'clear-answer', hidden: 'hidden' }, words.clearAnswer),
    ),
  );
}

function typedField({ id, takes }: FormQuestion, words: Language['form']): readonly Element[] {
  const name = `${id}#value`;
  switch (takes) {
    case 'one':
    case 'some':
      return [];
    case 'list':
      return [label(words.list, element('textarea', { name, rows: 2 }))];
    case 'date':
      return [label(words.date, element('input', { type: 'date', name }))];
    case 'number':
      return [label(words.number, element('input', { type: 'text', inputMode: 'decimal', name }))];
    case 'text':
      return [label(words.answer, element('input', { type: 'text', name }))];
    default:
      return takes satisfies never;
  }
}

function guidance(help: string, title: string): Element {
  const nodes: readonly ElementContent[] = htmlOf(guidanceNodes(visible(help, { keepLines: true })));
  return element('details', {}, element('summary', {}, title), ...nodes);
}

function lastTime(
  question: FormQuestion,
  { reply, day }: LastSaid,
  { form: words, words: glossary }: Language,
): Element {
  const said = saidText(question, reply, words);
  const when = day === undefined ? undefined : glossary.day(day);
  return element(
    'p',
    { className: 'last' },
    element('span', {}, words.lastTime(when, said)),
    ' ',
    element('button', { type: 'button', dataAction: 'as-last-time' }, words.stillSo),
  );
}

function saidText({ choices, takes }: FormQuestion, reply: LastSaid['reply'], words: Language['form']): string {
  const labels = (ids: readonly string[]): string =>
    ids.length === 0 ? words.none : ids.map((id) => choices.find((each) => each.id === id)?.label ?? id).join('; ');
  switch (reply.kind) {
    case 'option':
      return labels([reply.option]);
    case 'items':
      return labels(reply.items);
    case 'value':
      if (typeof reply.value !== 'object') return String(reply.value);
      return takes === 'list' && reply.value.length === 0 ? words.noEntries : labels(reply.value);
    case 'unknown':
      return words.unknown;
    case 'notApplicable':
      return `${words.notApplicable} (${reply.reason})`;
    default:
      return reply satisfies never;
  }
}

/** The end of the form; the bar with its buttons is for a page that runs its script. */
function ending({ form: words }: Language): Element {
  return element(
    'div',
    { className: 'ending', hidden: 'hidden' },
    element('div', { id: 'problems', role: 'alert', tabIndex: -1 }),
    element('p', { id: 'confidential', role: 'status' }),
    element(
      'div',
      { className: 'bar' },
      element('p', { id: 'progress' }),
      element('button', { type: 'button', dataAction: 'save', className: 'main' }, words.save),
      element('button', { type: 'button', dataAction: 'clear' }, words.clear),
    ),
    element('div', { id: 'status', role: 'status' }),
  );
}
