import { type Palette, PLAIN } from '../diagnostics/palette.ts';
import type { Span } from '../diagnostics/span.ts';
import { visible } from '../diagnostics/visible.ts';
import { wrapIndented } from '../language/layout.ts';
import { capitalise, count, list } from '../language/words.ts';
import type { Change, QuestionnaireDiff } from '../questionnaire/diff.ts';
import { editionText } from '../questionnaire/question.ts';
import type { Step } from '../questionnaire/version-step.ts';

export interface DiffOptions {
  /** Where a change stands in the newer version. */
  readonly spanOf: (change: Change) => Span | undefined;
  /** The newer version's file. */
  readonly file: string;
  readonly palette?: Palette;
  /** Columns of the terminal; 40 at least. */
  readonly width?: number;
}

/** Two versions of a questionnaire compared, for a terminal: what differs, by the step it takes, and what it means for saved answers. */
export function renderQuestionnaireDiff(
  diff: QuestionnaireDiff,
  { spanOf, file, palette = PLAIN, width = 80 }: DiffOptions,
): string {
  const columns = Math.max(40, Math.min(width, 120));
  const wrap = (text: string, indent = 0): string => wrapIndented(text, columns, indent);
  const line = (change: Change): string => {
    const span = spanOf(change);
    const place = span === undefined ? '' : `\n${palette.dim(`    ${visible(file)}:${span.line}:${span.column}`)}`;
    return `  - ${wrap(changeText(change), 4).trimStart()}${place}`;
  };
  const group = (title: string, changes: readonly Change[]): string =>
    changes.length === 0 ? '' : [palette.bold(title), ...changes.map(line)].join('\n');
  const { id, from, to, changes } = diff;
  const head = `${visible(id)} ${editionText(from)} → ${editionText(to)}: ${changes.length === 0 ? 'no difference' : count(changes.length, 'change')}`;
  const isDoubtful = ({ kind, question }: Change): boolean =>
    kind === 'reworded' && question !== undefined && !diff.askAgain.includes(question);
  const sections = [
    wrap(palette.bold(head)),
    ...(['major', 'minor', 'patch'] as const).map((step) =>
      group(
        `${capitalise(step)}: ${MEANINGS[step]}`,
        changes.filter((each) => each.step === step && !isDoubtful(each)),
      ),
    ),
    group('Reworded: does it still mean the same? If not, say changed:', changes.filter(isDoubtful)),
    wrap(answersText(diff)),
    wrap(verdictText(diff, palette)),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

const MEANINGS: Readonly<Record<Exclude<Step, 'none'>, string>> = {
  major: 'a saved answer can change its meaning',
  minor: 'saved answers stand',
  patch: 'wording',
};

function answersText({ askAgain, gone }: QuestionnaireDiff): string {
  const names = (ids: readonly string[]): string => list(ids.map(localId));
  const sentences = [
    ...(askAgain.length === 0
      ? []
      : [`Saved answers to ${names(askAgain)} mean something else: they must be asked again.`]),
    ...(gone.length === 0 ? [] : [`Saved answers to ${names(gone)} stay in their files and count for nothing.`]),
  ];
  return sentences.length === 0 ? 'Saved answers keep their meaning.' : [...sentences, 'All others stand.'].join(' ');
}

function verdictText({ required, actual, problems }: QuestionnaireDiff, palette: Palette): string {
  if (problems.length > 0) return palette.bad(`Not ready to go out: ${count(problems.length, 'thing')} to mend.`);
  if (actual === 'none') return palette.good('The version can stay as it is.');
  return palette.good(
    required === 'none'
      ? 'The new version is fine.'
      : `The new version is fine: ${stepText(required)} is needed, and taken.`,
  );
}

function stepText(step: Exclude<Step, 'none'>): string {
  return step === 'patch' ? 'a patch step at least' : `a ${step} step`;
}

function localId(id: string): string {
  return visible(id.slice(id.indexOf('/') + 1));
}

/** A change in a line, the question first: `named-contact: high instead of critical`. */
function changeText({ kind, question, path, from, to }: Change): string {
  const [key = '', id = ''] = path;
  const what = KEY_WORDS[path.filter((step) => step !== id || path.length < 3).join('.')] ?? key;
  const choice = `${key === 'items' ? 'item' : 'option'} ${visible(id)}`;
  const tell = (): string => {
    switch (kind) {
      case 'question-added':
        return 'a new question';
      case 'question-removed':
        return 'is no longer asked';
      case 'kind':
        return `is a ${valueText(to)} question now, not a ${valueText(from)} one`;
      case 'choice-removed':
        return `the ${choice} is gone`;
      case 'item-added':
      case 'option-added':
        return `the ${choice} is new`;
      case 'rescored':
        return `the ${choice} ${path[2] === 'points' ? 'has points' : 'scores'} ${valueText(to)} instead of ${valueText(from)}`;
      case 'changed-meaning':
        return `its author says that its meaning changed in ${valueText(to)}`;
      case 'criticality':
        return `${valueText(to)} instead of ${valueText(from)}`;
      case 'knock-out':
        return to === true ? 'its worst answer is a blocker now' : 'its worst answer is no longer a blocker';
      case 'condition':
        return to === undefined
          ? 'is always asked now'
          : from === undefined
            ? 'is asked under a condition now'
            : 'is asked under another condition';
      case 'tag':
        return `the ${choice} has the tag ${valueText(to)} instead of ${valueText(from)}`;
      case 'asked':
      case 'planned':
        return `${what} ${valueText(to)} instead of ${valueText(from)}`;
      case 'reworded':
        return path.length > 1
          ? `the ${choice} reads ${valueText(to)} instead of ${valueText(from)}`
          : `reads ${valueText(to)} instead of ${valueText(from)}`;
      case 'edited':
        return `${what} edited`;
      case 'order':
        return key === 'questions' ? 'the questions stand in another order' : `the ${key} stand in another order`;
      default:
        return kind satisfies never;
    }
  };
  return question === undefined ? tell() : `${localId(question)}: ${tell()}`;
}

const KEY_WORDS: Readonly<Record<string, string>> = {
  ask: 'can be answered by',
  roles: 'is known by',
  'recommendation.text': 'the recommendation is',
  'recommendation.effort': 'the recommendation’s effort is',
  'recommendation.horizon': 'the recommendation’s horizon is',
  'recommendation.owner': 'the recommendation’s owner is',
  'recommendation.after': 'the recommendation comes after',
  title: 'the title is',
  summary: 'the summary is',
  topic: 'the topic is',
  why: '`why` is',
  help: '`help` is',
  evidence: '`evidence` is',
  sources: 'the sources are',
};

function valueText(value: unknown): string {
  if (value === undefined) return 'none';
  if (Array.isArray(value))
    return value.length === 0 ? 'nothing' : list(value.map(String).map((each) => visible(each)));
  const text = visible(String(value));
  return typeof value === 'string' && /\s/.test(value) ? `“${text}”` : text;
}
