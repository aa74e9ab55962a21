import type { RootContent } from 'mdast';
import { list } from '../../language/words.ts';
import type { ReportModel } from '../model.ts';
import { bullets, heading, item, strong } from '../nodes.ts';
import { sentence, topicText } from '../phrases.ts';

/** What rules found that holds nothing back and still should be known. */
export function observationsSection({ observations }: ReportModel): readonly RootContent[] {
  if (observations.length === 0) return [];
  return [
    heading(2, 'Also worth knowing'),
    bullets(
      observations.map(({ title, explanation, remedy, questions }) =>
        item([
          strong(title),
          `: ${sentence(explanation)} ${sentence(remedy)}`,
          ...(questions.length === 0 ? [] : [` This concerns ${list(questions.map(topicText))}.`]),
        ]),
      ),
    ),
  ];
}
