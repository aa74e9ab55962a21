import { fitEnd, visible } from '../../text/display.ts';
import { capitalise } from '../../texts/any-language.ts';
import {
  drawDraft,
  height,
  keyLines,
  type RenderedScreen,
  type ScreenFrame,
  windowAround,
  wrap,
  wrapClipped,
} from '../screen/draw.ts';
import { detailChoices } from '../session/details.ts';
import {
  areasIn,
  catalogueIn,
  fieldsOf,
  isDetail,
  isText,
  roleFrom,
  type SetUp,
  type SetUpField,
  tickedIn,
  wordIn,
  wordsOf,
} from './set-up.ts';
import { type Taking, takingOf } from './taking.ts';

/** What the interview takes as it is set up; of a role alone where that is asked. */
function takingIn(setUp: SetUp, only = setUp.only): Taking | undefined {
  const catalogue = catalogueIn(setUp);
  const respondent = { side: setUp.details.side === 'provider' ? 'provider' : 'client' } as const;
  const roles = only === undefined ? {} : { roles: [only] };
  return catalogue && takingOf(catalogue, { respondent, areas: tickedIn(setUp), ...roles });
}

/** Draws the set-up: all lines of it, where they fit, and below them what the one at hand can be. */
export function renderSetUp(setUp: SetUp, frame: ScreenFrame): RenderedScreen {
  const { palette, rows } = frame;
  const { interview } = setUp.language;
  const { setUp: words } = interview.start;
  const { at } = setUp;
  const taking = takingIn(setUp);
  const takes = taking === undefined ? [] : [palette.bold(wrapClipped(frame, words.takes(taking), 0, 2))];
  const message = setUp.message === '' ? [] : [palette.fair(wrapClipped(frame, visible(setUp.message), 0, 2))];
  const keys = keyLines(frame, isText(at) ? words.textKeys : at === 'areas' ? words.areaKeys : words.choiceKeys(at));
  const fields = fieldsOf(setUp);
  const lines = fields.map((field) => fieldLine(setUp, field, frame));
  const draft = isText(at) ? drawDraft(promptOf(setUp), setUp.draft, frame, interview.question.linesShown) : undefined;
  const below = [...(draft?.below ?? []), ...message, ...takes, keys].join('\n');
  const welcome = palette.dim(wrap(frame, words.welcome));
  // The welcome stands only where there is room for it at every field, so that the lines stay where they are.
  const left = rows - height(below) - lines.length;
  const isRoomy = left >= height(welcome) + LIST_ROWS + 2;
  const most = Math.max(3, Math.min(LIST_ROWS, left - 2));
  const panel = draft?.above ?? panelOf(setUp, frame, most);
  const shown = windowed(lines, fields.indexOf(at), rows - height(below) - height(panel), setUp, frame);
  const free = rows - height(below) - height(panel) - height(shown) - (isRoomy ? height(welcome) + 1 : 0);
  const top = [...(isRoomy ? [`${welcome}\n`] : []), shown].join('\n');
  const middle = panel === '' ? top : [top, panel].join(free > 0 ? '\n\n' : '\n');
  return draft === undefined
    ? { content: [middle, below].join(free > 1 ? '\n\n' : '\n'), bottom: '' }
    : { content: middle, bottom: below, cursor: draft.cursor };
}

/** The lines below the fields, the heading among them. */
const LIST_ROWS = 7;

function windowed(lines: readonly string[], at: number, free: number, setUp: SetUp, { palette }: ScreenFrame): string {
  if (lines.length <= free) return lines.join('\n');
  const { list } = setUp.language.interview.start;
  const { from, to } = windowAround(lines, at, Math.max(1, free - 2));
  const above = from > 0 && free > 2 ? [palette.dim(`  ${list.above(from)}`)] : [];
  const rest = lines.length - to;
  const under = rest > 0 && free > 2 ? [palette.dim(`  ${list.below(rest)}`)] : [];
  return [...above, ...lines.slice(from, to), ...under].join('\n');
}

const NAME_COLUMNS = 14;

function fieldLine(setUp: SetUp, field: SetUpField, { columns, palette }: ScreenFrame): string {
  const { start, details } = setUp.language.interview;
  const isHere = field === setUp.at;
  const name =
    field === 'begin'
      ? start.setUp.begin
      : capitalise(isDetail(field) ? details.names[field] : start.setUp.names[field]);
  const lead = `${isHere ? '❯' : ' '} ${name}`;
  const line = fitEnd(
    field === 'begin' ? lead : `${lead.padEnd(NAME_COLUMNS)}${visible(fieldText(setUp, field))}`,
    columns,
  ).trimEnd();
  if (isHere) return palette.focus(line);
  return setUp.fixed.has(field) ? palette.dim(line) : line;
}

