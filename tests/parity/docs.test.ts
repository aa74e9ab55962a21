import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseInterview } from '../../src/answers/parse.ts';
import { REPORT_FORMATS } from '../../src/formats/report-formats.ts';
import { renderScreen } from '../../src/interview/screen/modes.ts';
import { startScreen } from '../../src/interview/screen/screen.ts';
import { startSession } from '../../src/interview/session/events.ts';
import { choicesOf } from '../../src/questionnaires/questionnaire.ts';
import { must } from '../kit/catalogue.ts';
import { differenceOf, expectGenerated, expectGeneratedBytes } from '../kit/generated.ts';
import { loadCatalogue } from '../kit/library.ts';
import { run } from '../kit/run.ts';

const EXAMPLE = ['examples/harbour-vale-client.yaml', 'examples/harbour-vale-provider.yaml'];

describe('the example’s report is what the program writes, the same bytes every time', () => {
  const here = mkdtempSync(path.join(tmpdir(), 'outready-docs-'));
  const there = mkdtempSync(path.join(tmpdir(), 'outready-elsewhere-'));
  afterAll(() => {
    for (const folder of [here, there]) rmSync(folder, { recursive: true });
  });
  // Another place, order, time zone and language: of all these the bytes must know nothing.
  const again = EXAMPLE.map((file) => path.resolve(file)).toReversed();
  const elsewhere = { cwd: there, env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } };
  const files = Object.keys(REPORT_FORMATS)
    .filter((format) => format !== 'md')
    .map((format) => `harbour-vale.${format}`);
  const charts = 'harbour-vale-charts';
  const outputs = (names: readonly string[], folder: string): readonly string[] =>
    names.flatMap((name) => ['-o', path.join(folder, name)]);
  const madeTwice = (name: string): Buffer => {
    const [first, second] = [here, there].map((folder) => readFileSync(path.join(folder, name)));
    expectSame(name, first ?? Buffer.of(), second ?? Buffer.of());
    return first ?? Buffer.of();
  };

  beforeAll(() => {
    const first = run(['report', ...EXAMPLE, ...outputs(files, here), '--charts', path.join(here, charts)]);
    expect(first.status, first.stderr).toBe(0);
    const second = run(['report', '--charts', charts, ...outputs(files.toReversed(), ''), ...again], elsewhere);
    expect(second.status, second.stderr).toBe(0);
  });

  test('harbour-vale.md', () => {
    const { stdout } = run(['report', ...EXAMPLE]);
    expectSame('harbour-vale.md', Buffer.from(stdout), Buffer.from(run(['report', ...again], elsewhere).stdout));
    expectGenerated('examples/harbour-vale.md', stdout);
  });

  test.each(files)('%s', (name) => {
    const content = madeTwice(name);
    if (/\.(docx|pdf)$/.test(name)) expectGeneratedBytes(`examples/${name}`, content);
    else expectGenerated(`examples/${name}`, content.toString());
  });

  test('its charts', () => {
    const names = readdirSync(path.join(here, charts));
    for (const name of names) expectGenerated(`examples/${charts}/${name}`, madeTwice(`${charts}/${name}`).toString());
    expect(readdirSync(`examples/${charts}`)).toEqual(names);
  });
});

function expectSame(name: string, first: Uint8Array, second: Uint8Array): void {
  const reason = `two runs of the program wrote ${name} differently: it knows of its place, time, language or order`;
  expect(differenceOf(first, second), reason).toBe('none');
}

test('the page of the coverage is what the program writes', () => {
  const { status, stdout } = run(['questionnaire', 'coverage', '--markdown']);
  expectGenerated('questionnaires/COVERAGE.md', stdout);
  expect(status).toBe(0);
});

test.each(['README.md', 'questionnaires/README.md'])('the outputs in %s are real', async (file) => {
  const readme = readFileSync(file, 'utf8');
  const blocks =
    /^<!-- (\$ outready (?<command>.*?)(?: \| (?<part>start|verdict))?|screen|session|file: (?<path>\S+)) -->\n[\s\S]*?^<!-- end -->$/gm;
  const screen = await exampleScreen();
  const fresh = readme.replaceAll(blocks, (...match) => {
    const groups = match.at(-1) as { readonly command?: string; readonly part?: string; readonly path?: string };
    const marker = `<!-- ${match[1]} -->`;
    if (match[1] === 'screen') return block(marker, 'text', screen);
    if (groups.path !== undefined) return block(marker, 'yaml', readFileSync(groups.path, 'utf8'));
    if (groups.command === undefined) return block(marker, 'console', plainSession());
    const { stdout, stderr } = run(groups.command.split(' '));
    if (groups.part === 'start') return block(marker, 'console', `$ outready ${groups.command}\n${startOf(stdout)}`);
    if (groups.part !== undefined) return block(marker, 'markdown', untilSecondChapter(stdout));
    return block(marker, 'console', `$ outready ${groups.command}\n${stdout}${stderr}`);
  });
  expectGenerated(file, fresh);
});

