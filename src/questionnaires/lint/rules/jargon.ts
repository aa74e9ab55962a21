import { hitsOf, type LintRule, textsOf } from '../subject.ts';

/** Known to anybody who takes part in an interview about work. */
const KNOWN = new Set('AM CEO CV EU GPS HR ID IT OK PC PDF PM TV UK UN US USA USB'.split(' '));
const ACRONYM = /(?<![\p{L}\p{N}-])(?=\p{N}*\p{Lu}\p{N}*\p{Lu})[\p{Lu}\p{N}]{2,6}s?(?![\p{L}\p{N}])/gu;

/** An abbreviation in capitals that neither its question nor the questionnaire's summary explains, once a question. */
export const jargon: LintRule = (subject) => {
  const texts = textsOf(subject);
  const explained = explainedIn([subject.introduction, ...texts.map(({ text }) => text)].join('\n'));
  const told = new Set<string>();
  return texts.flatMap((passage) =>
    hitsOf(passage, ACRONYM, (found) => {
      const term = found.replace(/s$/, '');
      if (KNOWN.has(term) || explained.has(term) || told.has(term)) return undefined;
      told.add(term);
      const message = `"${term}" is not explained`;
      return { severity: 'warning', message, hint: `write it out, or explain it once: «the full term (${term})»` };
    }),
  );
};

/** Abbreviations in brackets after a term, or with the term in brackets after them. */
function explainedIn(text: string): ReadonlySet<string> {
  const after = text.matchAll(/\p{Ll}\s\((?<term>[\p{Lu}\p{N}]{2,6})s?\)/gu);
  const before = text.matchAll(/(?<![\p{L}\p{N}])(?<term>[\p{Lu}\p{N}]{2,6})s?\s\(\p{L}[^()]{3,}\)/gu);
  return new Set([...after, ...before].flatMap(({ groups }) => groups?.term ?? []));
}
