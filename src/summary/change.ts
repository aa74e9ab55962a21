import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { Gate } from '../scoring/assessment.ts';
import type { AssessmentChange } from '../scoring/explain/change.ts';
import { PLAIN, wrapIndented } from '../text/layout.ts';
import { visible } from '../text/visible.ts';
import { intervalText } from '../texts/any-language.ts';
import { RULE_TEXTS } from '../texts/en/rule-texts.ts';
import { LEVEL_WORDS, list } from '../texts/en/words.ts';
import type { SummaryOptions } from './summary.ts';

/** What a different answer would change, in one sentence: «+4.2 points, level unchanged; the blocker on the exit plan remains». */
export function renderChange(
  catalogue: Catalogue,
  change: AssessmentChange,
  { palette = PLAIN, width = 80 }: SummaryOptions = {},
): string {
  const { score, gates } = change;
  const parts = [
    `${pointsClause(change)}, ${levelClause(change)}`,
    ...gateClauses(catalogue, gates.cleared, 'is cleared', 'are cleared'),
    ...gateClauses(catalogue, gates.added, 'is new', 'are new'),
    ...gateClauses(catalogue, gates.remaining, 'remains', 'remain'),
  ];
  const columns = Math.max(40, Math.min(width, 100));
  const sentence = `${parts.join('; ')}.`;
  const scores = `${intervalText(score.before)} → ${intervalText(score.after)}`;
  return `${wrapIndented(palette.bold(sentence), columns)}\n${palette.dim(scores)}\n`;
}

function pointsClause({ points }: AssessmentChange): string {
  if (points === null) return 'No score to compare';
  const shown = Math.abs(points).toFixed(1);
  if (shown === '0.0') return Math.abs(points) < 1e-9 ? 'No points' : `${points > 0 ? '+' : '−'}less than 0.1 points`;
  return `${points > 0 ? '+' : '−'}${shown} points`;
}

function levelClause({ level }: AssessmentChange): string {
  const [before, after] = [level.before.point, level.after.point];
  if (before === after) return before === null ? 'no level' : `level unchanged (${LEVEL_WORDS[before]})`;
  const name = (each: typeof before): string => (each === null ? 'no level' : LEVEL_WORDS[each]);
  return `level from ${name(before)} to ${name(after)}`;
}

const CAP_WORDS = {
  'not-ready': ['blocker', 'blockers'],
  'ready-with-conditions': ['condition', 'conditions'],
} as const;

/** Blockers by name; conditions too where they are few, else counted. */
function gateClauses(catalogue: Catalogue, gates: readonly Gate[], one: string, many: string): readonly string[] {
  return (['not-ready', 'ready-with-conditions'] as const).flatMap((caps) => {
    const own = gates.filter((gate) => gate.caps === caps);
    if (own.length === 0) return [];
    const [singular, plural] = CAP_WORDS[caps];
    if (own.length > 3) return [`${own.length} ${plural} ${many}`];
    const topics = own.map(({ rule, questions }) =>
      questions.length === 0
        ? RULE_TEXTS[rule].title.toLowerCase()
        : list(questions.map((id) => visible(catalogue.questions.get(id)?.topic ?? id))),
    );
    const names = list(topics.map((topic) => `“${topic}”`));
    return [own.length === 1 ? `the ${singular} on ${names} ${one}` : `the ${plural} on ${names} ${many}`];
  });
}
