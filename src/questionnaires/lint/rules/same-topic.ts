import type { QuestionShape } from '../../questionnaire.ts';
import { canBeAskedAt, stagesIn } from '../stage.ts';
import type { QuestionnaireRule } from '../subject.ts';

/** Two questions of one topic that can be asked at one stage: a summary lists them by their topics. */
export const sameTopic: QuestionnaireRule = (subjects) => {
  const byTopic = new Map<string, readonly QuestionShape[]>();
  return subjects.flatMap((subject) => {
    const { question, path } = subject;
    const topic = question.topic.trim().toLowerCase();
    const earlier = byTopic.get(topic) ?? [];
    byTopic.set(topic, [...earlier, question]);
    const twin = earlier.find((other) =>
      stagesIn([question, other]).some((stage) => canBeAskedAt(question, stage) && canBeAskedAt(other, stage)),
    );
    if (twin === undefined) return [];
    const message = `"${twin.id}" has this topic, too, and a summary shows no more than the topic`;
    const hint = 'tell them apart, as in «Exit: the plan» and «Exit: its test»';
    return [{ severity: 'warning', message, hint, path: [...path, 'topic'], subject }];
  });
};
