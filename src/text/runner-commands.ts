/** How a format spells the character that keeps a command from being one; its reader gives the same character back. */
export interface Spelling {
  readonly hash: string;
  readonly colon: string;
}

/** For people: a backslash stands before the character. Markdown takes it away again, a terminal shows it. */
const WITH_BACKSLASH: Spelling = { hash: '\\#', colon: '\\:' };

/**
 * Makes sure that no CI runner takes a part of a text for a command, whoever wrote it: `::name::` where a line begins
 * (blanks before it are skipped), `##[name]`, `##vso[…]` and `##teamcity[…]` anywhere in a line. Sources: actions/runner,
 * ActionCommand.cs (TryParseV2, TryParse); microsoft/azure-pipelines-agent, Command.cs; TeamCity, «Service messages».
 * GitLab's `section_start:` needs a carriage return, which `visible` lets nobody write.
 */
export function disarmCommands(text: string, { hash, colon }: Spelling = WITH_BACKSLASH): string {
  return disarmAnywhere(text, hash).replaceAll(AT_START, `$1${colon}:`);
}

/** The same for the commands that may stand anywhere in a line: for lines that are themselves commands of a runner. */
export function disarmAnywhere(text: string, hash: string = WITH_BACKSLASH.hash): string {
  return text.replaceAll(ANYWHERE, `#${hash}`);
}

const ANYWHERE = /##(?=(?:vso|teamcity)?\[)/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour before a command is no letter either
const AT_START = /^((?:[^\S\n]|\u001b\[[\d;]*m)*)::/gm;
