import { isSameOverTime } from '../answers/identity.ts';
import { type Host, Printer } from '../host.ts';
import { UserError } from '../yaml/user-error.ts';

interface RoundChangeRequest {
  readonly before: string;
  readonly answers: string;
  readonly lang: string | undefined;
  readonly folders: readonly string[];
}

/**
 * Shows what has changed in one interview since that of the round before, in a few lines. Where the two cannot be
 * compared nothing is shown: `compare` says why.
 */
export async function showRoundChange(request: RoundChangeRequest, host: Host): Promise<void> {
  const { before, answers, lang, folders } = request;
  const { loadSnapshots } = await import('../inputs/load-snapshots.ts');
  const loaded = await loadSnapshots([before, answers], { ...host, folders, lang }).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
  const [was, is] = loaded?.snapshots ?? [];
  if (was === undefined || is === undefined) return;
  if (!isSameOverTime(was.assessment.engagement, is.assessment.engagement)) return;
  const { spokenLanguage } = await import('../inputs/languages.ts');
  const { buildChanges } = await import('../model/changes.ts');
  const { roundNodes } = await import('../summary/round.ts');
  const language = await spokenLanguage(lang);
  const changes = buildChanges({
    before: was,
    after: is,
    options: { audience: 'internal', counting: 'count', language },
  });
  host.stdout.write('\n');
  await new Printer(host).document(roundNodes(changes, language));
}
