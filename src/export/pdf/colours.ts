import { type Colours, DAY } from '../../theme/colours.ts';

/** A colour of the page by day; on paper, the ground is white. */
export function day(name: keyof Colours): string {
  return name === 'paper' ? '#ffffff' : DAY[name];
}
