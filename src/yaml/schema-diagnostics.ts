import { isScalar } from 'yaml';
import type * as z from 'zod';
import { type Diagnostic, didYouMean, hintFor, type Parsed, type Path } from './diagnostic.ts';
import { spellingHint } from './spelling-hint.ts';
import type { YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks a document's data against a schema; every issue becomes a diagnostic at its place in the file.
 * With `cutAt`, which names the entry to leave out for an issue's path, the rest is what the other entries make.
 */
export function checkSchema<T>(schema: z.ZodType<T>, source: YamlSource, cutAt?: (path: Path) => Path): Parsed<T> {
  const result = schema.safeParse(source.data);
  if (result.success) return { value: result.data, diagnostics: [] };
  const { issues } = result.error;
  const foreign = issues.find((issue) => isOtherFormat(issue, source.data));
  if (foreign !== undefined) return { value: undefined, diagnostics: describe(foreign, source, schema) };
  const diagnostics = primary(issues).flatMap((issue) => describe(issue, source, schema));
  const rest = cutAt && schema.safeParse(withoutEntries(source.data, issues.flatMap(pathsOf).map(cutAt))).data;
  return { value: undefined, diagnostics, ...(rest === undefined ? {} : { rest }) };
}

/** A file of another kind: whatever else it lacks or has is right for what it is. */
function isOtherFormat({ path, ...issue }: Issue, data: unknown): boolean {
  if (issue.code !== 'invalid_value' || path.length !== 1 || path[0] !== 'format') return false;
  return isOtherKind(issue.values[0], valueAt(data, path));
}

function pathsOf(issue: Issue): readonly Path[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

function withoutEntries(data: unknown, paths: readonly Path[]): unknown {
  const copy: unknown = structuredClone(data);
  for (const path of paths) {
    const parent = valueAt(copy, path.slice(0, -1));
    if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, path.at(-1) ?? '');
  }
  return copy;
}

/** Leaves out what follows from a wrong type: a text where a list belongs also has the wrong number of entries. */
function primary(issues: readonly Issue[]): readonly Issue[] {
  const place = ({ path }: Issue): string => JSON.stringify(path);
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(place));
  return issues.filter((issue) => issue.code === 'invalid_type' || !mistyped.has(place(issue)));
}

function describe(issue: Issue, source: YamlSource, schema: z.ZodType): readonly Diagnostic[] {
  const { file } = source;
  if (issue.code === 'unrecognized_keys') {
    const known = [...new Set(keysAt(schema, issue.path, source.data))].filter((key) => !issue.keys.includes(key));
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      severity: 'error',
      message: `the key "${key}" is not known ${whereOf(issue.path)}`,
      file,
      span: source.spanOfKey([...issue.path, key]),
      ...optionalHint(hintFor(key, known)),
    }));
  }
  if (issue.code === 'invalid_union') {
    const branch = nearestBranch(issue.errors);
    if (branch !== undefined) {
      return primary(branch).flatMap((inner) =>
        describe({ ...inner, path: [...issue.path, ...inner.path] } as Issue, source, schema),
      );
    }
  }
  if (issue.code === 'invalid_key') {
    const [inner] = issue.issues;
    const name = String(issue.path.at(-1));
    return [
      {
        code: 'key',
        severity: 'error',
        message: `the key "${name}" ${inner?.message ?? 'is not allowed'}`,
        file,
        span: source.spanOfKey(issue.path),
      },
    ];
  }
  const actual = valueAt(source.data, issue.path);
  if (actual === undefined) {
    const parent = issue.path.slice(0, -1);
    const message = `the key "${String(issue.path.at(-1))}" is missing ${whereOf(parent)}`;
    return [{ code: 'missing-key', severity: 'error', message, file, span: source.spanOfKey(parent) }];
  }
  const node = source.nodeAt(issue.path);
  const hint = spellingHint(issue, actual, isScalar(node) ? node.source : undefined);
  const wording = { ...optionalHint(hint), ...wordingOf(issue, actual) };
  return [{ ...wording, severity: 'error', file, span: source.spanAt(issue.path) }];
}

