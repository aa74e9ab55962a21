import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';

/**
 * Lets the user write a text in `$VISUAL` or `$EDITOR`. Returns what was saved, or `undefined` with a reason when there
 * is no editor, it failed, or what it left is not UTF-8 text.
 */
export function editText(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
  { interview }: Language = ENGLISH,
): { readonly text: string } | { readonly problem: string } {
  const words = interview.saving.editor;
  const editor = [env.VISUAL, env.EDITOR].find((name) => name !== undefined && name.trim() !== '');
  if (editor === undefined) return { problem: words.none };
  const folder = mkdtempSync(path.join(tmpdir(), 'outready-'));
  const file = path.join(folder, 'note.txt');
  try {
    writeFileSync(file, text, { mode: 0o600 });
    // As git and others do: the variable may hold options, so the shell takes it apart; the path is passed apart.
    const { status, error } = spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' });
    if (error !== undefined || status !== 0) return { problem: words.failed(editor) };
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).replaceAll('\r\n', '\n').trimEnd(),
    };
  } catch {
    return { problem: words.notText };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
