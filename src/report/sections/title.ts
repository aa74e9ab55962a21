import type { RootContent } from 'mdast';
import { callout, emphasis, heading, type Inline, paragraph, strong } from '../../document/nodes.ts';
import type { ReportModel, Section } from '../../model/model.ts';

export const titleSection: Section = (model) => {
  const { engagement, profile, date, people, branding, verdict, language } = model;
  const { client, provider, scope } = engagement;
  const texts = language.report.title;
  const details = [
    ...(client === '' ? [] : [texts.client(client)]),
    provider === undefined ? texts.noProvider(verdict.decision) : texts.provider(provider),
    ...(date === undefined ? [] : [language.words.day(date)]),
    texts.profile(profile),
    texts.interviews(people),
    ...(branding?.preparedBy === undefined ? [] : [texts.preparedBy(branding.preparedBy)]),
  ];
  const notice = noticeOf(model);
  return [
    heading(1, branding?.title ?? texts.heading(scope)),
    paragraph(details.join(' · ')),
    ...(notice.length === 0 ? [] : [noticeNode(notice, model)]),
  ];
};

function noticeNode(notice: readonly Inline[], { audience, language: { page } }: ReportModel): RootContent {
  const said = [paragraph(...notice)];
  return audience === 'internal' ? callout('warning', said, page.internalCopy) : callout('neutral', said);
}

function noticeOf({ audience, counting, withheld, people, language: { report } }: ReportModel): readonly Inline[] {
  if (audience === 'internal') return [strong(report.title.internal), report.title.internalNotice(withheld)];
  const notice = report.title.clientNotice(withheld, counting === 'count', people.length > 0);
  return notice === '' ? [] : [emphasis(notice)];
}
