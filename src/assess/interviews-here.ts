import path from 'node:path';
import { dayWritten, type SourcedInterview } from '../answers/interview.ts';
import { groupInterviews, parseInterview } from '../answers/parse.ts';
import { roundsOf } from '../answers/rounds.ts';
import { shorten } from '../files/names.ts';
import type { Host } from '../host.ts';
import { filesIn, textOf } from '../inputs/answers-folder.ts';
import { requireCatalogue } from '../inputs/load-interviews.ts';
import { startSession } from '../interview/session/events.ts';
import { progressOf, type ReplyCount } from '../interview/session/session.ts';
import { type ListedEngagement, type ListedInterview, unfinishedFirst } from '../interview/start/list.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { UserError } from '../yaml/user-error.ts';
import type { AssessOptions } from './options.ts';

/**
 * The interviews in the current folder that can be gone on with: those of each engagement's present round, what is
 * unfinished first, then what changed last. What cannot be read as answers is passed over.
 */
export async function interviewsHere(
  { lang, questionnaires, profile: wished }: AssessOptions,
  host: Host,
): Promise<readonly ListedEngagement[]> {
  const sourced = filesIn(host.cwd).flatMap((file): readonly SourcedInterview[] => {
    const shown = shorten(file, host.cwd);
    const text = textOf(file, shown);
    if (text === undefined) return [];
    const { value, rest } = parseInterview(text, shown);
    const read = value ?? rest;
    return read === undefined ? [] : [read];
  });
  const catalogues = new Map<string, Promise<Catalogue | undefined>>();
  const catalogueOf = (profile: string, folders: readonly string[]): Promise<Catalogue | undefined> => {
    const key = JSON.stringify([profile, folders]);
    const known = catalogues.get(key) ?? requireCatalogue(profile, { ...host, folders, lang }).catch(orNothing);
    catalogues.set(key, known);
    return known;
  };
  const listed = async ({ interview }: SourcedInterview): Promise<ListedInterview> => {
    const { file, profile, respondent, started, updated } = interview;
    const own = interview.questionnaires.map((each) => path.resolve(path.dirname(path.resolve(host.cwd, file)), each));
    const folders = questionnaires.map((each) => path.resolve(host.cwd, each));
    const catalogue = await catalogueOf(profile, [...new Set([...folders, ...own])]);
    const progress: ReplyCount | undefined = catalogue && progressOf(startSession(catalogue, interview, {}));
    return { file, respondent, progress, day: dayWritten(updated ?? started) };
  };
  const engagements: ListedEngagement[] = [];
  for (const group of groupInterviews(sourced)) {
    const { value, rest } = roundsOf(group);
    const { current = group, earlier = [] } = value ?? rest ?? {};
    const [first] = current;
    if (first === undefined || (wished !== undefined && first.interview.profile !== wished)) continue;
    const { engagement, profile } = first.interview;
    // In the order of their last change, as they were read.
    const own = sourced.filter((each) => current.includes(each));
    const interviews = await Promise.all(own.map(listed));
    engagements.push({ engagement, profile, round: earlier.length + 1, interviews });
  }
  return unfinishedFirst(engagements);
}

function orNothing(error: unknown): undefined {
  if (!(error instanceof UserError)) throw error;
}
