import type { Change, QuestionnaireDiff } from '../questionnaires/diff.ts';
import { editionText, localId } from '../questionnaires/questionnaire.ts';
import type { Step } from '../questionnaires/version-step.ts';
import { type Palette, PLAIN, wrapIndented } from '../text/layout.ts';
import { visible } from '../text/visible.ts';
import { capitalise } from '../texts/any-language.ts';
import { count, list } from '../texts/en/words.ts';
import type { Span } from '../yaml/diagnostic.ts';
import { changeText } from './change-text.ts';

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
  const names = (ids: readonly string[]): string => list(ids.map((id) => visible(localId(id))));
  const sentences = [
    ...(askAgain.length === 0
      ? []
      : [`Saved answers to ${names(askAgain)} mean something else: they must be asked again.`]),
    ...(gone.length === 0 ? [] : [`Saved answers to ${names(gone)} stay in their files and count for nothing.`]),
  ];
  return sentences.length === 0 ? 'Saved answers keep their meaning.' : [...sentences, 'All others stand.'].join(' ');
}

function verdictText({ from, to, required, actual, problems }: QuestionnaireDiff, palette: Palette): string {
  if (problems.length > 0) return palette.bad(`Not ready to go out: ${count(problems.length, 'thing')} to mend.`);
  if (actual === 'none') return palette.good('The version can stay as it is.');
  if ((to.bases?.length ?? 0) > (from.bases?.length ?? 0)) {
    return palette.good('The version is fine: an extension counts its own versions, beside those of what it extends.');
  }
  return palette.good(
    required === 'none'
      ? 'The new version is fine.'
      : `The new version is fine: ${stepText(required)} is needed, and taken.`,
  );
}

function stepText(step: Exclude<Step, 'none'>): string {
  return step === 'patch' ? 'a patch step at least' : `a ${step} step`;
}
