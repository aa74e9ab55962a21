import { confidentialIn } from '../model/confidence.ts';
import type { Assessment } from '../scoring/assessment.ts';
import type { CheckEntry, Location, Say } from './check-result.ts';
import { type Engaged, placeOfEngagement } from './demand.ts';

/**
 * An entry as a client may know it: what rests on a question to which an answer was told in confidence says only
 * that there is such a point, and people appear by role. What it comes to is not touched.
 */
export function discreetly(engaged: Engaged): (entry: CheckEntry<Say>) => CheckEntry<Say> {
  const now = confidentialIn(engaged.interviews);
  const both = confidentialThenOrNow(engaged);
  const shown = engaged.view?.shown ?? ((text: string): string => text);
  return (entry) => {
    const shownEntry = restsOn(entry, entry.demand === 'baseline' ? both : now)
      ? withheld(entry, placeOfEngagement(engaged))
      : entry;
    const { waiver } = shownEntry;
    if (waiver === undefined) return shownEntry;
    const owner = waiver.owner === undefined ? {} : { owner: shown(waiver.owner) };
    return { ...shownEntry, waiver: { ...waiver, reason: (wording) => shown(waiver.reason(wording)), ...owner } };
  };
}

/** The same for what is said of waivers: one for such a question shows how it was answered. */
export function discreetWaivers(engagements: readonly Engaged[]): (entry: CheckEntry<Say>) => CheckEntry<Say> {
  const marked = new Set(
    engagements.flatMap((each) => (each.view === undefined ? [] : [...confidentialIn(each.interviews)])),
  );
  return (entry) => (restsOn(entry, marked) ? withheld(entry, entry.location) : entry);
}

/** The questions to which an answer was told in confidence, now or in the earlier state. */
export function confidentialThenOrNow({ interviews, before }: Engaged): ReadonlySet<string> {
  const snapshot = before?.snapshot;
  const then =
    snapshot?.interviews === undefined
      ? (snapshot?.assessment.confidential ?? [])
      : confidentialIn(snapshot.interviews);
  return new Set([...confidentialIn(interviews), ...then]);
}

/**
 * What a figure rests on that is another one for a client: next to the report's, which leaves out what was told in
 * confidence, it would give the answer away.
 */
export function restsOnConfidence(
  { view, interviews, assessment }: Engaged,
  figure: (of: Assessment) => number | null,
): Pick<CheckEntry, 'questions'> {
  const isSame = view === undefined || figure(view.assessment) === figure(assessment);
  return isSame ? {} : { questions: [...confidentialIn(interviews)] };
}

function restsOn({ subject, questions = [] }: CheckEntry<Say>, marked: ReadonlySet<string>): boolean {
  return [...questions, ...(subject === undefined ? [] : [subject])].some((id) => marked.has(id));
}

function withheld({ subject: _, hint: __, waiver, ...rest }: CheckEntry<Say>, location: Location): CheckEntry<Say> {
  return {
    ...rest,
    actual: null,
    message: ({ check }) => check.inConfidence,
    location,
    questions: [],
    ...(waiver === undefined ? {} : { waiver: { ...waiver, reason: ({ check }) => check.reasonInConfidence } }),
  };
}
