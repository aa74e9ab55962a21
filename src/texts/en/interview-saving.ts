import { list } from './words.ts';

/** What stands in the way of a save, without a full stop, and what is worth a remark about one. */
export const SAVING = {
  changed: 'Not saved: someone else changed the file',
  changedQuestionnaires: 'Not saved: someone else changed which questionnaires this file is about',
  /** `where` is the first error that the file has now, where it can be told. */
  hasErrors: (where: { readonly line: number; readonly message: string } | undefined): string => {
    const first = where === undefined ? '' : ` (line ${where.line}: ${where.message})`;
    return `Not saved: someone else changed the file, and it has errors now${first}`;
  },
  failed: (reason: string): string => `Not saved: ${reason}`,
  /** What to do about it, on the screen. */
  advice: {
    leave: 'Quit (Esc, q) and go on with the changed file.',
    mend: 'Mend it, then press the key again.',
    mendFile: 'Mend it, then press the key again.',
  },
  /** By the system's code for what went wrong. */
  reasons: {
    EEXIST: 'it exists already',
    ENOENT: 'the file or its folder is not there',
    EACCES: 'no permission to write it',
    EPERM: 'no permission to write it',
    EROFS: 'the disk can only be read',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'a file may not be so large here',
    EIO: 'the disk reports an error',
    ESTALE: 'the network folder it lies in has gone',
    EFTYPE: 'it is no regular file any more',
    EISDIR: 'this is a folder, not a file',
    ENOTDIR: 'a part of the path is not a folder',
  },
  /** The answers could not be read again. */
  tooLarge: 'the answers would be larger than a file may be (1 MiB)',
  /** The same, where the file can no longer be read. */
  readReasons: {
    EACCES: 'no permission to read it',
    EPERM: 'no permission to read it',
    EIO: 'the disk reports an error',
    ESTALE: 'the network folder it lies in has gone',
    EFTYPE: 'it is no regular file any more',
    EISDIR: 'there is a folder in its place',
  },
  /** What became of the answers by the end, where it is not that they are saved. */
  gone: (file: string): string =>
    `${file} is not there any more: it was moved or deleted during the interview, and the answers with it. Put it back before you go on.`,
  unreadable: (file: string, reason: string): string =>
    `${file} cannot be read any more, so nobody can tell whether the answers are safe: ${reason}.`,
  changedSince: (file: string): string => `${file} was changed by someone else after your last answer was saved.`,
  draftNotKept: (reason: string): string => `What you type is kept only once you confirm it: ${reason}.`,
  mendPlainly: (problem: string): string => `${problem}. Mend it and say it again, or quit.`,
  /** The interview goes on under another profile; `files`: other interviews of the engagement, which have it as before. */
  profileChanged: (before: string, now: string, files: readonly string[]): string => {
    const rest =
      files.length === 0
        ? ''
        : ` ${list(files)} still ${files.length === 1 ? 'has' : 'have'} ${before}: go on with ${files.length === 1 ? 'it' : 'them'} under ${now}, too, or they cannot be scored together.`;
    return `The profile is now ${now}; it was ${before}. All answers are kept.${rest}`;
  },
  /** Evidence that names no file, such as «seen on screen, 12 May»; how to say that it was seen. */
  words: {
    screen: 'Noted in words, which name no file. If you saw it yourself: e, then v marks it as seen.',
    plain: 'Noted in words, which name no file. If you saw it yourself, say seen.',
  },
  noSuchFile: (ref: string): string => `Noted, though there is no file ${ref} beside the answers.`,
  editor: {
    none: 'Set EDITOR to the editor you like; until then n writes a note here.',
    failed: (editor: string): string => `${editor} did not end well, so the note stays as it was.`,
    noPlace: (folder: string): string => `${folder} has no place for a note; set TMPDIR to another folder.`,
    notText: 'What the editor left is not UTF-8 text, so the note stays as it was.',
  },
};
