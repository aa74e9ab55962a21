import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import parseArguments from 'string-argv';
import { codeOf } from '../files/read-regular.ts';
import { visible } from '../text/display.ts';
import { ENGLISH, type Language } from '../texts/language.ts';

/** The editors that most machines have, for who has chosen none. */
const USUAL = process.platform === 'win32' ? ['notepad'] : ['nano', 'vi'];

/**
 * Lets the user write a text in `$VISUAL` or `$EDITOR`, else in what there usually is: a program and its options, started
 * without a shell. Returns what was saved, or a reason when there is no editor, it failed, or what it left is not UTF-8
 * text.
 */
export function editText(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
  { interview }: Language = ENGLISH,
): { readonly text: string } | { readonly problem: string } {
  const words = interview.saving.editor;
  const chosen = [env.VISUAL, env.EDITOR].find((name) => name !== undefined && name.trim() !== '');
  const folder = makeFolder();
  if (folder === undefined) return { problem: words.noPlace(visible(tmpdir())) };
  let editor = chosen ?? '';
  try {
    const file = path.join(folder, 'note.txt');
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    for (editor of chosen === undefined ? USUAL : [chosen]) {
      // Options with blanks are quoted. No shell reads them, nor the path, which is whatever TMPDIR says.
      const [command, ...options] = parseArguments(editor);
      const ended = command ? spawnSync(command, [...options, file], { stdio: 'inherit', env }) : undefined;
      if (chosen === undefined && codeOf(ended?.error) === 'ENOENT') continue;
      if (ended?.status !== 0) return { problem: words.failed(visible(editor)) };
      return {
        text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).replaceAll('\r\n', '\n').trimEnd(),
      };
    }
    return { problem: words.none };
  } catch (error) {
    return { problem: error instanceof TypeError ? words.notText : words.failed(visible(editor)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder that nobody else can look into; nothing where there is no place for one. */
function makeFolder(): string | undefined {
  try {
    return mkdtempSync(path.join(tmpdir(), 'outready-'));
  } catch {
    return undefined;
  }
}
