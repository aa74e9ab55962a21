import { LEVELS, rankOf, Side } from '../questionnaires/vocabulary.ts';
import { isOpen, type QuestionResult } from '../scoring/assessment.ts';
import { ownGates } from '../scoring/rules.ts';
import type { Engaged } from './demand.ts';

/**
 * A policy that the engagements meet as they stand, as commented YAML: it starts green, and can only be made stricter.
 * `asOf` is the day on which it is made.
 */
export function initialPolicy(engagements: readonly Engaged[], asOf: string): string {
  const assessments = engagements.map(({ assessment }) => assessment);
  const levels = assessments
    .map(({ level }) => level.low)
    .sort((a, b) => rankOf(a ?? 'not-ready') - rankOf(b ?? 'not-ready'));
  const [level] = levels.includes(null) ? [] : levels;
  const most = (counts: readonly number[]): number => Math.max(0, ...counts);
  const gates = (caps: string): number =>
    most(
      assessments.map(
        (each) => ownGates(each.gates).filter((gate) => gate.caps === caps && gate.scenario === 'low').length,
      ),
    );
  const open = most(assessments.map(({ questions }) => questions.filter(isOpen).length));
  const setAside = (isCounted: (result: QuestionResult) => boolean): number =>
    most(
      assessments.map(
        ({ questions }) => questions.filter((each) => each.status === 'notApplicable' && isCounted(each)).length,
      ),
    );
  const score = leastFloor(assessments.map((each) => each.score.low));
  const coverage = leastFloor(assessments.map((each) => (each.coverage === null ? null : each.coverage * 100)));
  const sides = Side.options.filter((side) =>
    engagements.every(({ interviews }) => interviews.some(({ respondent }) => respondent.side === side)),
  );
  const areas = areasOf(engagements);
  const more = level === LEVELS.at(-1) ? '' : '   # the present one; raise it once more is reached';
  return `# What outready check demands of the answers in this folder. Made on ${asOf} from the present state, so that
# it is met today: from here it can only get better. Raise a figure whenever one is exceeded for good.
format: outready/policy/1

# low: everything open counts as its worst answer, so that what nobody can show does not count.
# point: on what is known. high: everything open at its best.
scenario: low

require:
${level == null ? '  # level: ready-with-conditions\n' : `  level: ${level}${more}\n`}${score === undefined ? '  # score: 60\n' : `  score: ${score}\n`}${
  areas.length === 0
    ? '  # areas: { communication: 60 }\n'
    : `  areas:\n${areas.map(([id, least]) => `    ${id}: ${least}\n`).join('')}`
}${coverage === undefined ? '  # coverage: 0.9\n' : `  coverage: ${coverage / 100}   # share of the questions’ weight that is answered\n`}${
  sides.length === 0 ? '  # sides: [client, provider]\n' : `  sides: [${sides.join(', ')}]\n`
}  # roles: [sponsor, legal]
  # Good answers to questions that matter must name evidence that still holds:
  # evidence: { grade: named, criticality: [critical, high], score: 50 }   # seen: the interviewer looked at it
  # evidenceFiles: true          # files named as evidence must be there
  # agreement: 0.667             # Krippendorff’s alpha of the respondents
  # robustness: 0.9              # share of random draws in which the verdict does not get worse
  # files: [contract/exit-plan.pdf]

allow:
  blockers: ${gates('not-ready')}
  conditions: ${gates('ready-with-conditions')}
  open: ${open}                        # questions without an answer
  notApplicable: ${setAside(() => true)}               # questions set aside; each needs a reason that holds
  criticalNotApplicable: ${setAside(({ criticality }) => criticality === 'critical')}
  # criticalOpen: 0
  # ageDays: 180                 # how old an answer may be
  # expiredEvidence: 0
  # gap: 15                      # points between the two sides, on average
  # removed: 0                   # respondents of the baseline that may be gone

# Nothing may get worse than it was; --baseline says the same for one run:
# baseline: { from: "git:origin/main...", tolerance: 1 }   # where the branch left main

# A failure that is known and accepted for a time. It stays listed, as waived; \`until\` is its last day, in UTC.
# waivers:
#   - { rule: blockers, question: dependence/exit-plan, reason: Plan due in spring, owner: CIO, until: ${asOf} }
`;
}

/** The areas that all engagements have, each with the least whole score that any of them has at worst. */
function areasOf(engagements: readonly Engaged[]): readonly (readonly [id: string, least: number])[] {
  const [first, ...others] = engagements.map(({ assessment }) => assessment.areas);
  return (first ?? []).flatMap(({ id, score }): readonly (readonly [string, number])[] => {
    const same = others.map((areas) => areas.find((area) => area.id === id));
    if (same.some((area) => area === undefined)) return [];
    const least = leastFloor([score.low, ...same.map((area) => area?.score.low ?? null)]);
    return least === undefined ? [] : [[id, least]];
  });
}

/** The least of some figures, cut to a whole number; nothing where one is missing, as no demand on it would be met. */
function leastFloor(values: readonly (number | null)[]): number | undefined {
  const known = values.filter((value) => value !== null);
  return known.length < values.length || known.length === 0 ? undefined : Math.floor(Math.min(...known) + 1e-9);
}
