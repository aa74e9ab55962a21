import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import parseArguments from 'string-argv';
import { visible } from '../text/display.ts';
import { ENGLISH, type Language } from '../texts/language.ts';

/**
 * Lets the user write a text in `$VISUAL` or `$EDITOR`: a program and its options, started without a shell. Returns what
 * was saved, or a reason when there is no editor, it failed, or what it left is not UTF-8 text.
 */
export function editText(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
  { interview }: Language = ENGLISH,
): { readonly text: string } | { readonly problem: string } {
  const words = interview.saving.editor;
  const editor = [env.VISUAL, env.EDITOR].find((name) => name !== undefined && name.trim() !== '');
  if (editor === undefined) return { problem: words.none };
  const failed = { problem: words.failed(visible(editor)) };
  const folder = makeFolder();
  if (folder === undefined) return { problem: words.noPlace(visible(tmpdir())) };
  try {
    const file = path.join(folder, 'note.txt');
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    // Options with blanks are quoted. No shell reads them, nor the path, which is whatever TMPDIR says.
    const [command = '', ...options] = parseArguments(editor);
    if (command === '') return failed;
    const { status, error } = spawnSync(command, [...options, file], { stdio: 'inherit' });
    if (error !== undefined || status !== 0) return failed;
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).replaceAll('\r\n', '\n').trimEnd(),
    };
  } catch (error) {
    return error instanceof TypeError ? { problem: words.notText } : failed;
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
