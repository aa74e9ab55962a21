import { EXIT, type ExitStatus, type Host } from '../../host.ts';
import { loadCollection } from '../../library/collection.ts';
import { collectionData } from '../../questionnaires/collection-data.ts';
import { renderCollection } from '../../summary/collection.ts';
import { pageFor, writeJson } from '../output.ts';

export interface ListOptions {
  readonly json?: boolean;
  readonly questionnaires: readonly string[];
}

/** `outready questionnaire list`: what there is to ask. */
export async function questionnaireListCommand(options: ListOptions, host: Host): Promise<ExitStatus> {
  const collection = await loadCollection({ ...host, folders: options.questionnaires });
  if (options.json) writeJson(collectionData(collection), host);
  else host.stdout.write(renderCollection(collection, await pageFor(host)));
  return EXIT.done;
}
