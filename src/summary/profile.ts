import type { RootContent } from 'mdast';
import { bullets, emphasis, heading, item, lineBreak, paragraph, strong, table } from '../document/nodes.ts';
import { areasOf, type Collection, type ProfileArea } from '../questionnaires/collection.ts';
import { conditionText } from '../questionnaires/condition-text.ts';
import { type DaysRange, FEWEST_FOR_FLOOR, FLOORS, type Profile } from '../questionnaires/profile.ts';
import { CRITICALITIES } from '../questionnaires/vocabulary.ts';
import { nominalShares, type Shares, sumOf } from '../scoring/nominal-shares.ts';
import { count, countInWords, list, WORDS } from '../texts/en/words.ts';
import { sizeText } from './collection.ts';
import { criticalityText, SHARE_NOTE, shareText } from './shares.ts';

export function profileDetails(profile: Profile, collection: Collection): readonly RootContent[] {
  const { id, version, title, summary, levels, effort } = profile;
  const areas = areasOf(profile, collection);
  const shares = nominalShares(profile, collection);
  return [
    paragraph(
      strong(title),
      lineBreak(),
      emphasis(`profile ${id} ${version}`),
      lineBreak(),
      summary,
      lineBreak(),
      `${sizeText(profile, collection)} with what is asked about the engagement`,
    ),
    table(
      [
        { title: 'Area' },
        { title: 'Title' },
        ...['Weight', 'Questions', 'Share'].map((each) => ({ title: each, ...RIGHT })),
      ],
      areas.map((area) => [
        [area.id],
        [area.title + onlyText(area)],
        [String(area.weight)],
        [String(area.questions.length)],
        [
          shareText(
            sumOf(
              shares,
              area.questions.map((question) => question.id),
            ),
          ),
        ],
      ]),
    ),
    heading(3, 'What counts how much'),
    paragraph(weightingText(profile)),
    paragraph(SHARE_NOTE),
    heading(3, 'Scores that a level takes'),
    bullets(
      LEVELS.map((level) => item([`${WORDS.level[level]}: ${levels[level]} overall; ${floorText(profile, level)}`])),
    ),
    heading(4, 'What a plain ready takes besides'),
    paragraph(EVIDENCE_WORDS[profile.evidence]),
    heading(4, 'What the efforts mean'),
    paragraph((['S', 'M', 'L'] as const).map((each) => `${each}: ${daysText(effort[each])}`).join(' · ')),
    ...ruleNodes(profile),
    ...shareNodes(areas, shares),
  ];
}

const RIGHT = { align: 'right' } as const;

const LEVELS = ['ready', 'ready-with-conditions'] as const;

const EVIDENCE_WORDS: Readonly<Record<Profile['evidence'], string>> = {
  none: 'No evidence: what is said of critical questions is enough.',
  named:
    'At least three quarters of the good answers to critical questions name evidence that still holds, and each one to a knock-out does.',
  seen: 'At least three quarters of the good answers to critical questions rest on evidence that the interviewer has seen and that still holds, and each one to a knock-out does.',
};

function weightingText({ weighting, weights }: Profile): string {
  const each = CRITICALITIES.map((criticality) => `${WORDS.criticality[criticality]} ${weights[criticality]}`);
  const by = `by its criticality (${each.join(', ')})`;
  return weighting === 'questions'
    ? `The overall score is the mean of all questions: each counts ${by}, times the weight of its area, wherever it stands.`
    : `The overall score is the mean of the areas’ scores by their weights, however many questions they have; within an area each question counts ${by}.`;
}

/** What a rule does, and the circumstances that it asks for. */
function ruleNodes({ rules }: Profile): readonly RootContent[] {
  if (rules.length === 0) return [];
  const items = rules.map((each) => {
    const when = 'when' in each ? each.when : undefined;
    return item([each.rule + (when === undefined ? '' : `, where ${conditionText(when)}`)]);
  });
  return [heading(4, 'Rules across questions'), bullets(items)];
}

function shareNodes(areas: readonly ProfileArea[], shares: Shares): readonly RootContent[] {
  const rows = areas.flatMap(({ questions }) =>
    questions.map((question) => [
      [question.id],
      [criticalityText(question)],
      [shareText(shares.get(question.id) ?? 0)],
    ]),
  );
  return [
    heading(3, 'Share of each question'),
    paragraph('In brackets: what the context can raise a question to. A knock-out counts as critical.'),
    table([{ title: 'Question' }, { title: 'Criticality' }, { title: 'Share', ...RIGHT }], rows),
  ];
}

function onlyText({ only }: ProfileArea): string {
  return only === undefined ? '' : ` (${list(only.map((each) => WORDS.criticality[each]))} only)`;
}

/** Floors that the profile names hold always, the usual ones where an area has enough questions. */
function floorText({ areas }: Profile, level: (typeof LEVELS)[number]): string {
  const named = areas.flatMap(({ id, floors }) => (floors[level] === undefined ? [] : [`${floors[level]} in ${id}`]));
  if (named.length === areas.length) return list(named);
  const other = named.length === 0 ? 'every area' : 'every other area';
  const usual = `${FLOORS[level]} in ${other} of ${countInWords(FEWEST_FOR_FLOOR, 'question')} and more`;
  return [...(named.length === 0 ? [] : [list(named)]), usual].join(', ');
}

function daysText([from, to]: DaysRange): string {
  return from === to ? count(to, 'person-day') : `${from}–${to} person-days`;
}
