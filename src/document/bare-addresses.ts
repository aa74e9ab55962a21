import type { PhrasingContent } from 'mdast';

const ADDRESS = /:\/\/|www\.|[\w+.-]@[\w-]|mailto:|xmpp:/i;
/** Also the bracket of a CI runner's command: outside code it is escaped, and nothing of the words is lost. */
const UNSAFE_IN_CODE = /([\s\\`<>]+|(?<=##(?:vso|teamcity)?)\[)/i;
const PUNCTUATION = '“”‘’"\'()[]{},.;:!?';

/** Words, with the addresses that stand bare in them as inline code. */
export function splitAddresses(value: string): PhrasingContent[] {
  if (!ADDRESS.test(value)) return [{ type: 'text', value }];
  const nodes: PhrasingContent[] = [];
  const say = (words: string): void => {
    const last = nodes.at(-1);
    if (last?.type === 'text') last.value += words;
    else if (words !== '') nodes.push({ type: 'text', value: words });
  };
  for (const word of value.split(UNSAFE_IN_CODE)) {
    const [start, end] = ADDRESS.test(word) ? withoutPunctuation(word) : [0, 0];
    say(word.slice(0, start));
    if (end > start) nodes.push({ type: 'inlineCode', value: word.slice(start, end) });
    say(word.slice(end));
  }
  return nodes;
}

/** Where a word starts and ends without the punctuation around it. Loops, since a pattern would backtrack. */
function withoutPunctuation(word: string): readonly [start: number, end: number] {
  let start = 0;
  let end = word.length;
  while (start < end && PUNCTUATION.includes(word.charAt(start))) start += 1;
  while (end > start && PUNCTUATION.includes(word.charAt(end - 1))) end -= 1;
  return [start, end];
}
