import path from 'node:path';
import type { Interview, SourcedInterview } from '../answers/interview.ts';
import { isFolder, shorten } from '../files/names.ts';
import { compare } from '../text/compare-text.ts';
import { type Diagnostic, FIRST } from '../yaml/diagnostic.ts';
import type { Problems } from '../yaml/user-error.ts';
import { Library, type Shipped } from './library.ts';

export interface LibraryRequest {
  /** Folders of own questionnaires, from the command line. */
  readonly folders: readonly string[];
  readonly shipped: () => Promise<Shipped>;
  readonly cwd: string;
}

/** A folder of own questionnaires, who names it, and the folder in which its files may be quoted whatever is in them. */
interface NamedFolder extends Pick<Diagnostic, 'file' | 'span'> {
  readonly folder: string;
  readonly home: string;
}

/**
 * The questionnaires of own folders, and those that come with the program after them. Own folders are those of the command
 * line first, then those that the interviews name. A folder that does not exist is an error where it is named.
 */
export async function openLibrary(
  { folders, shipped, cwd }: LibraryRequest,
  interviews: readonly SourcedInterview[],
  problems: Problems,
): Promise<Library> {
  const given = folders.map(
    (folder): NamedFolder => ({ folder: path.resolve(cwd, folder), home: cwd, file: '--questionnaires', span: FIRST }),
  );
  const byFile = interviews.toSorted((a, b) => compare(a.source.file, b.source.file));
  const named = byFile.flatMap((each) => foldersOf(each, cwd));
  for (const { folder, file, span } of [...given, ...named]) {
    if (await isFolder(folder)) continue;
    const message = `there is no folder ${shorten(folder, cwd)}`;
    problems.add([{ code: 'dangling-reference', severity: 'error', message, file, span }]);
  }
  const own = [...new Set([...given, ...named].map(({ folder }) => folder))];
  const homes = new Map(
    [...interviews.flatMap((each) => foldersOf(each, cwd)), ...given].map(({ folder, home }) => [folder, home]),
  );
  return new Library({ folders: own, shipped: await shipped(), cwd, homeOf: (folder) => homes.get(folder) }, problems);
}

function foldersOf({ interview, source }: SourcedInterview, cwd: string): readonly NamedFolder[] {
  const home = folderOf(interview, cwd);
  return interview.questionnaires.map((folder, index) => {
    const span = source.spanAt(['questionnaires', index]);
    return { folder: path.resolve(home, folder), home, file: source.file, span };
  });
}

function folderOf({ file }: Interview, cwd: string): string {
  return file === 'stdin' ? cwd : path.dirname(path.resolve(cwd, file));
}
