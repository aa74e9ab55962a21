import { type Diagnostic, failed, type Parsed, parsed } from '../yaml/diagnostic.ts';
import { checkSchema } from '../yaml/schema-diagnostics.ts';
import { parseYaml, spanAt, spanOfKey, type YamlSource } from '../yaml/yaml-source.ts';
import type { Answer, Interview, Reply } from './interview.ts';
import { AnswersSchema, type AnswersShape, type LongAnswerShape } from './schema.ts';

/** An interview with its source, whose positions later checks need. */
export interface SourcedInterview {
  readonly interview: Interview;
  readonly source: YamlSource;
}

/** Reads an answers file. What it says of questions is checked against a catalogue by `checkAnswers`. */
export function parseInterview(text: string, file: string): Parsed<SourcedInterview> {
  const yaml = parseYaml(text, file);
  if (yaml.value === undefined) return failed(yaml.diagnostics);
  const source = yaml.value;
  const { value, rest, diagnostics } = checkSchema(AnswersSchema, source, entryAt);
  const shape = value ?? rest;
  if (shape === undefined) return failed(diagnostics);
  return parsed({ interview: interviewOf(shape, file), source }, [...diagnostics, ...contradictions(shape, source)]);
}

/** The entry to leave out so that the others can be checked further: an answer, or else an optional key. */
function entryAt(path: readonly PropertyKey[]): readonly PropertyKey[] {
  if (path[0] === 'answers' || path[0] === 'asked') return path.slice(0, 2);
  return path.filter((step) => typeof step === 'string');
}

function interviewOf(shape: AnswersShape, file: string): Interview {
  const { engagement, respondent, people, profile, areas, questionnaires, asked, started, updated, answers } = shape;
  return {
    file,
    engagement,
    respondent,
    ...(people === undefined ? {} : { people: people as NonNullable<Interview['people']> }),
    profile,
    ...(areas === undefined ? {} : { areas }),
    questionnaires: questionnaires ?? [],
    asked: new Map(Object.entries(asked ?? {})) as Interview['asked'],
    ...(started === undefined ? {} : { started }),
    ...(updated === undefined ? {} : { updated }),
    answers: new Map(Object.entries(answers).map(([id, answer]) => [id, answerOf(answer)])),
  };
}

function answerOf(shape: string | LongAnswerShape): Answer {
  if (typeof shape === 'string') return { reply: { kind: 'option', option: shape }, evidence: [], confidential: false };
  const { note, keyFact, evidence, confidential, answered } = shape;
  return {
    reply: replyOf(shape),
    ...(note === undefined ? {} : { note }),
    ...(keyFact ? { keyFact } : {}),
    evidence: (evidence ?? []).map((entry) =>
      typeof entry === 'string' ? { ref: entry } : entry,
    ) as Answer['evidence'],
    confidential: confidential ?? false,
    ...(answered === undefined ? {} : { answered }),
  };
}

function replyOf({ option, items, unknown, notApplicable }: LongAnswerShape): Reply {
  if (option !== undefined) return { kind: 'option', option };
  if (items !== undefined) return { kind: 'items', items };
  if (unknown) return { kind: 'unknown' };
  if (notApplicable !== undefined) return { kind: 'notApplicable', reason: notApplicable };
  return { kind: 'unanswered' };
}

/** The keys of which an answer has one at most. */
export const REPLIES = ['option', 'items', 'unknown', 'notApplicable'] as const;

function contradictions(shape: AnswersShape, source: YamlSource): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [id, answer] of Object.entries(shape.answers)) {
    if (typeof answer === 'string') continue;
    const given = REPLIES.filter((key) => answer[key] !== undefined);
    const [first, second] = given;
    if (first === undefined || second === undefined) {
      if (Object.keys(answer).length > 0) continue;
      const message = `the answer to "${id}" is empty`;
      const hint = 'remove the line: a question that is not in the file counts as unanswered';
      found.push({
        code: 'contradiction',
        severity: 'error',
        message,
        file: source.file,
        span: spanAt(source, ['answers', id]),
        hint,
      });
      continue;
    }
    const message = `"${id}" has both ${first} and ${second}; an answer is one of ${REPLIES.join(', ')}`;
    found.push({
      code: 'contradiction',
      severity: 'error',
      message,
      file: source.file,
      span: spanOfKey(source, ['answers', id, second]),
    });
  }
  return found;
}
