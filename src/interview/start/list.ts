import type { Engagement, Respondent } from '../../answers/interview.ts';
import { fitEnd, visible } from '../../text/display.ts';
import type { Language } from '../../texts/language.ts';
import { height, keyLines, type ScreenFrame, windowAround, wrap } from '../screen/draw.ts';
import { isEnter, type Key, moved } from '../screen/screen.ts';
import type { ReplyCount } from '../session/session.ts';

/** An interview that is here; nothing of its answers but their number. */
export interface ListedInterview {
  readonly file: string;
  readonly respondent: Respondent;
  /** Unknown where its questions cannot be read. */
  readonly progress: ReplyCount | undefined;
  /** The day of its last change, as in 2026-11-22. */
  readonly day: string | undefined;
}

/** An engagement under one profile, with the interviews that count now; there is at least one. */
export interface ListedEngagement {
  readonly engagement: Engagement;
  readonly profile: string;
  /** Counted from 1. */
  readonly round: number;
  readonly interviews: readonly ListedInterview[];
}

export type ListChoice =
  | { readonly kind: 'go-on'; readonly file: string }
  | { readonly kind: 'next' | 'report'; readonly engagement: ListedEngagement }
  | { readonly kind: 'new' }
  | { readonly kind: 'leave' };

/** What is here to go on with, and where one stands in it: at an interview, or at the line for a new engagement. */
export interface ListScreen {
  readonly engagements: readonly ListedEngagement[];
  readonly language: Language;
  readonly at: number;
  readonly choice?: ListChoice;
}

interface Row {
  readonly interview: ListedInterview;
  readonly engagement: ListedEngagement;
}

/** The interviews in the order of the list, each with its engagement. */
export function rowsOf(engagements: readonly ListedEngagement[]): readonly Row[] {
  return engagements.flatMap((engagement) => engagement.interviews.map((interview) => ({ interview, engagement })));
}

/** What is unfinished first, engagements as well as interviews; all else stays in its order. */
export function unfinishedFirst(engagements: readonly ListedEngagement[]): readonly ListedEngagement[] {
  const first = <T>(items: readonly T[], isOpen: (item: T) => boolean): readonly T[] => [
    ...items.filter(isOpen),
    ...items.filter((item) => !isOpen(item)),
  ];
  const sorted = engagements.map((each) => ({ ...each, interviews: first(each.interviews, isUnfinished) }));
  return first(sorted, ({ interviews }) => interviews.some(isUnfinished));
}

function isUnfinished({ progress }: ListedInterview): boolean {
  return progress !== undefined && progress.replied < progress.total;
}

export function pressInList(screen: ListScreen, key: Key): ListScreen {
  const rows = rowsOf(screen.engagements);
  const row = rows[screen.at];
  const letter = key.ctrl || key.alt ? '' : key.char.toLowerCase();
  if (letter === 'q' || key.name === 'escape') return { ...screen, choice: { kind: 'leave' } };
  if (letter === 'n' && row !== undefined) return { ...screen, choice: { kind: 'next', engagement: row.engagement } };
  if (letter === 'r' && row !== undefined) return { ...screen, choice: { kind: 'report', engagement: row.engagement } };
  if (key.name === 'home') return { ...screen, at: 0 };
  if (key.name === 'end') return { ...screen, at: rows.length };
  if (key.name === 'up' || key.name === 'down') return { ...screen, at: moved(screen.at, key.name, rows.length + 1) };
  if (!isEnter(key)) return screen;
  return { ...screen, choice: row === undefined ? { kind: 'new' } : { kind: 'go-on', file: row.interview.file } };
}

/** Draws the list; what does not fit is counted above and below. */
export function renderList({ engagements, language, at }: ListScreen, frame: ScreenFrame): string {
  const { list } = language.interview.start;
  const { palette, columns } = frame;
  const rows = rowsOf(engagements);
  const pointed = (text: string, index: number): string => {
    const line = fitEnd(`${index === at ? '❯' : ' '} ${text}`, columns).trimEnd();
    return index === at ? palette.focus(line) : line;
  };
  const headings = rows.map(({ engagement }) =>
    palette.bold(fitEnd(engagementText(engagement, language), columns).trimEnd()),
  );
  const texts = rows.map(({ interview }, index) => pointed(`  ${interviewText(interview, language)}`, index));
  const blocks = [
    ...rows.map(({ engagement }, index) =>
      engagement === rows[index - 1]?.engagement ? texts[index] : `${headings[index]}\n${texts[index]}`,
    ),
    pointed(list.newEngagement, rows.length),
  ].map((block) => block ?? '');
  const title = palette.accent(wrap(frame, list.title));
  const keys = keyLines(frame, at < rows.length ? list.keys : list.keysAtNew);
  const free = frame.rows - height(title) - height(keys) - 2;
  const needed = height(blocks.join('\n'));
  // The heading of the first one shown, and the two lines for what is hidden, must fit as well.
  const { from, to } = windowAround(blocks, at, needed <= free ? needed : Math.max(1, free - 3));
  const shown = blocks.slice(from, to);
  const isCut = from > 0 && from < rows.length && !shown[0]?.includes('\n');
  const above = from > 0 ? [palette.dim(`  ${list.above(from)}`)] : [];
  const below = to < blocks.length ? [palette.dim(`  ${list.below(blocks.length - to)}`)] : [];
  const middle = [...above, ...(isCut ? [headings[from] ?? ''] : []), ...shown, ...below].join('\n');
  return [title, middle, keys].join(frame.rows - height(middle) - height(keys) > 3 ? '\n\n' : '\n');
}

/** «Acme · Globex · Analytics · core, round 2», made fit to be shown. */
export function engagementText(
  { engagement: { client, provider, scope }, profile, round }: ListedEngagement,
  { interview }: Language,
): string {
  const about = [client, ...(provider === undefined ? [] : [provider]), scope].map((part) => visible(part)).join(' · ');
  return interview.start.list.engagement(about, visible(profile), round);
}

/** «María Ríos, client (sponsor): 12 of 97 answered, 30 November 2026», made fit to be shown. */
export function interviewText(
  { file, respondent: { name, side, role }, progress, day }: ListedInterview,
  { interview: { details, start } }: Language,
): string {
  const { person, state } = start.list;
  const who = person(
    name === undefined ? undefined : visible(name),
    details.shown.side[side],
    role && details.choices.role[role],
  );
  return progress === undefined
    ? `${who}: ${visible(file)}`
    : `${who}: ${state(progress.replied, progress.total, day)}`;
}
