import { styleText } from 'node:util';
import type { Language } from '../texts/language.ts';

export type Start = Language['interview']['start'];

/**
 * The keys below a list in the language's words; they are looked up by the prompt's own. What the prompt paints in a
 * colour that is pale on white is reversed or bold.
 */
export function listTheme({ keys, space }: Start): {
  readonly style: {
    readonly highlight: (text: string) => string;
    readonly answer: (text: string) => string;
    readonly keysHelpTip: (tips: [key: string, action: string][]) => string;
  };
} {
  const words = new Map(Object.entries(keys));
  return {
    style: {
      highlight: (text) => styleText('inverse', text),
      answer: (text) => styleText('bold', text),
      keysHelpTip: (tips) =>
        tips
          .map(
            ([key, action]) =>
              `${styleText('bold', key === 'space' ? space : key)} ${styleText('dim', words.get(action) ?? action)}`,
          )
          .join(styleText('dim', ' • ')),
    },
  };
}
