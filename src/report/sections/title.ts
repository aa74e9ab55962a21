import type { RootContent } from 'mdast';
import { count, dayText, list } from '../../language/words.ts';
import type { ReportModel } from '../model.ts';
import { emphasis, heading, type Inline, paragraph, strong } from '../nodes.ts';

/** What the report is about, who took part, and who may read it. */
export function titleSection(model: ReportModel): readonly RootContent[] {
  const { engagement, profile, date, people } = model;
  const { client, provider, scope } = engagement;
  const facts = [
    ...(client === '' ? [] : [`Client: ${client}`]),
    provider === undefined ? 'No provider chosen yet' : `Provider: ${provider}`,
    ...(date === undefined ? [] : [dayText(date)]),
    `Profile: ${profile}`,
    people.length === 0 ? 'No interviews yet' : `${count(people.length, 'interview')}: ${people.join('; ')}`,
  ];
  const notice = noticeOf(model);
  return [
    heading(1, scope === '' ? 'Readiness to outsource' : `Readiness to outsource: ${scope}`),
    paragraph(facts.join(' · ')),
    ...(notice.length === 0 ? [] : [paragraph(...notice)]),
  ];
}

function noticeOf({ audience, confidential, people }: ReportModel): readonly Inline[] {
  const { notes, evidence, reasons, names } = confidential;
  const marked = [
    ...(notes > 0 ? [count(notes, 'note')] : []),
    ...(evidence > 0 ? [count(evidence, 'piece of evidence', 'pieces of evidence')] : []),
    ...(reasons > 0 ? [count(reasons, 'reason for leaving a question out', 'reasons for leaving questions out')] : []),
  ];
  const verb = notes + evidence + reasons === 1 ? 'is' : 'are';
  if (audience === 'internal') {
    const named = names > 0 ? 'names people and ' : '';
    const shows =
      marked.length > 0
        ? `contains confidential notes: ${list(marked)} ${verb} marked confidential`
        : 'may contain confidential notes, though nothing in it is marked so';
    return [strong('Internal copy.'), ` It ${named}${shows}. Do not pass it on.`];
  }
  const parts = [
    ...(marked.length > 0 ? [`${list(marked)} ${verb} marked confidential and left out of this copy`] : []),
    ...(names > 0 && people.length > 0 ? ['people appear by role'] : []),
  ];
  if (parts.length === 0) return [];
  const [first = ''] = parts;
  return [emphasis(`${[first.charAt(0).toUpperCase() + first.slice(1), ...parts.slice(1)].join('; ')}.`)];
}
