import { EXIT, type ExitStatus, type Host } from '../../host.ts';
import { loadCollection } from '../../inputs/collection.ts';
import { collectionData } from '../../questionnaires/collection-data.ts';
import { collectionList } from '../../summary/collection.ts';
import { writeJson, writePage } from '../output.ts';

export interface ListOptions {
  readonly json?: boolean;
  readonly questionnaires: readonly string[];
}

/** `outready questionnaire list`: what there is to ask. */
export async function questionnaireListCommand(options: ListOptions, host: Host): Promise<ExitStatus> {
  const collection = await loadCollection({ ...host, folders: options.questionnaires });
  if (options.json) writeJson(collectionData(collection), host);
  else await writePage(collectionList(collection), host);
  return EXIT.done;
}
