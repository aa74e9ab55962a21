import path from 'node:path';
import { commandLine } from '../files/command-line.ts';
import { EXIT, type ExitStatus, type Host, Printer, todayOf } from '../host.ts';
import { filesIn, MOST_FILES, textOf } from '../inputs/answers-folder.ts';
import { type LoadedEngagement, loadEngagements } from '../inputs/load-interviews.ts';
import { welcomeSection } from '../summary/welcome.ts';
import { readStatuses } from './read-status.ts';

/** More engagements are counted, not shown. */
const MOST = 8;

/** What `outready` does without a command: it says how to start, and what lies in this folder. It never fails for a file. */
export async function welcome(host: Host): Promise<ExitStatus> {
  const { cwd } = host;
  const print = new Printer(host);
  const found = filesIn(cwd);
  const paths = found
    .map((file) => path.relative(cwd, file))
    .filter((name) => textOf(path.join(cwd, name), name) !== undefined);
  const loaded = await loadEngagements({ ...host, paths, folders: [], skipsEvidence: true });
  const { engagements, problems } = loaded;
  // The files come in the order in which they changed.
  const changed = (engagement: LoadedEngagement): number =>
    Math.min(...filesOf(engagement).map((file) => paths.indexOf(file)));
  const recent = engagements.toSorted((a, b) => changed(a) - changed(b));
  const shown = await readStatuses(recent.slice(0, MOST), loaded, todayOf(host));
  const unusable = new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  const files = shown[0]?.interviews.map(({ file }) => file) ?? ['acme-client.yaml', 'acme-provider.yaml'];
  await print.document(
    welcomeSection({
      shown,
      more: { amount: recent.length - shown.length, isAll: found.length < MOST_FILES },
      unusable: [...unusable].filter((file) => paths.includes(file)).length,
      commands: {
        interview: 'outready assess',
        check: 'outready check . --init, then in CI: outready check .',
        report: commandLine(['outready', 'report', ...files, '-o', 'report.docx']),
      },
    }),
  );
  return EXIT.done;
}

function filesOf({ rounds }: LoadedEngagement): readonly string[] {
  return [rounds.current, ...rounds.earlier].flat().map(({ source }) => source.file);
}
