import type { RootContent } from 'mdast';
import { titleOf } from '../answers/identity.ts';
import {
  bullets,
  emphasis,
  heading,
  type Inline,
  item,
  lineBreak,
  paragraph,
  strong,
  table,
} from '../document/nodes.ts';
import type { EngagementStatus, InterviewStatus } from '../model/status.ts';
import { type Catalogue, topicOf } from '../questionnaires/catalogue.ts';
import { standingIn } from '../texts/en/verdict.ts';
import type { Language } from '../texts/language.ts';
import { verdictCallout } from './verdict-callout.ts';
import { whoWouldKnow } from './who-would-know.ts';

export interface ShownStatus extends EngagementStatus {
  /** What its questions are called. */
  readonly catalogue: Catalogue;
}

/** More are counted, not named: the list is to be seen at a glance. */
const MOST = { musts: 8, files: 3, actions: 6 };

/** Where engagements stand, one after the other. `due`: the day by which actions are told as due. */
export function statusSection(shown: readonly ShownStatus[], due: string, language: Language): readonly RootContent[] {
  return shown.flatMap((each, index) => [
    ...(index === 0 ? [] : [{ type: 'thematicBreak' } as const]),
    ...engagementNodes(each, due, language),
  ]);
}

/** Engagements at a glance: a line or two each. */
export function statusList(shown: readonly ShownStatus[], language: Language): RootContent {
  return bullets(
    shown.map((status) => {
      const { interviews, stage, decision } = status.entry;
      const current = interviews.filter((each) => each.current);
      const sum = (of: (each: InterviewStatus) => number): number => current.reduce((all, each) => all + of(each), 0);
      const people = current.map(({ side, role }) => language.words.respondent(side, role));
      const parts = [
        language.status.stage(stage, decision),
        language.summary.interviews(people),
        language.status.answered(
          sum(({ answered }) => answered),
          sum(({ total }) => total),
        ),
      ];
      return item([
        strong(titleOf(status.entry)),
        lineBreak(),
        parts.join(' · '),
        lineBreak(),
        verdictLine(status, glance(status, language), language),
      ]);
    }),
  );
}

/** Never without a word that it may change; where there is no score yet the verdict says so itself. */
function verdictLine({ facts }: EngagementStatus, verdict: string, { words, status }: Language): string {
  return facts.level.point === null ? `${words.capitalise(verdict)}.` : status.soFar(verdict);
}

/** The verdict without what could still change it. */
function glance({ facts }: EngagementStatus, { words, verdict }: Language): string {
  const standing = standingIn(facts, 'point');
  if (standing === null) return verdict(facts);
  return `${words.interval(facts.score)}, ${words.standing(standing, facts.decision)}`;
}

function engagementNodes(status: ShownStatus, due: string, language: Language): readonly RootContent[] {
  const { entry, catalogue } = status;
  const { status: texts, summary, words } = language;
  const { client, scope, profile, stage, decision, rounds, provider = summary.noProvider(decision) } = entry;
  const facts = [
    words.capitalise(texts.stage(stage, decision)),
    texts.profile(profile.id),
    texts.rounds(rounds.length, rounds[0]?.since ?? null),
  ];
  return [
    paragraph(strong(`${client} · ${provider}`), lineBreak(), strong(scope), lineBreak(), emphasis(facts.join(' · '))),
    verdictCallout(entry, verdictLine(status, language.verdict(status.facts), language)),
    peopleTable(entry.interviews, language),
    ...sidesNodes(status, language),
    ...historyNodes(status, language),
    ...mustNodes(status, catalogue, language),
    ...actionNodes(status, catalogue, due, language),
  ];
}

const COLUMNS = [{ title: '' }, { title: '', align: 'right' }, { title: '' }] as const;

function peopleTable(interviews: readonly InterviewStatus[], { words, status }: Language): RootContent {
  const rows = interviews
    .filter(({ current }) => current)
    .map(({ name, side, role, answered, total, day, file }): readonly (readonly Inline[])[] => {
      const whose = words.respondent(side, role);
      return [
        [name === undefined ? words.capitalise(whose) : `${name}, ${whose}`, lineBreak(), emphasis(file)],
        [status.answered(answered, total)],
        [day === null ? status.noDay : words.day(day)],
      ];
    });
  return table(COLUMNS, rows);
}

function sidesNodes({ entry: { notAsked } }: EngagementStatus, { words, status }: Language): readonly RootContent[] {
  return notAsked.length === 0 ? [] : [paragraph(status.notAsked(notAsked.map((side) => words.side[side])))];
}

function historyNodes({ entry: { interviews } }: EngagementStatus, { status }: Language): readonly RootContent[] {
  const files = interviews.filter(({ current }) => !current).map(({ file }) => file);
  if (files.length === 0) return [];
  const text = status.history(files.slice(0, MOST.files), Math.max(0, files.length - MOST.files));
  return [paragraph(emphasis(text))];
}

function mustNodes(
  { entry: { openMusts } }: EngagementStatus,
  catalogue: Catalogue,
  { words, status }: Language,
): readonly RootContent[] {
  if (openMusts.length === 0) return [];
  const questions = openMusts.slice(0, MOST.musts).flatMap((id) => catalogue.questions.get(id) ?? []);
  const more = openMusts.length - MOST.musts;
  return [
    heading(3, status.musts),
    bullets([
      ...whoWouldKnow(questions, ({ id }) => topicOf(id, catalogue), words),
      ...(more > 0 ? [item([emphasis(status.more(more))])] : []),
    ]),
  ];
}

function actionNodes(
  { entry: { actions } }: EngagementStatus,
  catalogue: Catalogue,
  day: string,
  { status }: Language,
): readonly RootContent[] {
  const { open, due, parked } = actions;
  if (open.length + parked.length === 0) return [];
  const told = [...new Set([...due, ...open, ...parked])];
  const items = told.slice(0, MOST.actions).map(({ text, owner, due: until, question }) => {
    const about = question === undefined ? '' : `${topicOf(question, catalogue)}: `;
    return item([`${about}${status.action(text, owner, until)}`]);
  });
  const more = told.length - MOST.actions;
  return [
    heading(3, status.actions),
    paragraph(status.actionCounts(open.length, due.length, parked.length, day)),
    bullets([...items, ...(more > 0 ? [item([emphasis(status.more(more))])] : [])]),
  ];
}
