import { areasOf, type Collection, countCritical, countRaised } from './collection.ts';
import { minutesToAsk, questionsAsked } from './duration.ts';

/** A collection as plain data without the questions themselves: what `list --json` prints. */
export function collectionData(collection: Collection): object {
  return {
    format: 'outready/collection/1',
    questionnaires: collection.questionnaires.map(({ item, origin, translated = {} }) => {
      const { id, version, title, summary, questions, file } = item;
      return {
        id,
        version,
        title,
        summary,
        origin,
        ...(origin === 'shipped' ? {} : { file }),
        questions: questions.length,
        critical: countCritical(questions),
        raised: countRaised(questions),
        minutes: minutesToAsk(questions.length),
        translated,
      };
    }),
    profiles: collection.profiles.map(({ item, origin, translated = {} }) => {
      const { id, version, title, summary, file } = item;
      const { most } = questionsAsked(item, collection);
      const areas = areasOf(item, collection).map(({ id: area, weight, questions }) => ({
        id: area,
        weight,
        questions: questions.length,
      }));
      return {
        id,
        version,
        title,
        summary,
        origin,
        ...(origin === 'shipped' ? {} : { file }),
        areas,
        questions: most,
        minutes: minutesToAsk(most, item.pace),
        translated,
      };
    }),
    frameworks: collection.frameworks.map(({ item, origin, translated = {} }) => {
      const { id, title, url, asOf, clauses, file } = item;
      const place = origin === 'shipped' ? {} : { file };
      return { id, title, url, asOf, origin, ...place, clauses: clauses.length, translated };
    }),
  };
}
