import path from 'node:path';
import { newInterview } from '../answers/edit.ts';
import { ASKED, detailEntry, isShared } from '../answers/head.ts';
import { isSameEngagement, newEngagementId } from '../answers/identity.ts';
import { createFiles } from '../files/create-files.ts';
import { freeName, obstacleTo } from '../files/new-name.ts';
import { type Host, momentOf, onExit } from '../host.ts';
import { offeredCatalogues, requireCatalogue } from '../inputs/load-interviews.ts';
import { headFrom, keptDetail } from '../interview/session/details.ts';
import { takingOf } from '../interview/start/taking.ts';
import { visible } from '../text/display.ts';
import type { Language } from '../texts/language.ts';
import { didYouMean } from '../yaml/diagnostic.ts';
import { UserError } from '../yaml/user-error.ts';
import {
  areasOf,
  headersIn,
  type InterviewHeader,
  offersFrom,
  requireHeader,
  sameRespondent,
} from './interview-headers.ts';
import { type KnownHead, knownFrom, withKnown } from './known-head.ts';
import { type AssessOptions, assessLine, goingOn } from './options.ts';
import { InputEnded, type StartForm, type StartTalk } from './start-talk.ts';

/** A new answers file, from what the command line says of it until all is known that its head needs. */
interface NewFile {
  readonly file: string | undefined;
  readonly options: AssessOptions;
  readonly host: Host;
  readonly language: Language;
  /** Each reply is taken in at once, so that none is lost however the questions end. */
  known: KnownHead;
  /** Whether those that are here were offered already, and none was wanted. */
  readonly isNewEngagement: boolean;
  /** As it was named, or as the engagement's other interviews have it; else it follows from the provider. */
  profile: string | undefined;
  folders: readonly string[];
  /** Of the engagement that was taken over. */
  id: string | undefined;
}

/** The file to interview in, as the user would write it, and the options to do so. */
export interface Started {
  readonly file: string;
  readonly options: AssessOptions;
}

/** Asks what the file's head needs and makes the file, unless one of the same respondent is to be gone on with. */
export async function startFile(
  file: string | undefined,
  options: AssessOptions,
  host: Host,
  language: Language,
  openTalk: (file: string | undefined) => Promise<StartTalk>,
  isNewEngagement = false,
): Promise<Started> {
  const obstacle = file === undefined ? undefined : await obstacleTo(path.resolve(host.cwd, file));
  if (obstacle !== undefined) throw new UserError(`${file} cannot be made: ${obstacle}`);
  const started: NewFile = {
    file,
    options,
    host,
    language,
    known: knownFrom(options),
    isNewEngagement,
    profile: options.profile,
    folders: options.questionnaires.map((folder) => path.resolve(host.cwd, folder)),
    id: undefined,
  };
  const release = onExit(() => keepKnown(started));
  const line = (): string => assessLine(file, withKnown(options, started.known));
  try {
    return await askAndMake(started, await openTalk(file));
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof InputEnded) {
      throw new UserError('the input ended before the interview could begin; nothing is saved', {
        hint: `go on with: ${line()}`,
      });
    }
    host.stderr.write(`\n${language.interview.start.noFileYet}\n  ${line()}\n`);
    throw error;
  } finally {
    release();
  }
}

/** What is known when the terminal is closed becomes the file, once it is enough for one. */
function keepKnown(started: NewFile): void {
  const folder = folderOf(started);
  const place = path.resolve(
    folder,
    started.file === undefined ? proposalIn(folder, started) : path.basename(started.file),
  );
  try {
    const content = contentAt(place, started);
    if (content !== undefined) createFiles([{ path: place, content }], folder);
  } catch {
    // No terminal is left to say it on.
  }
}

