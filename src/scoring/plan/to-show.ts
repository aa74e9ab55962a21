import type { ChosenReply, Interview } from '../../answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../../questionnaires/catalogue.ts';
import type { ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import { isOpen, TOLERANCE } from '../assessment.ts';
import { furthestReading } from '../furthest-outcome.ts';
import { answersIn, readingIn, scoreOfIn, sharesIn } from '../outcome.ts';
import type { Reading } from '../rule.ts';
import { isShown, lacksProof, SHARE_SHOWN } from '../rules/critical-on-trust.ts';
import type { Scenarios } from '../scenarios.ts';
import { withReplies } from '../scores.ts';
import { covering, type Demand } from './covering.ts';

/**
 * What has to be shown so that in no outcome of the context a critical question that lacks evidence keeps the level from
 * `ready`: every knock-out that lacks it and, of the rest, the fewest that are enough; of as many, those that weigh most
 * in the overall score, then the first in the questionnaire. In questionnaire order.
 */
export function questionsToShow(scenarios: Scenarios): readonly string[] {
  const { catalogue, questions, responses, hidden, outlook } = scenarios;
  const readings = readingsAtLow(scenarios);
  const must = new Set<string>();
  for (const reading of readings) {
    for (const question of questions) {
      if (lacksProof(question, reading) && reading.counts.isKnockOut(question)) must.add(question.id);
    }
  }
  const shares = sharesIn(catalogue, scoreOfIn(responses, hidden, 'point'), outlook.now);
  // Shares that are the same differ by the noise of their sums.
  const weightOf = ({ id }: ScoredQuestion): number => Math.round((shares.get(id) ?? 0) * 1e9);
  const preferred = [...questions].sort((a, b) => weightOf(b) - weightOf(a)).map(({ id }) => id);
  const chosen = covering(
    preferred.filter((id) => !must.has(id)),
    readings.map((reading) => demandOf(reading, questions, must)),
  );
  const toShow = new Set([...must, ...chosen]);
  return questions.map(({ id }) => id).filter((id) => toShow.has(id));
}

/** What rules see at low, in each outcome of the context that is scored at all. */
function readingsAtLow({ catalogue, responses, outlook, lows }: Scenarios): readonly Reading[] {
  if (outlook.kind === 'bounded') {
    const { bounds } = outlook;
    const scoreOf = scoreOfIn(responses, bounds.hidden, 'low');
    return [furthestReading(catalogue, bounds, scoreOf, answersIn(catalogue, responses, 'low'), 'low')];
  }
  const scored = outlook.all.filter((_, index) => (lows[index]?.overall ?? null) !== null);
  return scored.map((circumstances) => readingIn(catalogue, responses, circumstances, 'low'));
}

/**
 * What one outcome asks for besides `must`. Shown, a question that surely counts adds 1 to what is shown; one that may
 * not count only leaves those that lack evidence, of which three quarters would have had to be shown.
 */
function demandOf(reading: Reading, questions: readonly ScoredQuestion[], must: ReadonlySet<string>): Demand {
  const lacking = questions.filter((question) => lacksProof(question, reading));
  const { otherwise } = reading;
  const worth = (question: ScoredQuestion): number =>
    otherwise.applies(question) && otherwise.isCritical(question) ? 1 : SHARE_SHOWN;
  const shown = questions.filter((question) => isShown(question, reading)).length;
  const needed = SHARE_SHOWN * (shown + lacking.length) - shown;
  const byMust = lacking.reduce((sum, each) => (must.has(each.id) ? sum + worth(each) : sum), 0);
  const free = lacking.filter(({ id }) => !must.has(id));
  return { needed: needed - byMust - TOLERANCE, worths: new Map(free.map((each) => [each.id, worth(each)])) };
}

/** The interviews once evidence of the profile's grade is shown for some questions; what is open is settled for that. */
export function withShown(
  catalogue: Catalogue,
  { interviews, responses, day }: Pick<Scenarios, 'interviews' | 'responses' | 'day'>,
  ids: readonly string[],
): readonly Interview[] {
  const shown = new Set(ids);
  const open = scoredQuestions(catalogue).filter(({ id }) => shown.has(id) && isOpen(responses.get(id)));
  const settled = withReplies(interviews, new Map(open.map((question) => [question.id, worstReply(question)])));
  const isSeen = catalogue.profile.evidence === 'seen';
  // Where nothing was answered there is no day; any will do.
  const evidence = { ref: 'to be shown', ...(isSeen ? { seen: day ?? '0001-01-01' } : {}) };
  return settled.map((interview) => {
    const answers = [...interview.answers].map(
      ([id, answer]) => [id, shown.has(id) ? { ...answer, evidence: [...answer.evidence, evidence] } : answer] as const,
    );
    return { ...interview, answers: new Map(answers) };
  });
}

/** The reply that scores least. */
function worstReply(question: ScoredQuestion): ChosenReply {
  if (question.kind === 'checklist') return { kind: 'items', items: [] };
  const worst = question.options.reduce((chosen, option) => (option.score < chosen.score ? option : chosen));
  return { kind: 'option', option: worst.id };
}