function fieldText(setUp: SetUp, field: SetUpField): string {
  const { start } = setUp.language.interview;
  const { setUp: words } = start;
  if (field === 'areas') {
    const [ticked, all] = [tickedIn(setUp), areasIn(setUp)];
    return ticked.length === all.length ? start.allAreas(all.length) : start.someAreas(ticked.length, all.length);
  }
  const text = wordIn(setUp, field);
  if (text === '' && isText(field))
    return field === 'provider' && setUp.passed.has(field) ? setUp.language.interview.details.noProvider : '';
  return isText(field) ? text : wordLabel(setUp, field, text) || words.none;
}

function wordLabel(setUp: SetUp, field: SetUpField, word: string): string {
  const { setUp: words } = setUp.language.interview.start;
  if (field === 'only') return word === '' ? words.everything : words.only(roleLabel(setUp));
  if (field === 'profile') {
    const title = setUp.profiles.find(({ profile }) => profile.id === word)?.profile.title;
    return title === undefined ? word : `${word}: ${title}`;
  }
  const choices = isDetail(field) ? detailChoices(field, setUp.language, setUp.details.side) : [];
  return choices.find(({ text }) => text === word)?.label ?? word;
}

function roleLabel(setUp: SetUp): string {
  return wordLabel(setUp, 'role', setUp.details.role ?? '');
}

function promptOf({ at, language }: SetUp): string {
  const { start, details } = language.interview;
  if (at === 'file') return start.saveAs;
  return isDetail(at) ? details.prompts[at] : '';
}

/** What the field at hand can be, in some lines. */
function panelOf(setUp: SetUp, frame: ScreenFrame, most: number): string {
  const { at } = setUp;
  const { start, details } = setUp.language.interview;
  if (at === 'begin') return '';
  const heading =
    at === 'areas' ? start.areas : isDetail(at) ? details.prompts[at] : start.setUp.prompts[at as 'only' | 'profile'];
  const items = at === 'areas' ? areaLines(setUp, frame) : choiceLines(setUp, frame);
  const here = at === 'areas' ? setUp.target : wordsOf(setUp, at).indexOf(wordIn(setUp, at));
  const summary = at === 'profile' ? catalogueIn(setUp)?.profile.summary : undefined;
  const said =
    summary === undefined ? [] : [wrapClipped(frame, visible(summary), 0, Math.max(1, Math.min(3, most - 2)))];
  const room = Math.max(1, most - 1 - height(said.join('\n')));
  const list = windowed(items, Math.max(0, here), Math.min(room, items.length), setUp, frame);
  const place = room < Math.min(items.length, 3) ? ` (${here + 1}/${items.length})` : '';
  return [wrapClipped(frame, heading + place, 0, 1), list, ...said].join('\n');
}

function choiceLines(setUp: SetUp, { columns, palette }: ScreenFrame): readonly string[] {
  const now = wordIn(setUp, setUp.at);
  return wordsOf(setUp, setUp.at).map((word, index) => {
    const line = fitEnd(
      `  ${word === now ? '●' : '○'} ${index + 1} ${visible(choiceText(setUp, word))}`,
      columns,
    ).trimEnd();
    return word === now ? palette.focus(line) : line;
  });
}

function choiceText(setUp: SetUp, word: string): string {
  const { setUp: words } = setUp.language.interview.start;
  const label = wordLabel(setUp, setUp.at, word);
  if (setUp.at !== 'only') return label;
  const taking = takingIn({ ...setUp, only: roleFrom(word) });
  return taking === undefined ? label : words.taking(label, taking);
}

function areaLines(setUp: SetUp, { columns, palette }: ScreenFrame): readonly string[] {
  const ticked = tickedIn(setUp);
  return areasIn(setUp).map(({ id, title }, index) => {
    const isHere = index === setUp.target;
    const line = fitEnd(
      `${isHere ? '❯' : ' '} ${ticked.includes(id) ? '◉' : '◯'} ${visible(title)}`,
      columns,
    ).trimEnd();
    return isHere ? palette.focus(line) : line;
  });
}
