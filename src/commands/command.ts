import { runInSlices } from '../files/run-in-slices.ts';
import { EXIT, type ExitStatus, type Host, Printer } from '../host.ts';
import type { DefaultKey, House } from '../inputs/house.ts';
import { hintFor } from '../yaml/diagnostic.ts';
import { UserError } from '../yaml/user-error.ts';

/** An option: how help shows it, and how its text is read. A command gets its value always, or only where it is given. */
export interface Declaration<Value, IsAlways extends boolean> {
  readonly description: string;
  readonly isAlways: IsAlways;
  /** What stands for its text, as in `<days>`; a flag has none. */
  readonly placeholder?: string;
  readonly short?: string;
  /** Its value where it is not given, and how help names that. */
  readonly usual?: Value;
  readonly usualText?: string;
  readonly choices?: readonly string[];
  /** What its form `--no-…` does, for an option that has one; one that has no other form has no description. */
  readonly without?: string;
  /** Whether, where it is not given, the defaults of the house give it: they have the same key. */
  readonly byHouse?: true;
  /** Options, by their keys, that cannot be given with it. */
  readonly conflicts?: readonly string[];
  /** Throws a `UserError` for what is no such value; `before` is what was read already, where it is repeated. */
  read?(given: string, option: string, before?: Value): Value;
}

export type Options = Readonly<Record<string, Declaration<unknown, boolean>>>;

type ValueOf<D> = D extends Declaration<infer Value, boolean> ? Value : never;

export type ValuesOf<O> = {
  readonly [Key in keyof O as O[Key] extends { isAlways: true } ? Key : never]: ValueOf<O[Key]>;
} & { readonly [Key in keyof O as O[Key] extends { isAlways: true } ? never : Key]?: ValueOf<O[Key]> };

/** The arguments by their names, each in the usual notation (`<file...>`, `[path]`) with what it is. */
export type Arguments = Readonly<
  Record<string, readonly [notation: `<${string}>` | `[${string}]`, description: string]>
>;

type ArgumentValue<Notation extends string> = Notation extends `${string}...${string}`
  ? readonly string[]
  : Notation extends `<${string}`
    ? string
    : string | undefined;

/** What a call gives a command: its arguments by their names, its options, and the world that it acts in. */
export type Call<A extends Arguments, O extends Options> = {
  readonly [Name in keyof A]: ArgumentValue<A[Name][0]>;
} & { readonly options: ValuesOf<O>; readonly host: Host };

interface Means {
  readonly print: Printer;
  /** Runs a long computation of the core so that signals arrive. */
  readonly compute: typeof runInSlices;
  /** The defaults that hold here, for a command that has an option of theirs. */
  readonly house: House | undefined;
}

export interface HelpTexts {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly string[];
  /** What stands after the examples. */
  readonly closing?: string;
}

export interface Command<A extends Arguments, O extends Options> extends HelpTexts {
  readonly arguments: A;
  readonly options: O;
  readonly run: (call: Call<A, O>) => Promise<ExitStatus>;
}

/**
 * A command from its declaration: what `run` is given has the types that its arguments and options say. It imports what
 * is heavy when it runs, so that help and version load none of it.
 */
export function defineCommand<const A extends Arguments, const O extends Options>(
  declared: Omit<Command<A, O>, 'run'> & {
    /** Gives the exit status, or none where all is done. */
    readonly run: (call: Call<A, O> & Means) => Promise<ExitStatus | undefined>;
  },
): Command<A, O> {
  const keys = Object.keys(declared.options).filter((key) => declared.options[key]?.byHouse);
  const run = async (call: Call<A, O>): Promise<ExitStatus> => {
    const means = { print: new Printer(call.host), compute: runInSlices };
    if (keys.length === 0) return (await declared.run({ ...call, ...means, house: undefined })) ?? EXIT.done;
    const { openHouse } = await import('../inputs/house.ts');
    const house = await openHouse(call.host.cwd);
    await means.print.warnings({ warnings: house.nearMisses, texts: new Map() });
    try {
      // An option by the house has a key, and the values, of the defaults.
      const options = (await house.complete(call.options, keys as DefaultKey[])) as typeof call.options;
      return (await declared.run({ ...call, ...means, options, house })) ?? EXIT.done;
    } catch (error) {
      throw house.placed(error);
    }
  };
  return { ...declared, run };
}

/** An option that the defaults of the house give where it is not given. */
export function byHouse<D extends Declaration<unknown, boolean>>(declared: D): D {
  return { ...declared, byHouse: true };
}

/** An option for a command that must not depend on where it is run. */
export function byCallAlone<D extends Declaration<unknown, boolean>>({ byHouse, ...declared }: D): D {
  return declared as D;
}