function wordingOf(issue: Issue, actual: unknown): Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: 'wrong-type',
        message: `expected ${KINDS[issue.expected] ?? issue.expected}, found ${kindOf(actual)}`,
      };
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const [only] = issue.values;
      const one = typeof only === 'string' ? `"${only}"` : String(only);
      const wording = oneOf(allowed.length === 1 ? one : `one of ${allowed.join(', ')}`, allowed, actual);
      return { ...wording, ...optionalHint(formatHint(only, actual)) };
    }
    case 'invalid_union': {
      if ('options' in issue && issue.options !== undefined) {
        const allowed = issue.options.flatMap((option) => (option === undefined ? [] : String(option)));
        return oneOf(`one of ${allowed.join(', ')}`, allowed, actual);
      }
      const kinds = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_type' ? inner.expected : []));
      const expected = [...new Set(kinds)].map((kind) => KINDS[kind] ?? kind).join(' or ');
      return { code: 'wrong-type', message: `expected ${expected}, found ${kindOf(actual)}` };
    }
    case 'too_small':
      return {
        code: 'wrong-value',
        message: `expected ${issue.inclusive ? 'at least' : 'more than'} ${amount(issue.origin, issue.minimum)}`,
      };
    case 'too_big':
      return { code: 'wrong-value', message: `expected at most ${amount(issue.origin, issue.maximum)}` };
    default:
      return { code: 'wrong-value', message: `${kindOf(actual)} ${issue.message}` };
  }
}

/** A file of a later format was written for a later program; one of another kind was given by mistake. */
function formatHint(expected: unknown, actual: unknown): string | undefined {
  if (isOtherKind(expected, actual)) return 'is this the right file? It says that it is of another kind';
  const [kind, number] = formatOf(expected);
  const [actualKind, actualNumber] = formatOf(actual);
  if (kind === undefined || kind !== actualKind || Number(actualNumber) <= Number(number)) return undefined;
  return 'this file was written for a newer outready: update the program';
}

/** Whether a format names another kind of file, and not the same one with a slip in it. */
function isOtherKind(expected: unknown, actual: unknown): boolean {
  const [kind] = formatOf(expected);
  const [actualKind] = formatOf(actual);
  return kind !== undefined && actualKind !== undefined && didYouMean(actualKind, [kind]) === undefined;
}

function formatOf(value: unknown): readonly (string | undefined)[] {
  return /^(outready\/[a-z-]+)\/(\d+)$/.exec(String(value))?.slice(1) ?? [];
}

function oneOf(
  expected: string,
  allowed: readonly string[],
  actual: unknown,
): Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  const meant = typeof actual === 'string' && allowed.length > 1 ? didYouMean(actual, allowed) : undefined;
  const hint = meant === undefined ? undefined : `did you mean "${meant}"?`;
  return { code: 'wrong-value', message: `expected ${expected}, found ${kindOf(actual)}`, ...optionalHint(hint) };
}

function amount(origin: string, limit: number | bigint): string {
  if (origin === 'string') return limit === 1 ? 'some text' : `${limit} characters`;
  if (origin === 'array' || origin === 'set') return limit === 1 ? 'one entry' : `${limit} entries`;
  return String(limit);
}

const KINDS: Readonly<Record<string, string>> = {
  object: 'a map (key: value)',
  record: 'a map (key: value)',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return value.length <= 60 ? `the text "${value}"` : 'a longer text';
  return `${typeof value === 'boolean' ? 'the truth value' : 'the number'} ${String(value)}`;
}

/** The union branch that was meant: the one that accepts this kind of value; of several, the one nearest to valid. */
function nearestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  const fitting = branches.filter(
    (issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'),
  );
  return [...fitting].sort((a, b) => a.length - b.length)[0];
}

function whereOf(path: readonly PropertyKey[]): string {
  const names = path.map((step) => (typeof step === 'number' ? `#${step + 1}` : String(step)));
  return names.length === 0 ? 'at the top level' : `in ${names.join(' › ')}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (Object(value) as Record<PropertyKey, unknown>)[step], data);
}

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
  readonly in?: z.ZodType;
  readonly getter?: () => z.ZodType;
}

/** The keys a schema allows at a path of the data, for «did you mean»: those of the variant that the data names. */
function keysAt(schema: z.ZodType, path: Path, data: unknown): readonly string[] {
  const definition = schema.def as Definition;
  const { options, discriminator } = definition;
  const inner = definition.innerType ?? definition.in ?? definition.getter?.();
  if (inner !== undefined) return keysAt(inner, path, data);
  if (options !== undefined) {
    const named = discriminator && valueAt(data, [discriminator]);
    const meant = options.filter(({ def }) => {
      const shape = (def as Definition).shape?.[discriminator ?? ''];
      return shape?.safeParse(named).success ?? true;
    });
    return meant.flatMap((option) => keysAt(option, path, data));
  }
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(definition.shape ?? {});
  const next = definition.shape?.[String(step)] ?? definition.element ?? definition.valueType;
  return next === undefined ? [] : keysAt(next, rest, valueAt(data, [step]));
}

function optionalHint(hint: string | undefined): { readonly hint?: string } {
  return hint === undefined ? {} : { hint };
}
