import { settlementsOf } from '../questionnaires/catalogue.ts';
import { leavesOf } from '../questionnaires/condition.ts';
import { isScored, type Question } from '../questionnaires/questionnaire.ts';
import { Role, Side } from '../questionnaires/vocabulary.ts';
import { isOpen } from '../scoring/assessment.ts';
import type { Builder, OpenQuestion, ReportUnknown } from './model.ts';
import { roleLabel } from './people.ts';
import type { ReportQuestion, ReportScoredQuestion } from './questions.ts';
import type { View } from './view.ts';

export const buildUnknown: Builder<ReportUnknown> = (view, { context, scored }) => {
  const all: readonly (ReportQuestion | ReportScoredQuestion)[] = [...context, ...scored.values()];
  const ofRule = (rule: string): readonly ReportScoredQuestion[] => {
    const found = view.assessment.findings.filter((finding) => finding.rule === rule);
    const ids = found.flatMap(({ questions }) => questions);
    return [...scored.values()].filter(({ id, status }) => ids.includes(id) && status !== 'hidden');
  };
  // What has to be shown for a plain `ready` is listed among the conditions.
  const onTrust = onTrustNow(view);
  return {
    conversations: planConversations(view, all.filter(isOpen)),
    disputed: all.filter((question) => question.isDisputed).sort((a, b) => gapOf(b) - gapOf(a)),
    unproven: ofRule('critical-without-evidence').filter(({ id }) => !onTrust.has(id)),
    outdated: ofRule('outdated-answer'),
  };
};

/** The questions whose answers have to be shown for a plain `ready`. */
export function onTrustNow({ assessment: { gates } }: Pick<View, 'assessment'>): ReadonlySet<string> {
  return new Set(
    gates.flatMap(({ rule, scenario, questions }) =>
      rule === 'critical-on-trust' && scenario === 'point' ? questions : [],
    ),
  );
}

/** How much depends on a dispute; what decides which questions apply comes first. */
function gapOf(question: ReportQuestion | ReportScoredQuestion): number {
  if (!('score' in question)) return Number.POSITIVE_INFINITY;
  const { score, weight } = question;
  return weight * ((score.high ?? 0) - (score.low ?? 0));
}

/**
 * Puts every open question to one person, in few conversations: the person who can answer most of them comes first,
 * then whoever can answer most of the rest. Nobody is sent to a provider that is not chosen yet; somebody who already
 * did not know is asked again only if nobody else could.
 */
const planConversations: Builder<ReportUnknown['conversations'], readonly (ReportQuestion | ReportScoredQuestion)[]> = (
  view,
  open,
) => {
  const { catalogue, language } = view;
  const conditions = [...catalogue.questions.values()].flatMap(({ when }) =>
    when === undefined ? [] : leavesOf(when),
  );
  const deciding = { questions: new Set(conditions.map(({ question }) => question)), all: settlementsOf(catalogue) };
  let left = open.flatMap((question) => {
    const asked = catalogue.questions.get(question.id);
    return asked === undefined
      ? []
      : [{ question: openQuestion(question, asked, deciding), people: peopleFor(view, asked) }];
  });
  const everybody = Side.options.flatMap((side) => Role.options.map((role) => roleLabel(language.words, role, side)));
  const conversations: ReportUnknown['conversations'][number][] = [];
  while (left.length > 0) {
    const reach = (who: string): number => left.filter(({ people }) => people.includes(who)).length;
    const who = everybody.reduce((best, person) => (reach(person) > reach(best) ? person : best));
    const questions = left.filter(({ people }) => people.includes(who)).map(({ question }) => question);
    if (questions.length === 0) break;
    conversations.push({ who, questions: [...questions].sort(byUrgency) });
    left = left.filter(({ people }) => !people.includes(who));
  }
  return conversations;
};

/** The context questions that decide which questions apply, and all that decide anything. */
interface Deciding {
  readonly questions: ReadonlySet<string>;
  readonly all: ReadonlyMap<string, unknown>;
}

const peopleFor: Builder<readonly string[], Question> = ({ participants, language: { words } }, { id, roles, ask }) => {
  const hasProvider = participants.some(({ interview }) => interview.engagement.provider !== undefined);
  const everybody = roles.flatMap((role) => {
    const sides: readonly Side[] = role === 'provider-lead' ? ['provider'] : ask;
    return sides.map((side) => ({ side, person: roleLabel(words, role, side) }));
  });
  const present = everybody.filter(({ side }) => side === 'client' || hasProvider);
  const own = (present.length > 0 ? present : everybody).map(({ person }) => person);
  const stumped = participants.flatMap(({ interview: { answers, respondent } }) =>
    answers.get(id)?.reply.kind === 'unknown' ? [roleLabel(words, respondent.role, respondent.side)] : [],
  );
  const others = own.filter((person) => !stumped.includes(person));
  return others.length > 0 ? others : own;
};

function openQuestion(
  question: ReportQuestion | ReportScoredQuestion,
  asked: Question,
  { questions, all }: Deciding,
): OpenQuestion {
  if (!isScored(asked)) {
    const decides = questions.has(question.id) ? 'questions' : all.has(question.id) ? 'rule' : undefined;
    return { question, isCritical: false, isContext: true, ...(decides === undefined ? {} : { decides }) };
  }
  const isCritical = 'criticality' in question && question.criticality === 'critical';
  return { question, isCritical, isContext: false, evidence: asked.evidence };
}

/** What was asked and not known before what nobody was asked, the critical before the rest. */
function byUrgency(a: OpenQuestion, b: OpenQuestion): number {
  const rank = ({ question, isCritical }: OpenQuestion): number =>
    (question.status === 'unknown' ? 0 : 2) + (isCritical ? 0 : 1);
  return rank(a) - rank(b);
}
