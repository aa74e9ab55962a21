import { assess } from '../assess/assess.ts';
import type { AssessOptions } from '../assess/options.ts';
import type { ExitStatus, Host } from '../host.ts';
import { scoreCommand } from './score.ts';

/** `outready assess [FILE]`: starts an interview or goes on with it; ends with the score and the report. */
export async function assessCommand(file: string | undefined, options: AssessOptions, host: Host): Promise<ExitStatus> {
  const { lang, questionnaires } = options;
  const reading = { lang, questionnaires, confidential: 'count' } as const;
  return assess(file, options, host, {
    score: (answers, shown) => scoreCommand([answers], { ...reading, audience: 'internal' }, shown),
    report: async (answers, output, shown) => {
      const { reportCommand } = await import('./report.ts');
      await reportCommand([answers], { ...reading, output: [output], audience: 'client' }, shown);
    },
  });
}
