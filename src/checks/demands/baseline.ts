import { findRegression, type Pair, type Regression } from '../../comparison/regression.ts';
import { rankOf } from '../../questionnaires/vocabulary.ts';
import { TOLERANCE } from '../../scoring/assessment.ts';
import type { Say } from '../check-result.ts';
import {
  areaText,
  type Engaged,
  type Judging,
  placeOfArea,
  placeOfQuestion,
  questionText,
  type Single,
  single,
} from '../demand.ts';
import { confidentialThenOrNow } from '../discreet-entry.ts';
import { gateFound } from './gates.ts';

/** Nothing got worse than in an earlier state: the level, the score, an area, or by a new blocker. */
export function judgeBaseline(
  engaged: Engaged,
  { scenario }: Pick<Judging, 'scenario'>,
  tolerance: number,
): readonly Single[] {
  const { before } = engaged;
  if (before === undefined) return [];
  const { label, snapshot: earlier, isBroken, isWhole } = before;
  if (isBroken) return [{ status: 'warn', message: ({ check }) => check.brokenBaseline(label) }];
  if (earlier === undefined) {
    // Where it can be new for sure, what it may have taken the place of is reported as gone.
    return [{ status: isWhole ? 'pass' : 'warn', message: ({ check }) => check.noBaseline(label, isWhole) }];
  }

  const marked = engaged.view === undefined ? new Set<string>() : confidentialThenOrNow(engaged);
  const [then, now] = [earlier.assessment, engaged.assessment];
  const { across, byQuestion, overall, areas, newBlockers } = findRegression(
    earlier,
    { ...engaged, label: 'now' },
    scenario,
  );
  const found: Single[] = otherVersions(engaged, earlier.interviews, label).map((message) => single(true, message));
  if (byQuestion !== undefined) return [...found, ...questionsThen(engaged, byQuestion, label, tolerance)];
  if (across === undefined) {
    const [expected, actual] = [then.level[scenario], now.level[scenario]];
    const isMet = expected === null || (actual !== null && rankOf(actual) >= rankOf(expected));
    found.push(single(isMet, ({ check }) => check.levelThen(expected, actual, label), { expected, actual }));
  } else {
    const changed = across.changed.filter((id) => !marked.has(id));
    found.push(single(true, ({ check }) => check.otherQuestionnaire(across.common, changed, label)));
  }

  const fell = ({ was, now: is }: Pair): boolean =>
    // Losing a score altogether is a fall; a new one is none.
    was !== null && (is === null || is < was - tolerance - TOLERANCE);
  const fallOf = ({ was: expected, now: actual, ...pair }: Pair & { readonly id?: string }): Single => {
    const { id } = pair;
    const place = id === undefined ? {} : { location: placeOfArea(engaged, id), subject: id };
    const message: Say = (wording) => {
      const area = id === undefined ? undefined : areaText(wording, engaged, id);
      return wording.check.scoreThen(area, { was: expected, now: actual }, label, tolerance);
    };
    return single(!fell({ was: expected, now: actual }), message, { expected, actual, ...place });
  };
  const fallen = areas.filter(fell);
  found.push(fallOf(overall), ...fallen.map(fallOf));
  if (fallen.length === 0) found.push(single(true, ({ check }) => check.noAreaFell(label)));
  for (const gate of newBlockers) {
    const { message, questions = [], ...blocker } = gateFound(gate, engaged);
    // That it is new may be the context's doing, which decides what blocks.
    const restsOn = [...questions, ...[...marked].filter((id) => id.startsWith('context/'))];
    const isNew: Say = (wording) => wording.check.newBlocker(message(wording), label);
    found.push(single(false, isNew, { ...blocker, questions: restsOn }));
  }
  if (newBlockers.length === 0) found.push(single(true, ({ check }) => check.noNewBlocker(label)));
  return found;
}

/** What is compared question by question, since the two were scored by different editions of the method. */
function questionsThen(
  engaged: Engaged,
  { common, fallen }: NonNullable<Regression['byQuestion']>,
  label: string,
  tolerance: number,
): readonly Single[] {
  const beyond = fallen.filter(({ was, now }) => now === null || now < was - tolerance - TOLERANCE);
  return [
    single(true, ({ check }) => check.otherMethod(common, label)),
    ...beyond.map(({ id, was, now }) => {
      const message: Say = (wording) => wording.check.questionFell(questionText(wording, engaged, id), was, now, label);
      const place = { location: placeOfQuestion(engaged, id), subject: id };
      return single(false, message, { expected: was, actual: now, ...place });
    }),
    ...(beyond.length === 0 ? [single(true, ({ check }) => check.noQuestionFell(label))] : []),
  ];
}

/** The areas that were asked in another version then, in words. */
function otherVersions(
  { interviews }: Engaged,
  earlier: Engaged['interviews'] | undefined,
  label: string,
): readonly Say[] {
  const versionsIn = (all: Engaged['interviews']): ReadonlyMap<string, string> =>
    new Map(all.flatMap(({ asked }) => [...asked].map(([area, { version }]) => [area, version])));
  const then = versionsIn(earlier ?? []);
  return [...versionsIn(interviews)].sort().flatMap(([area, version]): readonly Say[] => {
    const was = then.get(area);
    return was === undefined || was === version ? [] : [({ check }) => check.otherVersion(area, was, version, label)];
  });
}
