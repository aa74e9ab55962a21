import { EXIT, type ExitStatus, type Host } from '../../host.ts';
import { FILE_SCHEMAS, type FileKind, jsonSchemaOf } from '../../schemas.ts';
import { hintFor, UserError } from '../../yaml/diagnostic.ts';
import { writeJson } from '../output.ts';

/** `outready questionnaire schema KIND`: the JSON Schema of a kind of file. */
export function questionnaireSchemaCommand(kind: string, host: Host): ExitStatus {
  if (!isKind(kind)) {
    const hint = hintFor(kind, Object.keys(FILE_SCHEMAS));
    throw new UserError(`there is no kind of file "${kind}"`, hint === undefined ? {} : { hint });
  }
  writeJson(jsonSchemaOf(kind), host);
  return EXIT.done;
}

function isKind(kind: string): kind is FileKind {
  return Object.hasOwn(FILE_SCHEMAS, kind);
}
