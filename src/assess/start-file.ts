import path from 'node:path';
import { newInterview } from '../answers/edit.ts';
import { createFiles } from '../files/create-files.ts';
import { freeName, obstacleTo } from '../files/names.ts';
import { type Host, momentOf } from '../host.ts';
import { requireCatalogue } from '../inputs/load-assessment.ts';
import type { Language } from '../texts/language.ts';
import { UserError } from '../yaml/diagnostic.ts';
import { type Head, headsIn } from './interview-headers.ts';
import { requireHead } from './last-round.ts';
import { type AssessOptions, assessLine } from './options.ts';
import type { Known } from './setup.ts';
import {
  areasOf,
  headOf,
  InputEnded,
  knownFrom,
  offersFrom,
  type StartTalk,
  sameRespondent,
  withKnown,
} from './start-talk.ts';

/** Asks what the file's head needs and makes the file. Returns its path as the user would write it. */
export async function startFile(
  file: string | undefined,
  options: AssessOptions,
  host: Host,
  language: Language,
  openTalk: (file: string | undefined) => Promise<StartTalk>,
): Promise<string> {
  const obstacle = file === undefined ? undefined : await obstacleTo(path.resolve(host.cwd, file));
  if (obstacle !== undefined) throw new UserError(`${file} cannot be made: ${obstacle}`);
  const start = new Start(file, options, host, language);
  const release = start.keepOnExit();
  try {
    return await start.make(await openTalk(file));
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof InputEnded) {
      throw new UserError('the input ended before the interview could begin; nothing is saved', {
        hint: `go on with: ${start.line()}`,
      });
    }
    host.stderr.write(`\n${language.interview.start.noFileYet}\n  ${start.line()}\n`);
    throw error;
  } finally {
    release();
  }
}

/** The beginning of an interview, from the first question about it to its file. */
class Start {
  readonly #file: string | undefined;
  readonly #host: Host;
  readonly #options: AssessOptions;
  readonly #language: Language;
  #known: Known;
  #profile: string;
  #folders: readonly string[];

  constructor(file: string | undefined, options: AssessOptions, host: Host, language: Language) {
    this.#file = file;
    this.#host = host;
    this.#options = options;
    this.#language = language;
    this.#known = knownFrom(options);
    this.#profile = options.profile ?? 'core';
    this.#folders = options.questionnaires.map((folder) => path.resolve(host.cwd, folder));
  }

