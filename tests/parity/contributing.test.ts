import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const GUIDE = readFileSync('CONTRIBUTING.md', 'utf8');

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => path.posix.join('src', ...name.split(path.sep)));

/** The places in `src/` that a text names, files and folders. */
function placesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/`(src\/[a-z0-9/.-]+)`/g)].flatMap(([, place = '']) => place))];
}

function paragraphOf(title: string): string {
  const start = GUIDE.indexOf(`**${title}**`);
  expect(start, title).toBeGreaterThan(-1);
  const end = GUIDE.indexOf('\n\n', start);
  return GUIDE.slice(start, end === -1 ? undefined : end);
}

/** Something that was added once, and how it is known wherever it stands; `others`: named places that not each one takes. */
const EXAMPLES: readonly {
  readonly title: string;
  readonly example: string;
  readonly pattern: RegExp;
  readonly others: readonly string[];
}[] = [
  {
    title: 'A scoring rule.',
    example: 'hollowing-out',
    pattern: /hollowing-?out/i,
    others: ['src/questionnaires/rule-references.ts', 'src/scoring/robustness/gates.ts', 'src/scoring/basis.ts'],
  },
  {
    title: 'A lint rule.',
    example: 'reference-period',
    pattern: /reference-?period/i,
    others: ['src/questionnaires/lint/subject.ts'],
  },
  {
    title: 'A lint rule for a whole questionnaire.',
    example: 'no-stage',
    pattern: /no-?stage/i,
    others: ['src/questionnaires/lint/subject.ts'],
  },
  {
    title: 'A gap of a clause.',
    example: 'not-shown',
    pattern: /'not-shown'/,
    others: [],
  },
  {
    title: 'A demand of `check`.',
    example: 'criticalUnknown',
    pattern: /criticalUnknown/,
    others: ['src/checks/demands/', 'src/texts/en/check.ts', 'src/texts/es/check.ts'],
  },
  {
    title: 'A format of `check`.',
    example: 'gitlab',
    pattern: /'gitlab'|renderGitlab/,
    others: ['src/checks/check-result.ts'],
  },
  {
    title: 'A section of the report.',
    example: 'strengths',
    pattern: /strengthsSection/,
    others: [
      'src/texts/en/report.ts',
      'src/texts/es/report.ts',
      'src/model/view.ts',
      'src/model/model.ts',
      'src/model/build-report.ts',
      'src/formats/json.ts',
    ],
  },
  {
    title: 'A format of the report.',
    example: 'CSV',
    pattern: /renderCsv/,
    others: ['src/document/outline.ts'],
  },
  {
    title: 'A language of the program.',
    example: 'Spanish',
    pattern: /SPANISH|es-ES|cumple/,
    others: ['src/commands/command.ts'],
  },
  {
    title: 'A command.',
    example: 'agreement',
    pattern: /defineCommand\(\{\n {2}name: 'agreement'|import \{ agreement \}/,
    others: ['src/commands/command.ts', 'src/commands/engagement.ts'],
  },
];

describe('what CONTRIBUTING says', () => {
  test('every place that it names is there', () => {
    const named = [...GUIDE.matchAll(/`((?:src|tests|questionnaires)\/[a-z0-9/.-]+)`/g)].map(([, place = '']) => place);
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((place) => !existsSync(place))).toEqual([]);
  });

  test('the map has every module, and no other', () => {
    const rows = [...GUIDE.matchAll(/^\| (`src\/[^|]+?) +\|/gm)].flatMap(([, names = '']) => placesIn(names));
    const modules = readdirSync('src', { withFileTypes: true }).map((each) =>
      each.isDirectory() ? `src/${each.name}/` : `src/${each.name}`,
    );
    expect(rows.toSorted()).toEqual(modules.toSorted());
  });

  test.each(EXAMPLES)(
    '$title $example stands in the places that are named, and in no other',
    ({ title, pattern, others }) => {
      const places = placesIn(paragraphOf(title));
      const found = SOURCES.filter((file) => pattern.test(readFileSync(file, 'utf8')));
      const isAt = (place: string, file: string): boolean =>
        place.endsWith('/') ? file.startsWith(place) : file === place;
      // The public API names what others may use; that is no place of its own unless the guide says so.
      const untold = found.filter((file) => file !== 'src/index.ts' && !places.some((place) => isAt(place, file)));
      expect(untold).toEqual([]);
      const idle = places.filter((place) => !others.includes(place) && !found.some((file) => isAt(place, file)));
      expect(idle).toEqual([]);
    },
  );
});
