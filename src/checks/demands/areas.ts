import { TOLERANCE } from '../../scoring/assessment.ts';
import { compare } from '../../text/compare-text.ts';
import type { Demand } from '../demand.ts';
import { placeOfArea } from '../places.ts';
import { areaText, scoreMessage } from '../wording.ts';

/** Each area named scores, in the policy's scenario, at least so high. That the areas exist is checked beforehand. */
export const areas: Demand = (engaged, { require, scenario }) =>
  Object.entries(require.areas ?? {})
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([id, expected]) => {
      const area = engaged.assessment.areas.find((each) => each.id === id);
      if (area === undefined) return [];
      const actual = area.score[scenario];
      return [
        {
          kind: 'single',
          demand: 'areas',
          isMet: actual !== null && actual >= expected - TOLERANCE,
          expected,
          actual,
          message: scoreMessage(areaText(engaged.catalogue, id), actual, expected, scenario),
          location: placeOfArea(engaged, id),
          subject: id,
        },
      ];
    });