async function askAndMake(started: NewFile, talk: StartTalk): Promise<Started> {
  const { host, options } = started;
  const { from, engagementOf } = options;
  const named = from ?? engagementOf;
  const option = from === undefined ? '--engagement-of' : '--from';
  const about = named === undefined ? await chosenHeaders(started, talk) : [requireHeader(named, option, host)];
  takeOver(about, started);
  await checkWishedAreas(started);
  let wish = goingOn(options);
  const [before] = from === undefined ? [] : about;
  if (before !== undefined && before.profile !== profileOf(started)) {
    const next = await talk.askSame(before, profileOf(started), ['go-on', 'round']);
    if (next === 'go-on') return goOnWith(before, started);
  }
  let given = started.known;
  let file: string | undefined;
  for (;;) {
    if (from === undefined) {
      const settled = await talk.settle(formOf(started, given));
      started.known = settled.known;
      file = settled.file;
    }
    await checkAreasAsked(started);
    const head = headFrom(started.known);
    if (head === undefined) throw new Error('all was asked, but not all is known');
    const others = from === undefined ? headersIn(folderOf(started), host.cwd) : [];
    const same = sameRespondent(others, head.engagement, head.respondent);
    if (same === undefined) break;
    const next = await talk.askSame(same, profileOf(started), ['go-on', 'round', 'another']);
    if (next === 'go-on') return goOnWith(same, started);
    if (next === 'round') {
      wish = { ...wish, from: same.file };
      break;
    }
    for (const detail of ASKED) {
      if (isShared(detail) || detailEntry(detail).decides) continue;
      started.known = { ...started.known, [detail]: undefined, only: options.role };
      given = { ...given, [detail]: undefined };
    }
  }
  const obstacle = (name: string): Promise<string | undefined> => obstacleIn(name, started);
  const target =
    started.file ?? file ?? (await talk.target(proposalIn(host.cwd, started), obstacle, await aboutLines(started)));
  const place = path.resolve(host.cwd, target);
  createFiles([{ path: place, content: contentAt(place, started) ?? '' }], host.cwd);
  return { file: target, options: wish };
}

/** What is to be settled before the interview; `given` was named, or taken over. */
function formOf(started: NewFile, given: KnownHead): StartForm {
  const { host, options, folders } = started;
  const house = options.house?.profile;
  return {
    known: { ...started.known, profile: started.known.profile ?? started.profile },
    settled: { ...given, profile: started.profile },
    file: started.file,
    usual: house === undefined ? PROFILES : { withProvider: house, withoutProvider: house },
    profiles: async () => {
      const all = await offeredCatalogues({ ...host, folders, lang: options.lang });
      return all.filter(({ areas }) => options.area.every((id) => areas.some((area) => area.id === id)));
    },
    proposal: proposalIn(host.cwd, started),
    learn: (known) => {
      started.known = known;
      return proposalIn(host.cwd, started);
    },
    obstacleTo: (name) => obstacleIn(name, started),
  };
}

function obstacleIn(name: string, { host, language }: NewFile): Promise<string | undefined> {
  return obstacleTo(path.resolve(host.cwd, name), language);
}

/** Under which profile the questions are put, and what they will take. */
async function aboutLines(started: NewFile): Promise<readonly string[]> {
  const { folders, host, options, known, language } = started;
  const head = headFrom(known);
  if (head === undefined) return [];
  const catalogue = await requireCatalogue(profileOf(started), { ...host, folders, lang: options.lang });
  const { takes, profileSays } = language.interview.start.setUp;
  const { id, summary } = catalogue.profile;
  const about = {
    respondent: head.respondent,
    ...(known.areas?.length ? { areas: known.areas } : {}),
    ...(known.only === undefined ? {} : { roles: [known.only] }),
  };
  return [...(summary === undefined ? [] : [profileSays(id, visible(summary))]), takes(takingOf(catalogue, about))];
}

/** Goes on with an interview under the profile that was wished for: its answers stay, and need no second confirmation. */
function goOnWith({ file }: InterviewHeader, started: NewFile): Started {
  const { from: _, ...options } = goingOn(started.options);
  return { file, options: { ...options, profile: profileOf(started) } };
}

function folderOf({ file, host: { cwd } }: NewFile): string {
  return file === undefined ? cwd : path.dirname(path.resolve(cwd, file));
}

function proposalIn(folder: string, { known: { client = '', side = '' } }: NewFile): string {
  return freeName(folder, [client, side]);
}

/** The interviews of the engagement that the user chose among those found; none for a new one. */
async function chosenHeaders(started: NewFile, talk: StartTalk): Promise<readonly InterviewHeader[]> {
  if (started.isNewEngagement) return [];
  if (ASKED.some((detail) => isShared(detail) && started.known[detail] !== undefined)) return [];
  const headers = headersIn(folderOf(started), started.host.cwd);
  const { offer, client } = await talk.choose(offersFrom(headers, started.options.profile));
  if (client !== undefined) started.known = { ...started.known, client };
  return offer?.headers ?? [];
}

