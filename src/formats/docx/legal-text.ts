import { visible } from '../../text/display.ts';

/**
 * A text that Word can hold and that steers nothing in it. Charts and properties bring their texts as people wrote them;
 * what XML cannot hold, and what nobody sees, becomes its picture or its code point. XML 1.0, production 2 (Char).
 */
export function legalText(text: string): string {
  return visible(text, { keepLines: true });
}
