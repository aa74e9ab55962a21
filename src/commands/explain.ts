import type { Reply } from '../answers/interview.ts';
import type { View } from '../model/view.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { Question } from '../questionnaires/questionnaire.ts';
import { UserError } from '../yaml/user-error.ts';
import {
  audience,
  choice,
  confidential,
  defineCommand,
  files,
  flag,
  lang,
  questionnaires,
  text,
  texts,
  unknownWord,
  usually,
} from './command.ts';

/** `outready explain FILE…`: where the score and the level come from, and what different answers would change. */
export const explain = defineCommand({
  name: 'explain',
  summary: 'show where the score comes from',
  description:
    'Shows every term of the sum, from the answers to the level: weights, what is left out and why,\nand which gates cap the level and what would lift them. With --set, what different answers would change.',
  arguments: { files },
  options: {
    area: text('<id>', 'only this area'),
    question: text('<id>', 'only this question'),
    scenario: usually(
      'point',
      choice('<name>', 'low: everything open at its worst; point: left out; high: at its best', [
        'low',
        'point',
        'high',
      ]),
    ),
    set: texts('<id=option>', 'as if the answer were this one'),
    json: flag('print it as JSON, with unrounded numbers'),
    audience: usually('internal', audience),
    confidential,
    lang,
    questionnaires,
  },
  examples: [
    'outready explain acme.yaml --area dependence',
    'outready explain acme.yaml --set dependence/exit-plan=rehearsed',
  ],
  run: async (call) => {
    const { options, host, print, compute } = call;
    const { confidentialIn } = await import('../model/confidence.ts');
    const { explainDiscreetly } = await import('../model/confidence.ts');
    const { scoredFor, viewFor } = await import('../model/view.ts');
    const { changeBetween } = await import('../scoring/assessment.ts');
    const { explaining } = await import('../scoring/explain/explain.ts');
    const { scoringOf } = await import('../scoring/score.ts');
    const { withReplies } = await import('../scoring/scores.ts');
    const { discretionFor, readEngagement } = await import('./engagement.ts');
    const { catalogue, language, interviews } = await readEngagement(call, options.lang);
    expectFocus(options.area, options.question, catalogue);
    const replies = await parseSettings(options.set, catalogue);
    const discretion = await discretionFor(options, interviews, language, host);
    const scored = scoredFor(interviews, discretion);
    const isClient = options.audience === 'client';
    if (isClient) expectOpen([options.question, ...replies.keys()], confidentialIn(scored));
    const then = withReplies(scored, replies);
    const viewOf = async (of: typeof scored): Promise<View> =>
      viewFor(catalogue, of, { ...discretion, assessment: await compute(scoringOf(catalogue, of)) });
    const view = await viewOf(scored);
    const explanation = isClient
      ? explainDiscreetly(catalogue, then, options.scenario)
      : await compute(explaining(catalogue, then, options.scenario));
    const change = replies.size === 0 ? undefined : changeBetween(view.assessment, (await viewOf(then)).assessment);
    const { withheld, counting } = viewFor(catalogue, interviews, { ...discretion, assessment: view.assessment });
    if (options.json) {
      return print.json({
        ...explanation,
        ...(change && { change }),
        ...(isClient && { withheld: { ...withheld, counting } }),
      });
    }
    const { callout, emphasis, paragraph } = await import('../document/nodes.ts');
    const { explanationSection, whatIfSection } = await import('../summary/explanation.ts');
    const notice = language.report.title.clientNotice({ ...withheld, notes: 0 }, counting === 'count', false);
    return print.document([
      ...(change === undefined ? [] : whatIfSection(catalogue, change, language)),
      ...explanationSection(catalogue, explanation, options, language),
      ...(isClient && notice !== '' ? [callout('neutral', [paragraph(emphasis(notice))])] : []),
    ]);
  },
});

function expectFocus(area: string | undefined, question: string | undefined, { areas }: Catalogue): void {
  const expectOne = (what: string, id: string | undefined, known: readonly { readonly id: string }[]): void => {
    const ids = known.map((each) => each.id);
    if (id !== undefined && !ids.includes(id)) throw unknownWord(`this assessment has no ${what} ${id}`, id, ids);
  };
  expectOne('area', area, areas);
  expectOne(
    'question',
    question,
    areas.flatMap(({ questions }) => questions),
  );
}

/** What a single question does, or would do, would tell what was said to it in confidence. */
function expectOpen(questions: readonly (string | undefined)[], confidential: ReadonlySet<string>): void {
  const found = questions.find((id) => id !== undefined && confidential.has(id));
  if (found === undefined) return;
  throw new UserError(`nothing may be told a client about ${found} by itself`, {
    hint: 'leave --audience client out, or take another question',
  });
}

/**
 * Reads `--set ID=OPTION` wishes: an option's id, the ids of a checklist's items joined by `+` (`none` for none of
 * them), or `unknown`. The last wish for a question counts.
 */
async function parseSettings(wishes: readonly string[], catalogue: Catalogue): Promise<ReadonlyMap<string, Reply>> {
  const { choicesOf } = await import('../questionnaires/questionnaire.ts');
  return new Map(wishes.map((wish) => parseSetting(wish, catalogue, choicesOf)));
}

type ChoicesOf = (question: Question) => readonly { readonly id: string }[];

function parseSetting(wish: string, { context, areas }: Catalogue, choicesOf: ChoicesOf): readonly [string, Reply] {
  const at = wish.indexOf('=');
  if (at < 1) {
    throw new UserError(`--set ${wish} says no answer`, { hint: 'as in --set dependence/exit-plan=rehearsed' });
  }
  const [id, answer] = [wish.slice(0, at), wish.slice(at + 1)];
  const asked = [...context, ...areas.flatMap(({ questions }) => questions)];
  const question = asked.find((each) => each.id === id);
  if (question === undefined) {
    const ids = asked.map((each) => each.id);
    throw unknownWord(`--set names a question that is not asked: ${id}`, id, ids);
  }
  return [
    id,
    replyOf(
      question,
      answer,
      choicesOf(question).map((each) => each.id),
    ),
  ];
}

function replyOf(question: Question, answer: string, choices: readonly string[]): Reply {
  if (answer === 'unknown') return { kind: 'unknown' };
  const chosen = question.kind !== 'checklist' ? [answer] : answer === 'none' ? [] : answer.split('+');
  const wrong = chosen.find((each) => !choices.includes(each));
  if (wrong !== undefined) {
    throw unknownWord(`${question.id} has no answer ${wrong === '' ? 'without a name' : wrong}`, wrong, choices);
  }
  return question.kind === 'checklist' ? { kind: 'items', items: chosen } : { kind: 'option', option: answer };
}
