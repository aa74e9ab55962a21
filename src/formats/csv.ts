import { stringify } from 'csv-stringify/sync';
import type { ReportModel } from '../model/model.ts';
import { saidText } from '../model/phrases.ts';
import type { ReportAnswer, ReportEvidence, ReportQuestion, ReportScoredQuestion } from '../model/questions.ts';
import { visible } from '../text/display.ts';

/** The columns in their order. Their names stay the same in every language, so that a program can rely on them. */
export const COLUMNS = [
  'question',
  'area',
  'topic',
  'text',
  'criticality',
  'weight',
  'status',
  'low',
  'point',
  'high',
  'points_lost',
  'answers',
  'notes',
  'evidence',
  'evidence_grade',
  'recommendation',
  'owner',
  'role',
  'horizon',
  'days_from',
  'days_to',
  'actions',
  'previous',
  'copy',
] as const;

type CsvRow = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | null>>>;

/** One row a question. */
export function renderCsv(model: ReportModel): string {
  const copy = copyText(model);
  const rows = [
    ...model.context.map((question) => askedCells(question, model)),
    ...model.areas.flatMap(({ asked }) =>
      asked.map((question) => ('score' in question ? scoredCells(question, model) : askedCells(question, model))),
    ),
  ];
  return csvOf(
    COLUMNS,
    rows.map((row) => ({ ...row, copy })),
  );
}

/**
 * A table as RFC 4180 has it, with a byte order mark so that spreadsheets read it as UTF-8. A text that a spreadsheet would
 * take for a formula gets an apostrophe in front (OWASP, «CSV Injection»). Numbers have four decimals at most, which is
 * more than any score is worth and less than the noise of a sum.
 */
export function csvOf(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number | null>>[],
): string {
  return stringify([...rows], {
    columns: [...columns],
    header: true,
    bom: true,
    escape_formulas: true,
    quoted_string: true,
    record_delimiter: 'windows',
    cast: { string: shownText, number: (amount) => String(Math.round(amount * 10_000) / 10_000) },
  });
}

/** Whose copy it is and what was left out of it, in every row, since rows are copied and sorted. */
export function copyText({ audience, counting, withheld, people, language }: ReportModel): string {
  const { page, report } = language;
  return audience === 'internal'
    ? `${report.title.internal}${report.title.internalNotice(withheld)}`
    : [page.clientCopy, report.title.clientNotice(withheld, counting === 'count', people.length > 0)]
        .filter((text) => text !== '')
        .join(' ');
}

function askedCells(question: ReportQuestion, model: ReportModel): CsvRow {
  const { id, area, topic, text, status, answers } = question;
  return {
    question: id,
    area,
    topic,
    text,
    status,
    notes: voices(answers, ({ note }) => (note === undefined ? [] : [note])),
    actions: model.actions.flatMap((action) => (action.question === id ? [actionCell(action)] : [])).join('\n'),
    ...answerCells(question, model),
  };
}

/** As one types it in the interview, then where it stands: `Send draft 5; legal counsel; 2026-12-05; open`. */
function actionCell({ text, owner, due, done }: ReportModel['actions'][number]): string {
  const state = done === undefined ? 'open' : `done ${done}`;
  return [text, owner ?? 'parked', ...(due === undefined ? [] : [due]), state].join('; ');
}

/** What was said to a question and what was named for it, each with who said so. */
export function answerCells(
  { answers }: ReportQuestion,
  { language }: ReportModel,
): { readonly answers: string; readonly evidence: string } {
  const chosen = answers.filter(({ said }) => said.kind !== 'unanswered');
  return {
    answers: voices(chosen, ({ said }) => [saidText(said, language)]),
    evidence: voices(answers, ({ evidence }) => evidence.map(evidenceCell)),
  };
}

function scoredCells(question: ReportScoredQuestion, model: ReportModel): CsvRow {
  const { criticality, weight, score, grade, pointsLost, recommendation, days } = question;
  return {
    ...askedCells(question, model),
    criticality,
    weight,
    ...score,
    points_lost: pointsLost,
    evidence_grade: grade ?? null,
    recommendation: recommendation.text,
    owner: recommendation.owner,
    role: recommendation.role ?? null,
    horizon: recommendation.horizon,
    days_from: days[0],
    days_to: days[1],
    previous: model.changes?.previous[question.id] ?? null,
  };
}

/** As the answers file says it: `iso.pdf (seen 2026-11-22, until 2027-06-30)`; `expired` in place of `until` once it has. */
function evidenceCell({ ref, seen, until, grade }: ReportEvidence): string {
  const end = until === undefined ? '' : `, ${grade === 'said' ? 'expired' : 'until'} ${until}`;
  return `${ref} (${seen === undefined ? 'named' : `seen ${seen}`}${end})`;
}

function voices(answers: readonly ReportAnswer[], of: (answer: ReportAnswer) => readonly string[]): string {
  return answers.flatMap((answer) => of(answer).map((text) => `${answer.who}: ${text}`)).join('\n');
}

function shownText(text: string): string {
  return visible(text.replaceAll(/\r\n?/g, '\n'), { keepLines: true });
}
