import type { RootContent } from 'mdast';
import { commandLine } from '../../files/command-line.ts';
import { EXIT, type ExitStatus, type Host } from '../../host.ts';
import { loadCollection } from '../../inputs/collection.ts';
import type { Collection } from '../../questionnaires/collection.ts';
import { idsLike, lookUp, type Subject, subjectData } from '../../questionnaires/look-up.ts';
import { profileDetails } from '../../summary/profile.ts';
import { questionDetails, questionnaireDetails } from '../../summary/question.ts';
import { hintFor } from '../../text/did-you-mean.ts';
import { UserError } from '../../yaml/diagnostic.ts';
import { writeJson, writePage } from '../output.ts';

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
  else await writePage(details(subject, collection), host);
  if (subject.kind === 'questionnaire' && found.some(({ kind }) => kind === 'profile')) {
    const folders = options.questionnaires.flatMap((folder) => ['--questionnaires', folder]);
    const line = commandLine(['outready', 'questionnaire', 'show', id, '--profile', ...folders]);
    host.stderr.write(`A profile has the same id: ${line}\n`);
  }
  return EXIT.done;
}

function details(subject: Subject, collection: Collection): readonly RootContent[] {
  switch (subject.kind) {
    case 'questionnaire':
      return questionnaireDetails(subject.questionnaire, collection);
    case 'question':
      return questionDetails(subject.question, collection);
    case 'profile':
      return profileDetails(subject.profile, collection);
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
