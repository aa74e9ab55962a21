import { fitEnd, visible } from '../../text/display.ts';
import { columnsOf } from '../../text/width.ts';
import { detailText, keptDetail } from '../session/details.ts';
import type { Session } from '../session/session.ts';
import { fullWidth, type ScreenFrame } from './draw.ts';

/** So much of the client’s name stays on a narrow terminal. */
const LEAST = 8;

/** Whose interview it is, in one line: the client, then name or role, and side. Where it is narrow
 * the role goes first, then the name.
 */
export function whoseLine({ interview, language }: Session, frame: ScreenFrame): string {
  const { columns, palette } = fullWidth(frame);
  const { whose } = language.interview.details;
  const [client, name, side] = (['client', 'respondent', 'side'] as const).map((detail) =>
    keptDetail(interview, detail) === undefined ? undefined : visible(detailText(interview, detail, language)),
  );
  const role = keptDetail(interview, 'role') === undefined ? undefined : detailText(interview, 'role', language);
  const long = whose(name, side ?? '', role);
  const ways = [long, whose(name, side ?? '', undefined), whose(undefined, side ?? '', undefined)];
  const lead = columnsOf(client ?? '');
  const who = ways.find((way) => columnsOf(way) + Math.min(lead, LEAST) + 3 <= columns) ?? ways.at(-1) ?? '';
  const room = Math.max(LEAST, columns - columnsOf(who) - 3);
  const place = lead <= room ? client : fitEnd(client ?? '', room).trimEnd();
  return palette.dim(fitEnd(`${place} · ${who}`, columns).trimEnd());
}
