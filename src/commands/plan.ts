import { UserError } from '../yaml/user-error.ts';
import { choice, defineCommand, files, flag, lang, personDays, questionnaires, round, value } from './command.ts';

export const plan = defineCommand({
  name: 'plan',
  summary: 'find the least effort to a level',
  description:
    'Finds the steps that reach a level with the least effort, whatever the open answers turn out to be;\n' +
    'no other set of steps does it with less. With --budget, the most that an effort can reach.\n' +
    'Efforts run from the least to the most that a step may take; what counts is the most. For ready, it\n' +
    'also lists what evidence has to be shown.\n' +
    'The search takes a fixed number of steps, about two seconds; where that is too few it gives the best\n' +
    'plan found, and how much better another one could be.',
  arguments: { files },
  options: {
    target: choice('<level>', 'the level to reach (default: the next one up)', ['ready-with-conditions', 'ready']),
    budget: value('<days>', 'person-days to spend as well as can be, in place of a target', personDays),
    json: flag('print the plan as JSON, with the assessment that it leads to'),
    round,
    lang,
    questionnaires,
  },
  examples: ['outready plan acme-client.yaml acme-provider.yaml --target ready', 'outready plan acme.yaml --budget 10'],
  run: async (call) => {
    const { target, budget, json } = call.options;
    const { print, compute } = call;
    if (target !== undefined && budget !== undefined) {
      throw new UserError('a plan has a target or a budget, not both', {
        hint: 'leave --target out to see the most that the budget can reach',
      });
    }
    const { nextLevel, planningFor, planningWithin } = await import('../scoring/plan/plan.ts');
    const { scoringOf } = await import('../scoring/score.ts');
    const { verdictFacts } = await import('../scoring/verdict-facts.ts');
    const { planSection } = await import('../summary/plan.ts');
    const { readEngagement } = await import('./engagement.ts');
    const { catalogue, language, interviews } = await readEngagement(call, call.options.lang);
    const planned = await compute(
      budget === undefined
        ? planningFor(catalogue, interviews, target ?? nextLevel(await compute(scoringOf(catalogue, interviews))))
        : planningWithin(catalogue, interviews, budget),
    );
    if (json) return print.json(planned);
    const after = verdictFacts(catalogue, interviews, planned.result);
    return print.document(planSection(catalogue, planned, after, language));
  },
});
