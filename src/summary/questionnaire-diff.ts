import type { RootContent } from 'mdast';
import { bullets, callout, emphasis, heading, item, paragraph, strong } from '../document/nodes.ts';
import type { Change } from '../questionnaires/changes.ts';
import type { QuestionnaireDiff } from '../questionnaires/diff.ts';
import { editionText, localId } from '../questionnaires/questionnaire.ts';
import type { VersionStep } from '../questionnaires/version-step.ts';
import { count, list, WORDS } from '../texts/en/words.ts';
import type { Span } from '../yaml/diagnostic.ts';

export interface DiffOptions {
  readonly spanOf: (change: Change) => Span | undefined;
  readonly file: string;
}

export function diffDetails(diff: QuestionnaireDiff, { spanOf, file }: DiffOptions): readonly RootContent[] {
  const { id, from, to, changes, problems } = diff;
  const group = (title: string, own: readonly Change[]): readonly RootContent[] => {
    const items = own.map((change) => {
      const span = spanOf(change);
      const place = span === undefined ? [] : [paragraph(emphasis(`${file}:${span.line}:${span.column}`))];
      return item([changeText(change)], ...place);
    });
    return items.length === 0 ? [] : [heading(3, title), bullets(items)];
  };
  const difference = changes.length === 0 ? 'no difference' : count(changes.length, 'change');
  const isDoubtful = ({ kind, question }: Change): boolean =>
    kind === 'reworded' && question !== undefined && !diff.askAgain.includes(question);
  return [
    paragraph(strong(`${id} ${editionText(from)} → ${editionText(to)}: ${difference}`)),
    ...(['major', 'minor', 'patch'] as const).flatMap((step) =>
      group(
        `${WORDS.capitalise(step)}: ${MEANINGS[step]}`,
        changes.filter((each) => each.step === step && !isDoubtful(each)),
      ),
    ),
    ...group('Reworded: does it still mean the same? If not, say changed:', changes.filter(isDoubtful)),
    callout('neutral', [paragraph(answersText(diff))]),
    callout(problems.length === 0 ? 'good' : 'bad', [paragraph(strong(verdictText(diff)))]),
  ];
}

const MEANINGS: Readonly<Record<Exclude<VersionStep, 'none'>, string>> = {
  major: 'a saved answer can change its meaning',
  minor: 'saved answers stand',
  patch: 'wording',
};

function answersText({ askAgain, notSetAside, gone }: QuestionnaireDiff): string {
  const names = (ids: readonly string[]): string => list(ids.map((id) => localId(id)));
  const sentences = [
    ...(askAgain.length === 0
      ? []
      : [`Saved answers to ${names(askAgain)} mean something else: they must be asked again.`]),
    ...(notSetAside.length === 0
      ? []
      : [
          `Where ${list(
            notSetAside.map((id) => localId(id)),
            'or',
          )} was set aside as not applicable, it counts as unanswered.`,
        ]),
    ...(gone.length === 0 ? [] : [`Saved answers to ${names(gone)} stay in their files and count for nothing.`]),
  ];
  return sentences.length === 0 ? 'Saved answers keep their meaning.' : [...sentences, 'All others stand.'].join(' ');
}

function verdictText({ from, to, required, actual, problems }: QuestionnaireDiff): string {
  if (problems.length > 0) return `Not ready to go out: ${count(problems.length, 'thing')} to mend.`;
  if (actual === 'none') return 'The version can stay as it is.';
  if ((to.bases?.length ?? 0) > (from.bases?.length ?? 0)) {
    return 'The version is fine: an extension counts its own versions, beside those of what it extends.';
  }
  return required === 'none'
    ? 'The new version is fine.'
    : `The new version is fine: ${stepText(required)} is needed, and taken.`;
}

function stepText(step: Exclude<VersionStep, 'none'>): string {
  return step === 'patch' ? 'a patch step at least' : `a ${step} step`;
}

/** A change in a line, the question first: `named-contact: high instead of critical`. */
function changeText({ kind, question, path, from, to }: Change): string {
  const [key = '', id = ''] = path;
  const choice = `${key === 'items' ? 'item' : 'option'} ${id}`;
  const [, , part, detail] = path;
  const of = detail === 'text' ? '' : `${detail} of the `;
  const what = part === 'advice' ? `the ${of}advice of the ${choice} is` : (KEY_WORDS[path.join('.')] ?? key);
  const difference = (): string => {
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
        return key === 'criticalWhen'
          ? conditionChange('is critical', from, to)
          : `${valueText(to)} instead of ${valueText(from)}`;
      case 'knock-out':
        return key === 'knockOutWhen'
          ? conditionChange('its worst answer is a blocker', from, to)
          : to === true
            ? 'its worst answer is a blocker now'
            : 'its worst answer is no longer a blocker';
      case 'set-aside-refused':
        return 'can no longer be set aside as not applicable';
      case 'set-aside-allowed':
        return 'can be set aside as not applicable now';
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
        return `${path.length > 1 ? `the ${choice} ` : ''}reads ${quote(to)} instead of ${quote(from)}`;
      case 'edited':
        return `${what} edited`;
      case 'order':
        return key === 'questions' ? 'the questions stand in another order' : `the ${key} stand in another order`;
      default:
        return kind satisfies never;
    }
  };
  return question === undefined ? difference() : `${localId(question)}: ${difference()}`;
}

/** What holds under a condition, and how the condition changed. */
function conditionChange(what: string, from: unknown, to: unknown): string {
  if (to === undefined) return `${what} under no condition any more`;
  return from === undefined ? `${what} under a condition now` : `${what} under another condition`;
}

const KEY_WORDS: Readonly<Record<string, string>> = {
  ask: 'can be answered by',
  roles: 'is known by',
  'recommendation.text': 'the recommendation is',
  'recommendation.effort': 'the recommendation’s effort is',
  'recommendation.horizon': 'the recommendation’s horizon is',
  'recommendation.owner': 'the recommendation’s owner is',
  'recommendation.role': 'the recommendation’s role is',
  'recommendation.after': 'the recommendation comes after',
  title: 'the title is',
  summary: 'the summary is',
  topic: 'the topic is',
  group: 'the heading that it stands under is',
  why: '`why` is',
  help: '`help` is',
  evidence: '`evidence` is',
  sources: 'the sources are',
};

function valueText(value: unknown): string {
  if (value === undefined) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : list(value.map(String));
  return String(value);
}

function quote(text: unknown): string {
  return `“${String(text)}”`;
}