/** A plain interview of one area, recorded from the program. */
function plainSession(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'outready-docs-'));
  const head = [
    'format: outready/answers/1',
    'engagement: { client: Acme, scope: Customer data analytics }',
    'respondent: { side: client }',
    'profile: core',
    'answers: { context/function-criticality: important, context/process-type: analytics, context/offshore: yes, context/personal-data: yes, context/regulated: no, context/size: larger }',
  ];
  writeFileSync(path.join(folder, 'acme-client.yaml'), `${head.join('\n')}\n`);
  const input = ['4', 'note Ask the delivery lead of Globex', 'unknown'];
  const args = ['assess', 'acme-client.yaml', '--area', 'communication', '--plain'];
  const { stdout, stderr } = run(args, { cwd: folder, input: input.map((line) => `${line}\n`).join('') });
  rmSync(folder, { recursive: true });
  const command = `$ printf '%s\\n' ${input.map((line) => (line.includes(' ') ? `'${line}'` : line)).join(' ')} | outready ${args.join(' ')}`;
  return `${command}\n${stdout}\n${stderr}`;
}

function block(marker: string, language: string, content: string): string {
  return `${marker}\n~~~~${language}\n${content.trimEnd()}\n~~~~\n<!-- end -->`;
}

/** The first paragraphs of what a command prints, where all of it would be long. */
function startOf(output: string): string {
  return [...output.split('\n\n').slice(0, 5), '…'].join('\n\n');
}

/** The start of a report with its first chapter. */
function untilSecondChapter(report: string): string {
  const second = report.indexOf('\n## ', report.indexOf('\n## ') + 1);
  return report.slice(0, second);
}

async function exampleScreen(): Promise<string> {
  const catalogue = must(await loadCatalogue('core', { folders: ['questionnaires'], cwd: '.' }));
  const { interview } = must(parseInterview(readFileSync(EXAMPLE[0] ?? '', 'utf8'), 'example.yaml'));
  const session = startSession(catalogue, interview);
  return renderScreen(startScreen({ ...session, at: 'communication/shared-expectations' }), { width: 90 }).content;
}

test('the questionnaires on the page for authors are clean', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'outready-docs-'));
  const page = readFileSync('questionnaires/README.md', 'utf8');
  const written = [...page.matchAll(/^```yaml\n(format: outready\/questionnaire\/1\nid: (\S+)\n[\s\S]*?)^```$/gm)].map(
    ([, text = '', id = '']) => {
      const file = path.join(folder, `${id}.yaml`);
      writeFileSync(file, text);
      return file;
    },
  );
  const { status, stdout } = run(['questionnaire', 'lint', ...written, '--max-warnings', '0']);
  rmSync(folder, { recursive: true });
  expect(written.length).toBeGreaterThan(0);
  expect(status, stdout).toBe(0);
});

test('the README has every profile, with the minutes that the program tells', () => {
  const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| `(\w+)` \|.*\| (\d+(?: to \d+)?) \|$/gm)];
  const profiles = readdirSync('questionnaires/profiles').map((file) => path.basename(file, '.yaml'));
  const minutes = profiles.map((id) => {
    const { stdout } = run(['questionnaire', 'show', id, '--profile']);
    return [id, /about (\d+(?:\s+to\s+\d+)?)\s+minutes/.exec(stdout)?.[1]?.replaceAll(/\s+/g, ' ')];
  });
  expect(rows.map(([, id, range]) => [id, range]).sort()).toEqual(minutes.sort());
});

describe('the README’s commands are the program’s', () => {
  const readme = readFileSync('README.md', 'utf8');
  const help = run(['--help']).stdout;
  const offered = commandsIn(help);
  const described = [...readme.matchAll(/^\| `outready (\w+)/gm)].flatMap(([, name = '']) => [name]);

  test('all, and no others', () => {
    expect(offered.length).toBeGreaterThan(2);
    expect(described).toEqual(offered);
  });

  test.each(offered)('%s --help has an example', (command) => {
    const { stdout, status } = run([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`$ outready ${command}`);
  });

  const all = [
    help,
    ...offered.flatMap((command) => {
      const own = run([command, '--help']).stdout;
      return [own, ...commandsIn(own).map((inner) => run([command, inner, '--help']).stdout)];
    }),
  ];

  test('every question and answer that a help names exists', async () => {
    const { questions, areas } = must(await loadCatalogue('full', { folders: ['questionnaires'], cwd: '.' }));
    const areaIds = areas.map(({ id }) => id).join('|');
    const named = [...all.join('\n').matchAll(new RegExp(`(?:${areaIds})/[a-z-]+(?:=[a-z-]+)?`, 'g'))].map(
      ([id]) => id,
    );
    const unknown = named.filter((each) => {
      const [id = '', option] = each.split('=');
      const question = questions.get(id);
      return question === undefined || (option !== undefined && !choicesOf(question).some((own) => own.id === option));
    });
    expect(named.length).toBeGreaterThan(2);
    expect(unknown).toEqual([]);
  });

  test('every option that the README names exists', () => {
    const pages = `${readme}\n${readFileSync('questionnaires/README.md', 'utf8')}`;
    const named = [...pages.matchAll(/`(?:outready [^`]*?)?(--[a-z-]+)/g)].flatMap(([, option = '']) => [option]);
    expect(named.filter((option) => !all.join('\n').includes(option))).toEqual([]);
  });
});

/** The commands that a help lists, but for the help itself. */
function commandsIn(help: string): readonly string[] {
  if (!help.includes('Commands:')) return [];
  return [...help.slice(help.indexOf('Commands:')).matchAll(/^ {2}(\w+)/gm)].flatMap(([, name = '']) =>
    name === 'help' ? [] : [name],
  );
}