export function flag(description: string): Declaration<boolean, false> {
  return { description, isAlways: false };
}

/** Reads a text of the command line, or throws a `UserError` that names the option. */
type OptionReader<Value> = (given: string, option: string) => Value;

export function value<Value>(
  placeholder: string,
  description: string,
  read: OptionReader<Value>,
): Declaration<Value, false> {
  return { placeholder, description, isAlways: false, read };
}

export function text(placeholder: string, description: string): Declaration<string, false> {
  return value(placeholder, description, (given) => given);
}

export function textOrNone(
  placeholder: string,
  description: string,
  without: string,
): Declaration<string | false, false> {
  return { ...text(placeholder, description), without };
}

export function unless(without: string): Declaration<boolean, true> {
  return { description: '', without, isAlways: true };
}

/** What can be given several times, each text read by itself; `none` is what help says of none. */
export function list<Value>(
  placeholder: string,
  description: string,
  read: OptionReader<Value>,
  none = 'none',
): Declaration<readonly Value[], true> {
  return {
    placeholder,
    description: `${description} (repeatable)`,
    isAlways: true,
    usual: [],
    usualText: none,
    read: (given, option, before = []) => [...before, read(given, option)],
  };
}

export function texts(placeholder: string, description: string, none?: string): Declaration<readonly string[], true> {
  return list(placeholder, description, (given) => given, none);
}

/** One of a few words, which help lists. */
export function choice<const Value extends string>(
  placeholder: string,
  description: string,
  choices: readonly Value[],
): Declaration<Value, false> {
  return { ...value(placeholder, description, (given, option) => oneOf(choices, given, option)), choices };
}

export function usually<Value>(usual: NoInfer<Value>, declared: Declaration<Value, false>): Declaration<Value, true> {
  return { ...declared, usual, isAlways: true };
}

export function oneOf<Value extends string>(allowed: readonly Value[], given: string, option: string): Value {
  const found = allowed.find((each) => each === given);
  if (found !== undefined) return found;
  throw unknownWord(`${option} takes ${allowed.join(', ')}, not "${given}"`, given, allowed);
}

export function wholeNumber(given: string, option: string): number {
  if (/^\d+$/.test(given) && Number.isSafeInteger(Number(given))) return Number(given);
  throw wrongValue(given, option, 'a whole number');
}

/** Points as scores have them, from 0 to 100. */
export function points(given: string, option: string): number {
  if (/^\d+(?:\.\d+)?$/.test(given) && Number(given) <= 100) return Number(given);
  throw wrongValue(given, option, 'a number from 0 to 100');
}

/** Days of somebody's work, with fractions. */
export function personDays(given: string, option: string): number {
  if (/^\d*\.?\d+$/.test(given) && Number.isFinite(Number(given))) return Number(given);
  throw wrongValue(given, option, 'a number of person-days', `as in ${option} 10 or ${option} 2.5`);
}

/** A day of the calendar: 2026-11-22. */
export function day(given: string, option: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(given) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(given)) return given;
  throw wrongValue(given, option, 'a day', `as in ${option} 2026-11-22`);
}

/** The one way in which options say that a text is nothing for them. */
export function wrongValue(given: string, option: string, wanted: string, hint?: string): UserError {
  return new UserError(`${option} takes ${wanted}, not "${given}"`, hint === undefined ? {} : { hint });
}

/** For a word that is none of those that there are: what was perhaps meant. */
export function unknownWord(message: string, word: string, known: readonly string[], otherwise?: string): UserError {
  const hint = hintFor(word, known) ?? otherwise;
  return new UserError(message, hint === undefined ? {} : { hint });
}

export const questionnaires = byHouse(
  texts('<dir>', 'a folder of own questionnaires, searched before the shipped ones'),
);

export const lang: Declaration<string, false> = byHouse({
  ...text(
    '<locale>',
    'the language of what is shown, as far as it is translated: es, es-MX (default: en, whatever the system says)',
  ),
  usualText: 'en',
});

export const audience = choice(
  '<who>',
  'client: nothing told in confidence, key facts for notes, roles for names; internal: everything',
  ['client', 'internal'],
);

export const confidential = usually(
  'count',
  choice('<how>', 'what answers told in confidence do in a client’s scores: count, or leave-out (as if open)', [
    'count',
    'leave-out',
  ]),
);

export const force = flag('overwrite a file that outready did not write');

export const round = value(
  '<date>',
  'the round of that day: of each respondent the latest interview that had started by then',
  day,
);

export const files = [
  '<file...>',
  'answers files, folders or quoted patterns of one engagement; - reads standard input',
] as const;
