import { emphasis, heading, type Inline, paragraph, strong, table } from '../../document/nodes.ts';
import { countActions, type ShownAction } from '../../model/actions.ts';
import type { ReportModel, Section } from '../../model/model.ts';

/** What was agreed in the interviews, next to what the report recommends: what is open first, parked points last. */
export const actionsSection: Section = (model) => {
  const { actions, language } = model;
  if (actions.length === 0) return [];
  const texts = language.outlook.actions;
  const columns = [texts.action, texts.owner, texts.due, texts.state].map((title) => ({ title }));
  const rows = [...actions].sort((a, b) => rankOf(a) - rankOf(b)).map((action) => row(action, model));
  return [heading(2, texts.heading), paragraph(texts.lead(countActions(actions))), table(columns, rows)];
};

function row(action: ReportModel['actions'][number], { language }: ReportModel): readonly (readonly Inline[])[] {
  const { text, owner, due, name, confidential } = action;
  const { actions: texts } = language.outlook;
  return [
    [
      ...(name === undefined ? [] : [strong(name), ': ']),
      text,
      ...(confidential ? [' ', emphasis(texts.confidential)] : []),
    ],
    owner === undefined ? [emphasis(texts.parked)] : [owner],
    due === undefined ? [] : [language.words.day(due)],
    [stateText(action, language)],
  ];
}

function stateText({ done, isOverdue }: ShownAction, { outlook, words }: ReportModel['language']): string {
  if (done !== undefined) return outlook.actions.done(words.day(done));
  return isOverdue ? outlook.actions.overdue : outlook.actions.open;
}

function rankOf({ done, owner, isOverdue }: ShownAction): number {
  if (done !== undefined) return 3;
  return isOverdue ? 0 : owner === undefined ? 2 : 1;
}
