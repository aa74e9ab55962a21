import type { Change } from '../questionnaires/diff.ts';
import { localId } from '../questionnaires/questionnaire.ts';
import { visible } from '../text/visible.ts';
import { list } from '../texts/en/words.ts';

/** A change in a line, the question first: `named-contact: high instead of critical`. */
export function changeText({ kind, question, path, from, to }: Change): string {
  const [key = '', id = ''] = path;
  const what = KEY_WORDS[path.join('.')] ?? key;
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
        return `${path.length > 1 ? `the ${choice} ` : ''}reads ${quote(to)} instead of ${quote(from)}`;
      case 'edited':
        return `${what} edited`;
      case 'order':
        return key === 'questions' ? 'the questions stand in another order' : `the ${key} stand in another order`;
      default:
        return kind satisfies never;
    }
  };
  return question === undefined ? tell() : `${visible(localId(question))}: ${tell()}`;
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
  return visible(String(value));
}

function quote(text: unknown): string {
  return `“${visible(String(text))}”`;
}
