import { stringify } from 'yaml';
import { answerShape } from '../../src/answers/edit.ts';
import type { SourcedInterview } from '../../src/answers/interview.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import { pressKey } from '../../src/interview/screen/modes.ts';
import {
  isWriting,
  type Key,
  type Screen,
  shownQuestion,
  startScreen,
  tickedAt,
  type WritingScreen,
} from '../../src/interview/screen/screen.ts';
import { submitText } from '../../src/interview/screen/writing.ts';
import { startSession } from '../../src/interview/session/events.ts';
import type { Session } from '../../src/interview/session/session.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { must } from './catalogue.ts';

export const TODAY = '2026-11-22';
export const MOMENT = '2026-11-22T09:00:00Z';

export interface FileSpec {
  readonly side?: 'client' | 'provider';
  readonly areas?: readonly string[];
  /** The version of each area's questionnaire that was asked. */
  readonly asked?: Readonly<Record<string, string>>;
}

/** The text of an answers file. */
export function fileOf(answers: object = {}, { side = 'client', areas, asked }: FileSpec = {}): string {
  const versions = Object.entries(asked ?? {}).map(([area, version]) => [area, { version, digest: 'sha256:old' }]);
  const data = {
    format: 'outready/answers/1',
    engagement: { client: 'Acme', scope: 'Analytics' },
    respondent: { side },
    profile: 'test',
    ...(areas && { areas }),
    ...(asked && { asked: Object.fromEntries(versions) }),
    answers,
  };
  return stringify(data, { aliasDuplicateObjects: false });
}

export function readFile(text: string): SourcedInterview {
  return must(parseInterview(text, 'test.yaml'));
}

export function sessionOf(catalogue: Catalogue, answers: object = {}, file: FileSpec = {}): Session {
  return startSession(catalogue, readFile(fileOf(answers, file)).interview);
}

export function screenOf(catalogue: Catalogue, answers: object = {}, file: FileSpec = {}): Screen {
  return startScreen(sessionOf(catalogue, answers, file));
}

/** The answers of a session as a file would hold them; entries with nothing in them are left out. */
export function answersOf({ interview }: Session): Readonly<Record<string, object>> {
  const shapes = [...interview.answers].map(([id, answer]) => [id, answerShape(answer)] as const);
  return Object.fromEntries(shapes.filter(([, shape]) => Object.keys(shape).length > 0));
}

const NAMED = [
  'return',
  'enter',
  'escape',
  'space',
  'up',
  'down',
  'left',
  'right',
  'tab',
  'backspace',
  'home',
  'end',
  'pageup',
  'pagedown',
];

/** A key by its name, or by the character that it types. */
function keyOf(key: string): Key {
  return NAMED.includes(key) ? { char: '', name: key } : { char: key, name: key.toLowerCase() };
}

/** The items that are ticked at the question shown. */
export function ticksOf(screen: Screen): readonly string[] {
  const question = shownQuestion(screen);
  return question === undefined ? [] : tickedAt(screen.session, screen.ticks, question);
}

/** Presses keys one after another; while a text is written, a key other than escape is the whole text, confirmed. */
export function press(screen: Screen, ...keys: readonly string[]): Screen {
  return keys.reduce(
    (now, key) => (isWriting(now) && key !== 'escape' ? write(now, key) : pressKey(now, keyOf(key), TODAY)),
    screen,
  );
}

/** A whole text, confirmed; of a search, the first place it leads to. */
function write(screen: WritingScreen, text: string): Screen {
  return submitText({ ...screen, target: 0 }, text, TODAY);
}