  /** The command line that goes on with what was said so far. */
  line(): string {
    return assessLine(this.#file, withKnown(this.#options, this.#known));
  }

  /** A terminal that is closed takes no last words: what is known by then becomes the file, once it is enough for one. */
  keepOnExit(): () => void {
    const keep = (): void => {
      const head = headOf(this.#known);
      if (head === undefined) return;
      const target = this.#file ?? freeName(this.#folder(), [head.engagement.client, head.respondent.side]);
      const place = path.resolve(this.#folder(), this.#file === undefined ? target : path.basename(target));
      try {
        createFiles([{ path: place, content: this.#text(place, head) }], this.#folder());
      } catch {
        // There is nobody left to be told.
      }
    };
    process.once('exit', keep);
    return () => process.off('exit', keep);
  }

  async make(talk: StartTalk): Promise<string> {
    const { from, engagementOf } = this.#options;
    const named = from ?? engagementOf;
    const option = from === undefined ? '--engagement-of' : '--from';
    const about = named === undefined ? await this.#chosen(talk) : [requireHead(named, option, this.#host)];
    if (about.length > 0) this.#takeOver(about, from !== undefined);
    const areas = await this.#areas();
    for (;;) {
      const said = from === undefined ? await talk.ask(this.#known, areas, (known) => this.#learn(known)) : this.#known;
      this.#learn(said);
      const head = headOf(said);
      if (head === undefined) throw new Error('all was asked, but not all is known');
      const same = from === undefined ? sameRespondent(this.#others(), head.engagement, head.respondent) : undefined;
      if (same === undefined) return this.#write(head, talk);
      talk.tell(this.#language.interview.start.sameRespondent(same.file));
      this.#learn({ ...said, name: undefined, role: undefined });
    }
  }

  #learn(known: Known): void {
    this.#known = known;
  }

  #folder(): string {
    const { cwd } = this.#host;
    return this.#file === undefined ? cwd : path.dirname(path.resolve(cwd, this.#file));
  }

  #others(): readonly Head[] {
    return headsIn(this.#folder(), this.#host.cwd);
  }

  /** The interviews of the engagement that the user chose among those found; none for a new one. */
  async #chosen(talk: StartTalk): Promise<readonly Head[]> {
    const { client, provider, scope } = this.#known;
    if (client !== undefined || provider !== undefined || scope !== undefined) return [];
    const { offer, client: said } = await talk.choose(offersFrom(this.#others(), this.#options.profile));
    if (said !== undefined) this.#learn({ ...this.#known, client: said });
    return offer?.heads ?? [];
  }

  /** The engagement of some interviews, and what they were asked from; for a new round their respondent, too. */
  #takeOver(heads: readonly Head[], isNewRound: boolean): void {
    const [head] = heads;
    if (head === undefined) return;
    const { engagement, respondent, profile, folders } = head;
    if (!isNewRound && this.#options.profile !== undefined && this.#options.profile !== profile) {
      throw new UserError(
        `the interviews of this engagement have the profile ${profile}, not ${this.#options.profile}`,
        {
          hint: 'one assessment has one profile: leave --profile out',
        },
      );
    }
    if (isNewRound && this.#options.side !== undefined && this.#options.side !== respondent.side) {
      throw new UserError(`${head.file} is the interview of the ${respondent.side}, not of the ${this.#options.side}`, {
        hint: 'leave --side out: a new round is with the same respondent',
      });
    }
    this.#profile = this.#options.profile ?? profile;
    this.#folders = [...new Set([...this.#folders, ...folders])];
    this.#known = {
      ...this.#known,
      client: engagement.client,
      provider: engagement.provider ?? '',
      scope: engagement.scope,
      areas: this.#known.areas ?? areasOf(heads) ?? [],
      ...(isNewRound ? { side: respondent.side, name: respondent.name ?? '', role: respondent.role ?? '' } : {}),
    };
  }

  /** The profile's areas. Those wished for must be among them; of those taken over, what the profile has is kept. */
  async #areas(): Promise<readonly { readonly id: string; readonly title: string }[]> {
    const { lang } = this.#options;
    const catalogue = await requireCatalogue(this.#profile, { ...this.#host, folders: this.#folders, lang });
    const areas = catalogue.areas.map(({ id, title }) => ({ id, title }));
    const ids = areas.map(({ id }) => id);
    checkAreas(this.#options.area, ids);
    const known = this.#known.areas?.filter((id) => ids.includes(id));
    // An interview about all areas says nothing of them.
    if (known !== undefined) this.#learn({ ...this.#known, areas: known.length === ids.length ? [] : known });
    return areas;
  }

  async #write(head: NonNullable<ReturnType<typeof headOf>>, talk: StartTalk): Promise<string> {
    const { cwd } = this.#host;
    const proposal = freeName(cwd, [head.engagement.client, head.respondent.side]);
    const obstacle = (name: string): Promise<string | undefined> => obstacleTo(path.resolve(cwd, name), this.#language);
    const target = this.#file ?? (await talk.target(proposal, obstacle));
    const place = path.resolve(cwd, target);
    createFiles([{ path: place, content: this.#text(place, head) }], cwd);
    return target;
  }

  #text(place: string, head: NonNullable<ReturnType<typeof headOf>>): string {
    const areas = this.#known.areas ?? [];
    return newInterview({
      ...head,
      profile: this.#profile,
      areas: areas.length === 0 ? undefined : areas,
      questionnaires: this.#folders.map((folder) => path.relative(path.dirname(place), folder) || '.'),
      started: momentOf(this.#host),
    });
  }
}

/** Every area that is wished for must be one of the profile's. */
export function checkAreas(wanted: readonly string[], known: readonly string[]): void {
  const stranger = wanted.find((id) => !known.includes(id));
  if (stranger === undefined) return;
  throw new UserError(`there is no area "${stranger}"`, { hint: `the profile has: ${known.join(', ')}` });
}
