import { isLocalPath } from '../../answers/local-path.ts';
import type { Demand } from '../demand.ts';
import { evidenceIn } from '../evidence.ts';
import { placeOfEngagement } from '../places.ts';
import { questionText } from '../wording.ts';

/** Every file named as evidence is there; paths start at the folder of the answers file. Links are not followed. */
export const evidenceFiles: Demand = (engaged, { require }, { hasEvidence }) => {
  if (require.evidenceFiles === undefined) return [];
  const offenders = evidenceIn(engaged)
    .filter(({ ref, location }) => isLocalPath(ref) && !hasEvidence(location.file, ref))
    .map(({ question, name, location }) => ({
      message: `${questionText(engaged.catalogue, question)}: ${name === undefined ? 'the file shown in confidence is not there' : `there is no file ${name}`}`,
      hint: 'paths start at the folder of the answers file',
      location,
      subject: question,
      ...(name === undefined ? {} : { actual: name }),
    }));
  return [{ kind: 'counted', demand: 'evidenceFiles', limit: 0, offenders, location: placeOfEngagement(engaged) }];
};
