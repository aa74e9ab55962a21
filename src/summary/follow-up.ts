import type { ListItem, RootContent } from 'mdast';
import { renderMarkdown } from '../document/markdown.ts';
import { bullets, item, paragraph, strong } from '../document/nodes.ts';
import { terminalLines } from '../document/terminal.ts';
import { type FollowUp, type FollowUpParts, followUpsFor, type WantedEvidence } from '../model/follow-up.ts';
import type { EngagementStatus } from '../model/status.ts';
import type { Question } from '../questionnaires/questionnaire.ts';
import type { Language } from '../texts/language.ts';

/** The first line is the subject, the second whom it is for. */
function followUpNodes(followUp: FollowUp, scope: string, language: Language): readonly RootContent[] {
  const { words, status } = language;
  const { followUp: texts } = status;
  const { respondent, notAnswered, unknown, wanted, actions } = followUp;
  const { name, side, role } = respondent;
  const questions = notAnswered.length + unknown.length;
  const parts = [
    ...(questions === 0 ? [] : [texts.questions(questions)]),
    ...(wanted.length === 0 ? [] : [texts.evidence(wanted.length)]),
    ...(actions.length === 0 ? [] : [texts.actions(actions.length)]),
  ];
  return [
    paragraph(texts.subject(scope, parts)),
    paragraph(texts.to(name ?? words.capitalise(words.respondent(side, role)))),
    paragraph(texts.greeting(name)),
    paragraph(texts.thanks(scope)),
    ...listNodes(texts.notAnswered, notAnswered.map(questionItem)),
    ...listNodes(texts.unknown, unknown.map(questionItem)),
    ...listNodes(
      texts.wanted,
      wanted.map((each) => item([strong(each.question.topic), `: ${wantedText(each, language)}`])),
    ),
    ...listNodes(
      texts.agreed,
      actions.map(({ text, due }) => item([texts.agreedAction(text, due)])),
    ),
    paragraph(texts.closing),
  ];
}

function listNodes(lead: string, items: readonly ListItem[]): readonly RootContent[] {
  if (items.length === 0) return [];
  // Pasted somewhere, an item is told apart by its mark alone.
  return [paragraph(lead), { ...bullets(items), data: { isWritten: true } }];
}

function questionItem({ topic, text }: Question): ListItem {
  return item([strong(topic), `: ${text}`]);
}

function wantedText(wanted: WantedEvidence, { status: { followUp: texts } }: Language): string {
  switch (wanted.kind) {
    case 'to-name':
      return texts.toName(wanted.question.evidence);
    case 'expired':
      return texts.expired(wanted.ref, wanted.until);
    case 'to-see':
      return texts.toSee(wanted.refs);
    default:
      return wanted satisfies never;
  }
}

/** Engagements with what mails about them are made from. */
export interface FollowedUp extends Omit<FollowUpParts, 'actions' | 'day'> {
  readonly entry: Pick<EngagementStatus['entry'], 'scope' | 'actions'>;
}

export interface FollowUpLook extends Pick<FollowUpParts, 'day'> {
  readonly language: Language;
  readonly form: 'markdown' | 'plain';
  /** The columns of a terminal; without them lines are as long as their paragraphs, for a mail program to wrap. */
  readonly width?: number | undefined;
}

/** A mail to each person of whom something is still wanted, with a line between any two; empty where there is none. */
export function renderFollowUps(
  engagements: readonly FollowedUp[],
  { day, language, form, width }: FollowUpLook,
): string {
  const mails = engagements.flatMap(({ entry: { scope, actions }, ...parts }) =>
    followUpsFor({ ...parts, actions: actions.open, day }).map((each) => followUpNodes(each, scope, language)),
  );
  if (mails.length === 0) return '';
  if (form === 'markdown') {
    const children = mails.flatMap((mail, index) => [...(index === 0 ? [] : [RULE]), ...mail]);
    return renderMarkdown({ type: 'root', children });
  }
  const columns = width ?? Number.MAX_SAFE_INTEGER;
  const texts = mails.map((mail) => `${terminalLines(mail, { columns }).join('\n')}\n`);
  return texts.join(`\n${'─'.repeat(RULE_COLUMNS)}\n\n`);
}

const RULE: RootContent = { type: 'thematicBreak' };
const RULE_COLUMNS = 40;
