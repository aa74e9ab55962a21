import type { Facts, Judgement } from '../demand.ts';
import { placeInPolicy } from '../places.ts';
import type { Policy } from '../policy.ts';

/** Every file that the policy names is there; paths start at the policy's folder. Judged once, not for each engagement. */
export function files(policy: Policy, { hasFile }: Pick<Facts, 'hasFile'>): readonly Judgement[] {
  return (policy.require.files ?? []).flatMap((path, index): readonly Judgement[] => {
    const location = placeInPolicy(policy, ['require', 'files', index]);
    if (location === undefined) return [];
    const isMet = hasFile(path);
    const message = isMet ? `${path} is there` : `there is no file ${path}`;
    const hint = isMet ? {} : { hint: 'paths start at the folder of the policy' };
    const actual = isMet ? path : null;
    return [{ kind: 'single', demand: 'files', isMet, expected: path, actual, message, ...hint, location }];
  });
}
