// node tests/bench/large-assessment.js FOLDER: writes an assessment of 500 questions by two people, always the same. It
// has the shipped questions over and over, in areas of their own, so that its texts are as long as real ones. Then:
// outready report FOLDER/client.yaml FOLDER/provider.yaml
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

const QUESTIONS = 500;
const AN_AREA = 15;
const shipped = fileURLToPath(new URL('../../questionnaires', import.meta.url));

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder to write into');
mkdirSync(path.join(folder, 'own/profiles'), { recursive: true });

const known = readShipped();
const pool = known.flatMap(({ questions }) => questions);
const questionnaires = Array.from({ length: Math.ceil(QUESTIONS / AN_AREA) }, (_, index) => {
  const { id, title, summary } = known[index % known.length];
  const part = Math.floor(index / known.length) + 1;
  const start = index * AN_AREA;
  return {
    format: 'outready/questionnaire/1',
    id: `${id}-${part}`,
    version: '1.0.0',
    title: part === 1 ? title : `${title}, part ${part}`,
    summary,
    questions: Array.from({ length: Math.min(AN_AREA, QUESTIONS - start) }, (_, place) =>
      questionOf(pool[(start + place) % pool.length], place + 1),
    ),
  };
});
for (const each of questionnaires) write(`own/${each.id}.yaml`, each);
write('own/profiles/large.yaml', {
  format: 'outready/profile/1',
  id: 'large',
  version: '1.0.0',
  title: 'Large',
  summary: 'As many questions as anybody may ever ask.',
  areas: questionnaires.map(({ id }) => ({ id, weight: 1 })),
});
for (const side of ['client', 'provider']) write(`${side}.yaml`, interviewOf(side));

function readShipped() {
  return readdirSync(shipped)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(path.join(shipped, name), 'utf8')))
    .map(({ questions = [], ...rest }) => ({
      ...rest,
      questions: questions.filter(({ options, criticality }) => options && criticality),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** A shipped question, always asked, that refers to no other. */
function questionOf({ when: _when, knockOut: _knockOut, recommendation, ...question }, number) {
  const { after: _after, ...rest } = recommendation;
  return { ...question, id: `question-${number}`, recommendation: rest };
}

/** One answer in eleven is open and one in thirteen does not apply; a third have a note; the sides differ on one in five. */
function interviewOf(side) {
  const ids = questionnaires.flatMap(({ id, questions }) =>
    questions.map((question) => [`${id}/${question.id}`, question]),
  );
  const answers = ids.map(([id, { why, evidence, options }], index) => {
    const answered = '2026-11-22';
    if (index % 11 === 3) return [id, { unknown: true, answered }];
    if (index % 13 === 5) return [id, { notApplicable: 'The work has none of this.', answered }];
    const differs = side === 'provider' && index % 5 === 0 ? 1 : 0;
    const { id: option } = options[(Math.floor(((index * 7) % 23) / 5) + differs) % options.length];
    return [
      id,
      {
        option,
        ...(index % 3 === 0 ? { note: why } : {}),
        ...(index % 4 === 0 ? { evidence: [evidence] } : {}),
        ...(index % 29 === 0 ? { confidential: true } : {}),
        answered,
      },
    ];
  });
  return {
    format: 'outready/answers/1',
    engagement: { client: 'Acme', provider: 'Globex', scope: 'Everything that the finance department does' },
    respondent: {
      name: `Head of ${side === 'client' ? 'finance' : 'delivery'}`,
      side,
      role: side === 'client' ? 'sponsor' : 'provider-lead',
    },
    profile: 'large',
    questionnaires: ['own'],
    answers: Object.fromEntries(answers),
  };
}

function write(name, content) {
  writeFileSync(path.join(folder, name), stringify(content, { aliasDuplicateObjects: false }));
}
