import { ASKED, HEAD } from '../answers/head.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import type { ListChoice } from '../interview/start/list.ts';
import type { Language } from '../texts/language.ts';
import type { PlainInterview } from './conduct-plainly.ts';
import { interviewsHere } from './interviews-here.ts';
import { reportName } from './joint-report.ts';
import { type AssessOptions, forNextPerson } from './options.ts';

/** What follows where no file is named. */
export type Here =
  | { readonly kind: 'done'; readonly status: ExitStatus }
  | { readonly kind: 'go-on'; readonly file: string | undefined; readonly options: AssessOptions }
  /** `isDeclined`: what is here was offered, and a new engagement is wanted. */
  | { readonly kind: 'set-up'; readonly isDeclined: boolean };

type WriteReport = (files: readonly string[], output: string, host: Host) => Promise<unknown>;

/** Offers what is in the current folder to somebody who names no file, unless the options say what is to begin. */
export async function takeUpHere(
  options: AssessOptions,
  host: Host,
  language: Language,
  report: WriteReport,
  plain: PlainInterview | undefined,
): Promise<Here> {
  const isSaid =
    options.from !== undefined ||
    options.engagementOf !== undefined ||
    ASKED.some((detail) => options[HEAD[detail].option] !== undefined);
  if (isSaid) return { kind: 'set-up', isDeclined: false };
  const choice = await chooseHere(options, host, language, plain);
  switch (choice?.kind) {
    case undefined:
      return { kind: 'set-up', isDeclined: false };
    case 'new':
      return { kind: 'set-up', isDeclined: true };
    case 'leave':
      return { kind: 'done', status: EXIT.done };
    case 'go-on':
      return { kind: 'go-on', file: choice.file, options };
    case 'next': {
      const [first] = choice.engagement.interviews;
      if (first === undefined) return { kind: 'set-up', isDeclined: false };
      return { kind: 'go-on', file: undefined, options: forNextPerson(options, first.file) };
    }
    case 'report': {
      const { interviews, ...about } = choice.engagement;
      const proposal = reportName({ ...about, file: interviews[0]?.file ?? '' }, host.cwd);
      const { start } = language.interview;
      const output =
        plain === undefined
          ? await (await import('./start-screen.ts')).askText(start.list.reportAs, proposal)
          : await plain.askName(start.list.reportAsPlainly(proposal), proposal);
      await report(
        interviews.map(({ file }) => file),
        output,
        host,
      );
      return { kind: 'done', status: EXIT.done };
    }
    default:
      return choice satisfies never;
  }
}

async function chooseHere(
  options: AssessOptions,
  host: Host,
  language: Language,
  plain: PlainInterview | undefined,
): Promise<ListChoice | undefined> {
  if (plain !== undefined) return plain.choose(() => interviewsHere(options, host));
  const engagements = await interviewsHere(options, host);
  if (engagements.length === 0) return undefined;
  const { chooseOnScreen } = await import('./choose-here.ts');
  return chooseOnScreen(engagements, host, language);
}
