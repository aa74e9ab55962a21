import path from 'node:path';
import { isSameEngagement, isSameName } from '../answers/identity.ts';
import { type Engagement, type Interview, NO_ANSWER, type Respondent } from '../answers/interview.ts';
import { parseInterview } from '../answers/parse.ts';
import { shorten } from '../files/names.ts';
import { readText } from '../files/read.ts';
import type { Host } from '../host.ts';
import { filesIn, textOf } from '../inputs/answers-folder.ts';
import { UnusableInput, UserError } from '../yaml/user-error.ts';

/** What an answers file says of its interview. Its answers are left out: one side must not see the other's. */
export interface InterviewHeader {
  readonly file: string;
  readonly engagement: Engagement;
  readonly respondent: Respondent;
  readonly profile: string;
  readonly areas?: readonly string[];
  /** Folders of own questionnaires, as full paths. */
  readonly folders: readonly string[];
}

/** The headers of the answers files in a folder, the one that changed last first; other files are passed over. */
export function headersIn(folder: string, cwd: string): readonly InterviewHeader[] {
  return filesIn(folder).flatMap((file) => readHeader(file, cwd) ?? []);
}

/** The headers of the other interviews of an engagement, in the folder of one of them; `place` is its full path. */
export function othersOf(place: string, engagement: Engagement, cwd: string): readonly InterviewHeader[] {
  return headersIn(path.dirname(place), cwd).filter(
    (other) => path.resolve(cwd, other.file) !== place && isSameEngagement(other.engagement, engagement),
  );
}

/**
 * The other interviews of an engagement next to one of them, without their answers but for whether these were told in
 * confidence: what was agreed in them stands.
 */
export function othersNextTo(interview: Interview, cwd: string): readonly Interview[] {
  const place = path.resolve(cwd, interview.file);
  return filesIn(path.dirname(place)).flatMap((file) => {
    if (file === place) return [];
    const other = readInterview(file, cwd);
    if (other?.actions === undefined || !isSameEngagement(other.engagement, interview.engagement)) return [];
    const marks = [...other.answers].map(([id, { confidential }]) => [id, { ...NO_ANSWER, confidential }] as const);
    return [{ ...other, answers: new Map(marks) }];
  });
}

function readInterview(file: string, cwd: string): Interview | undefined {
  const shown = shorten(file, cwd);
  const text = textOf(file, shown);
  if (text === undefined) return undefined;
  const { value, rest } = parseInterview(text, shown);
  return (value ?? rest)?.interview;
}

/** The header of an answers file, also of one with mistakes in its answers; `undefined` where it cannot be made out. */
export function readHeader(file: string, cwd: string): InterviewHeader | undefined {
  const interview = readInterview(file, cwd);
  if (interview === undefined) return undefined;
  const { engagement, respondent, profile, areas, questionnaires } = interview;
  return {
    file: interview.file,
    engagement,
    respondent,
    profile,
    ...(areas === undefined ? {} : { areas }),
    folders: questionnaires.map((folder) => path.resolve(path.dirname(file), folder)),
  };
}

/** The header of an answers file that an option names. Throws where there is none, without a line of the file itself. */
export function requireHeader(file: string, option: string, { cwd }: Host): InterviewHeader {
  const header = readHeader(path.resolve(cwd, file), cwd);
  if (header !== undefined) return header;
  throw new UserError(`${option} ${file}: there is no answers file there whose head can be read`, {
    hint: `outready score ${file} tells what is wrong with it`,
  });
}

/** Reads the interview of the round before, whose answers are offered. It is only read. */
export async function readLastRound(
  from: string,
  interview: Pick<Interview, 'engagement' | 'respondent' | 'file'>,
  host: Host,
): Promise<Interview> {
  const { engagement, respondent } = requireHeader(from, '--from', host);
  const place = path.resolve(host.cwd, from);
  if (place === path.resolve(host.cwd, interview.file)) {
    throw new UserError('the next round needs a file of its own', {
      hint: `name a new one, as in: outready assess next-round.yaml --from ${from}`,
    });
  }
  // Before anything of it is shown: one side must not see the other's answers, nor one client another's.
  if (respondent.side !== interview.respondent.side) {
    throw new UserError(
      `${from} is the interview of the ${respondent.side}, ${interview.file} that of the ${interview.respondent.side}`,
      { hint: 'take the same respondent’s interview of last time' },
    );
  }
  if (!isSameName(engagement.client, interview.engagement.client)) {
    throw new UserError(`${from} is about another client than ${interview.file}`, {
      hint: 'where the client was corrected, correct it in both files',
    });
  }
  const read = await readText(place, from);
  const { value, diagnostics } = read.value === undefined ? read : parseInterview(read.value, from);
  if (value === undefined || typeof value === 'string') {
    const texts = new Map(read.value === undefined ? [] : [[from, read.value] as const]);
    throw new UnusableInput(diagnostics, texts, `${from} cannot be used for the next round`);
  }
  return value.interview;
}

/** The engagements among some headers, each with all its interviews; in the headers' order. */
export function offersFrom(headers: readonly InterviewHeader[], profile: string | undefined): readonly Offer[] {
  const offers: Offer[] = [];
  for (const header of headers) {
    if (profile !== undefined && header.profile !== profile) continue;
    const index = offers.findIndex(
      (offer) => offer.profile === header.profile && isSameEngagement(offer.engagement, header.engagement),
    );
    const offer = offers[index];
    if (offer === undefined) offers.push({ engagement: header.engagement, profile: header.profile, headers: [header] });
    else offers[index] = { ...offer, headers: [...offer.headers, header] };
  }
  return offers;
}

/** The areas that interviews were about: all of the profile's (`undefined`) as soon as one was. */
export function areasOf(headers: readonly InterviewHeader[]): readonly string[] | undefined {
  const named = headers.flatMap(({ areas }) => areas ?? []);
  return headers.some(({ areas }) => areas === undefined) ? undefined : [...new Set(named)];
}

/** The interview with the very same respondent, which could not stand in one assessment with this one. */
export function sameRespondent(
  headers: readonly InterviewHeader[],
  engagement: Engagement,
  respondent: Respondent,
): InterviewHeader | undefined {
  const { side, name, role } = respondent;
  return headers.find(
    (header) =>
      isSameEngagement(header.engagement, engagement) &&
      header.respondent.side === side &&
      header.respondent.name === name &&
      header.respondent.role === role,
  );
}

export interface Offer {
  readonly engagement: Engagement;
  readonly profile: string;
  readonly headers: readonly InterviewHeader[];
}
