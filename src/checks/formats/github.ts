import { disarmAnywhere, visible } from '../../text/display.ts';
import {
  type CheckEntry,
  type CheckResult,
  type CheckStatus,
  engagementNames,
  type NameEngagement,
} from '../check-result.ts';
import { entryLines } from './entry-text.ts';

/** A waived entry is no warning, yet nobody should have to look for it. */
const COMMANDS = { fail: 'error', warn: 'warning', suppressed: 'notice' } as const satisfies Readonly<
  Record<Exclude<CheckStatus, 'pass'>, string>
>;

/** What a workflow command cannot hold as it is; the runner decodes it. Source: actions/toolkit, core, command.ts. */
const IN_MESSAGE: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A' };
const IN_PROPERTY: Readonly<Record<string, string>> = { ...IN_MESSAGE, ':': '%3A', ',': '%2C' };

/** The result as workflow commands of GitHub Actions: an annotation on the line of each entry that did not pass. */
export function renderGithub({ results }: CheckResult): string {
  const nameOf = engagementNames(results);
  return results
    .map((entry) => (entry.status === 'pass' ? '' : `${commandOf(entry, COMMANDS[entry.status], nameOf)}\n`))
    .join('');
}

function commandOf(entry: CheckEntry, command: string, nameOf: NameEngagement): string {
  const { engagement, demand, location } = entry;
  const { line, column } = location.span;
  const title = engagement === undefined ? demand : `${demand}: ${nameOf(engagement)}`;
  const properties = { file: location.file, line: String(line), col: String(column), title };
  const lines = entryLines(entry).map((text) => visible(text));
  const head = Object.entries(properties).map(([key, value]) => `${key}=${encode(visible(value), IN_PROPERTY)}`);
  // Other runners read the same log: what is a command to them must not come from a message.
  return disarmAnywhere(`::${command} ${head.join(',')}::${encode(lines.join('\n'), IN_MESSAGE)}`);
}

function encode(text: string, table: Readonly<Record<string, string>>): string {
  return text.replace(/[%\r\n:,]/g, (character) => table[character] ?? character);
}
