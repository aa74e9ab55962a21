import type { Demand } from '../demand.ts';
import { evidenceIn, hasRunOut } from '../evidence.ts';
import { placeOfEngagement } from '../places.ts';
import { questionText } from '../wording.ts';

/** At most so many pieces of evidence have run out. */
export const expiredEvidence: Demand = (engaged, { allow }, { asOf }) => {
  const limit = allow.expiredEvidence;
  if (limit === undefined) return [];
  const offenders = evidenceIn(engaged)
    .filter((each) => hasRunOut(each, asOf))
    .map(({ question, name = 'evidence shown in confidence', until, lastDay }) => ({
      message: `${questionText(engaged.catalogue, question)}: ${name} held until ${until}, that day included`,
      location: lastDay,
      subject: question,
    }));
  return [{ kind: 'counted', demand: 'expiredEvidence', limit, offenders, location: placeOfEngagement(engaged) }];
};
