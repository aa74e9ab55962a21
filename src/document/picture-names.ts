import type { Logo } from '../theme/theme.ts';
import type { Chart } from './own-nodes.ts';

/** The file of a chart among the pictures of a report. */
export function chartName({ id }: Chart): string {
  return `${id}.svg`;
}

/** The file of the logo among them. */
export function logoName({ type }: Logo): string {
  return `logo.${type}`;
}
