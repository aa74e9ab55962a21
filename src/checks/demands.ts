import type { Demand } from './demand.ts';
import { ageDays } from './demands/age-days.ts';
import { agreement } from './demands/agreement.ts';
import { areas } from './demands/areas.ts';
import { baseline } from './demands/baseline.ts';
import { blockers } from './demands/blockers.ts';
import { conditions } from './demands/conditions.ts';
import { coverage } from './demands/coverage.ts';
import { criticalNotApplicable } from './demands/critical-not-applicable.ts';
import { criticalOpen } from './demands/critical-open.ts';
import { criticalUnknown } from './demands/critical-unknown.ts';
import { evidence } from './demands/evidence.ts';
import { evidenceFiles } from './demands/evidence-files.ts';
import { expiredEvidence } from './demands/expired-evidence.ts';
import { gap } from './demands/gap.ts';
import { level } from './demands/level.ts';
import { notApplicable } from './demands/not-applicable.ts';
import { open } from './demands/open.ts';
import { removed } from './demands/removed.ts';
import { respondents } from './demands/respondents.ts';
import { robustness } from './demands/robustness.ts';
import { roles } from './demands/roles.ts';
import { score } from './demands/score.ts';
import { sides } from './demands/sides.ts';
import { unknown } from './demands/unknown.ts';
import type { DemandId } from './policy.ts';

/**
 * All demands that are made on each engagement, in the order in which they are explained. Each key is a key of the
 * policy and, in kebab-case, a file in `demands/`; the one that is missing here is `files`, which is judged once a run.
 */
export const DEMANDS: ReadonlyMap<DemandId, Demand> = new Map<DemandId, Demand>([
  ['level', level],
  ['score', score],
  ['areas', areas],
  ['coverage', coverage],
  ['blockers', blockers],
  ['conditions', conditions],
  ['open', open],
  ['criticalOpen', criticalOpen],
  ['unknown', unknown],
  ['criticalUnknown', criticalUnknown],
  ['notApplicable', notApplicable],
  ['criticalNotApplicable', criticalNotApplicable],
  ['ageDays', ageDays],
  ['evidence', evidence],
  ['evidenceFiles', evidenceFiles],
  ['expiredEvidence', expiredEvidence],
  ['respondents', respondents],
  ['sides', sides],
  ['roles', roles],
  ['gap', gap],
  ['agreement', agreement],
  ['robustness', robustness],
  ['baseline', baseline],
  ['removed', removed],
]);