/** The engagement of some interviews, and what they were asked from; for a new round their respondent, too. */
function takeOver(headers: readonly InterviewHeader[], started: NewFile): void {
  const [header] = headers;
  if (header === undefined) return;
  const { options } = started;
  const { respondent, profile, folders } = header;
  const isNewRound = options.from !== undefined;
  if (!isNewRound && options.profile !== undefined && options.profile !== profile) {
    throw new UserError(`the interviews of this engagement have the profile ${profile}, not ${options.profile}`, {
      hint: 'one assessment has one profile: leave --profile out',
    });
  }
  if (isNewRound && options.side !== undefined && options.side !== respondent.side) {
    throw new UserError(`${header.file} is the interview of the ${respondent.side}, not of the ${options.side}`, {
      hint: 'leave --side out: a new round is with the same respondent',
    });
  }
  started.profile = options.profile ?? profile;
  started.id = header.engagement.id;
  started.folders = [...new Set([...started.folders, ...folders])];
  let { known } = started;
  for (const detail of ASKED) {
    if (isNewRound || isShared(detail)) known = { ...known, [detail]: keptDetail(header, detail) ?? '' };
  }
  started.known = { ...known, areas: known.areas ?? areasOf(headers) ?? [] };
}

/** Without a profile of its own, an engagement that has no provider yet is asked what there is to decide. */
const PROFILES = { withProvider: 'core', withoutProvider: 'decide' } as const;

function profileOf({ profile, options: { house }, known }: NewFile): string {
  return (
    known.profile ??
    profile ??
    house?.profile ??
    (known.provider === '' ? PROFILES.withoutProvider : PROFILES.withProvider)
  );
}

async function areaIdsIn(profile: string, { folders, host, options }: NewFile): Promise<readonly string[]> {
  const catalogue = await requireCatalogue(profile, { ...host, folders, lang: options.lang });
  return catalogue.areas.map(({ id }) => id);
}

/**
 * Before anything is asked: a profile or an area that there is not would be refused at the end. An area that is not
 * asked without a provider makes it the usual profile, whoever is named.
 */
async function checkWishedAreas(started: NewFile): Promise<void> {
  const { profile, options } = started;
  if (profile === undefined && options.house?.profile === undefined && options.area.length > 0) {
    const asked = await areaIdsIn(PROFILES.withoutProvider, started);
    if (!options.area.every((id) => asked.includes(id))) started.profile = PROFILES.withProvider;
  }
  checkAreas(options.area, await areaIdsIn(profileOf(started), started));
}

/** The areas wished for must be among the profile's; of those taken over, what the profile has is kept. */
async function checkAreasAsked(started: NewFile): Promise<void> {
  const { options, known } = started;
  const ids = await areaIdsIn(profileOf(started), started);
  checkAreas(options.area, ids);
  const left = known.areas?.filter((id) => ids.includes(id));
  // An interview about all areas says nothing of them.
  if (left !== undefined) started.known = { ...known, areas: left.length === ids.length ? [] : left };
}

function contentAt(place: string, started: NewFile): string | undefined {
  const { known, folders, host } = started;
  const head = headFrom(known);
  if (head === undefined) return undefined;
  const { areas = [] } = known;
  const same = headersIn(folderOf(started), host.cwd).filter((each) =>
    isSameEngagement(each.engagement, head.engagement),
  );
  const id = started.id ?? same.flatMap(({ engagement }) => engagement.id ?? [])[0] ?? newEngagementId(head.engagement);
  return newInterview({
    ...head,
    engagement: { id, ...head.engagement },
    profile: profileOf(started),
    areas: areas.length === 0 ? undefined : areas,
    roles: known.only === undefined ? undefined : [known.only],
    questionnaires: folders.map((folder) => path.relative(path.dirname(place), folder) || '.'),
    started: momentOf(host),
  });
}

export function checkAreas(wanted: readonly string[], known: readonly string[]): void {
  const stranger = wanted.find((id) => !known.includes(id));
  if (stranger === undefined) return;
  const meant = didYouMean(stranger, known);
  const hint = meant === undefined ? `the profile has: ${known.join(', ')}` : `did you mean "${meant}"?`;
  throw new UserError(`there is no area "${stranger}"`, { hint });
}
