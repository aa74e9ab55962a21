import { commandLine } from '../../files/command-line.ts';
import { EXIT, type ExitStatus, type Host } from '../../host.ts';
import { loadCollection } from '../../library/collection.ts';
import type { Collection } from '../../questionnaires/collection.ts';
import { idsLike, lookUp, type Subject, subjectData } from '../../questionnaires/look-up.ts';
import type { PageOptions } from '../../summary/page.ts';
import { renderProfile } from '../../summary/profile.ts';
import { renderQuestion } from '../../summary/question.ts';
import { renderQuestionnaire } from '../../summary/questionnaire.ts';
import { hintFor } from '../../text/did-you-mean.ts';
import { UserError } from '../../yaml/diagnostic.ts';
import { pageFor, writeJson } from '../output.ts';

export interface ShowOptions {
  readonly profile?: boolean;
  readonly json?: boolean;
  readonly questionnaires: readonly string[];
}

/** `outready questionnaire show ID`: a questionnaire, a question or a profile in full. */
export async function questionnaireShowCommand(id: string, options: ShowOptions, host: Host): Promise<ExitStatus> {
  const collection = await loadCollection({ ...host, folders: options.questionnaires });
  const found = lookUp(id, collection);
  const subject = options.profile ? found.find(({ kind }) => kind === 'profile') : found[0];
  if (subject === undefined) throw unknown(id, options, collection);
  if (options.json) writeJson(subjectData(subject, collection), host);
  else host.stdout.write(render(subject, collection, await pageFor(host)));
  if (subject.kind === 'questionnaire' && found.some(({ kind }) => kind === 'profile')) {
    const folders = options.questionnaires.flatMap((folder) => ['--questionnaires', folder]);
    const line = commandLine(['outready', 'questionnaire', 'show', id, '--profile', ...folders]);
    host.stderr.write(`A profile has the same id: ${line}\n`);
  }
  return EXIT.done;
}

function render(subject: Subject, collection: Collection, page: PageOptions): string {
  switch (subject.kind) {
    case 'questionnaire':
      return renderQuestionnaire(subject.questionnaire, collection, page);
    case 'question':
      return renderQuestion(subject.question, collection, page);
    case 'profile':
      return renderProfile(subject.profile, collection, page);
    default:
      return subject satisfies never;
  }
}

function unknown(id: string, { profile = false }: ShowOptions, collection: Collection): UserError {
  const ids = profile ? collection.profiles.map(({ item }) => item.id) : idsLike(id, collection);
  const kind = profile ? 'profile' : id.includes('/') ? 'question' : 'questionnaire or profile';
  return new UserError(`there is no ${kind} "${id}"`, {
    hint: hintFor(id, ids) ?? 'outready questionnaire list shows what there is',
  });
}
