import path from 'node:path';
import { ASKED, detailEntry, type HeadOptions } from '../answers/head.ts';
import { newEngagementId } from '../answers/identity.ts';
import type { Engagement, Interview } from '../answers/interview.ts';
import { type InterviewHeader, readLastRound, requireHeader } from '../assess/interview-headers.ts';
import { knownFrom } from '../assess/known-head.ts';
import { checkAreas } from '../assess/start-file.ts';
import { buildForm, type Form, type FormHead } from '../forms/form.ts';
import type { Host } from '../host.ts';
import type { Defaults } from '../inputs/defaults.ts';
import { spokenLanguage } from '../inputs/languages.ts';
import { type LoadedBranding, loadBranding } from '../inputs/load-branding.ts';
import { requireCatalogue } from '../inputs/load-interviews.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { shuffleCatalogue } from '../questionnaires/shuffle.ts';
import type { Role } from '../questionnaires/vocabulary.ts';
import type { Language } from '../texts/language.ts';
import { Problems, UserError } from '../yaml/user-error.ts';

/** What a call says of a form. Those of the head are filled in. */
export interface FormOptions extends HeadOptions {
  readonly profile?: string;
  readonly area: readonly string[];
  readonly role?: Role;
  readonly engagementOf?: string;
  readonly from?: string;
  /** The text to shuffle by, where it is not the questionnaires’ digests; `false` for the order of the questionnaire. */
  readonly shuffle?: string | false;
  readonly theme?: string | false;
  readonly lang?: string;
  readonly questionnaires: readonly string[];
}

/** A form with what its page needs beyond it; `inputs` are the files that it was made from. */
interface ReadForm {
  readonly form: Form;
  readonly language: Language;
  readonly branding: LoadedBranding;
  readonly inputs: readonly string[];
}

/** Reads what a form is made from: the questions, and of another file at most its head, or the respondent’s own answers. */
export async function readForm(
  options: FormOptions,
  host: Host,
  usual: Pick<Defaults, 'profile'> | undefined,
): Promise<ReadForm> {
  const { from, engagementOf, lang, theme } = options;
  const language = await spokenLanguage(lang);
  const named = from ?? engagementOf;
  const option = from === undefined ? '--engagement-of' : '--from';
  const header = named === undefined ? undefined : requireHeader(named, option, host);
  const head = headOf(options, header);
  const profile = profileOf(options, header, usual);
  const folders = [
    ...new Set([...options.questionnaires.map((each) => path.resolve(host.cwd, each)), ...(header?.folders ?? [])]),
  ];
  const catalogue = await requireCatalogue(profile, { ...host, folders, lang });
  checkAreas(
    options.area,
    catalogue.areas.map(({ id }) => id),
  );
  const previous = from === undefined ? undefined : await lastRound(from, head, host);
  const problems = new Problems();
  const branding = problems.require(await loadBranding({ theme: theme || undefined }, host.cwd, problems));
  const areas = options.area.length > 0 ? [...new Set(options.area)] : header?.areas;
  const form = buildForm(shuffled(catalogue, options.shuffle), { ...head, areas, role: options.role, previous });
  if (form.questions.length === 0) {
    throw new UserError('nothing is left to ask in this form', { hint: 'leave --role or --area out' });
  }
  const inputs = [named, theme || undefined, ...branding.parts].flatMap((each) => each ?? []);
  return { form, language, branding, inputs };
}

/** What is known of the head: from the other file, then from the call. */
function headOf(options: FormOptions, header: InterviewHeader | undefined): FormHead {
  const isNext = options.from !== undefined;
  if (isNext && header !== undefined && options.side !== undefined && options.side !== header.respondent.side) {
    throw new UserError(
      `${header.file} is the interview of the ${header.respondent.side}, not of the ${options.side}`,
      {
        hint: 'leave --side out: a new round is with the same respondent',
      },
    );
  }
  const known = knownFrom(options);
  const head: Record<'engagement' | 'respondent', Record<string, string>> = {
    engagement: { ...header?.engagement },
    respondent: isNext ? { ...header?.respondent } : {},
  };
  for (const detail of ASKED) {
    const { group, key } = detailEntry(detail);
    const text = known[detail];
    if (text !== undefined && text !== '') head[group][key] = text;
  }
  // Whoever is asked only what a role would know mostly has that role.
  if (options.role !== undefined && options.respondentRole === undefined) head.respondent.role ??= options.role;
  const { client, provider, scope } = head.engagement;
  if (head.engagement.id === undefined && client !== undefined && scope !== undefined) {
    const engagement: Engagement = { client, scope, ...(provider === undefined ? {} : { provider }) };
    head.engagement = { id: newEngagementId(engagement), ...head.engagement };
  }
  return head;
}

function profileOf(
  { profile, provider, from }: FormOptions,
  header: InterviewHeader | undefined,
  usual: Pick<Defaults, 'profile'> | undefined,
): string {
  if (header !== undefined && from === undefined && profile !== undefined && profile !== header.profile) {
    throw new UserError(`the interviews of this engagement have the profile ${header.profile}, not ${profile}`, {
      hint: 'one assessment has one profile: leave --profile out',
    });
  }
  // A provider left empty is one that is not chosen yet, as in an interview.
  return profile ?? header?.profile ?? usual?.profile ?? (provider === '' ? 'decide' : 'core');
}

async function lastRound(from: string, { engagement, respondent }: FormHead, host: Host): Promise<Interview> {
  const { client = '', scope = '', ...names } = engagement;
  const { side } = respondent;
  if (side === undefined) throw new Error('an answers file was read without the side of its respondent');
  const whole = { client, scope, ...(names.provider === undefined ? {} : { provider: names.provider }) };
  return readLastRound(from, { engagement: whole, respondent: { side }, file: 'the form' }, host);
}

/** Options in an order that tells nothing of their merit. */
function shuffled(catalogue: Catalogue, by: string | false | undefined): Catalogue {
  if (by === false) return catalogue;
  return shuffleCatalogue(catalogue, by ?? catalogue.areas.map(({ digest }) => digest).join(' '));
}
