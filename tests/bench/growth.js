// npm run bench: how the time of a command grows with what it reads: n, 2n and 4n of one thing, the rest as it is. What
// grows no faster than its input has ratios of 2 at most, and a little over where it sorts; 4 would be its square.
// Measured in the processor's time, less that of the smallest run there is, so that start-up does not flatter.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { measure, median } from './measure.js';

const RUNS = Number(process.env.OUTREADY_GROWTH_RUNS ?? 3);
const program = process.env.OUTREADY_GROWTH_BIN ?? fileURLToPath(new URL('../../bin/outready.js', import.meta.url));
const example = (side) =>
  readFileSync(fileURLToPath(new URL(`../../examples/harbour-vale-${side}.yaml`, import.meta.url)), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'outready-growth-'));

/** What grows: the least of it, what makes the files for so many, and the commands that read them. */
const GROWTHS = {
  'files, an engagement each': {
    least: 500,
    make: (at, amount) => {
      for (let index = 0; index < amount; index++)
        write(
          at,
          `answers/${index}.yaml`,
          example('client').replace('client: Harbour & Vale Retail', `client: Client ${index}`),
        );
    },
    commands: { check: ['check', 'answers', '--policy', 'open.yaml'] },
  },
  'interviews of one engagement': {
    least: 25,
    make: (at, amount) => {
      for (let index = 0; index < amount; index++)
        write(at, `answers/${index}.yaml`, example('client').replace(/^( *)name: .*$/m, `$1name: Person ${index}`));
    },
    commands: {
      check: ['check', 'answers', '--policy', 'open.yaml'],
      score: (amount) => ['score', ...numbered(amount)],
      report: (amount) => ['report', ...numbered(amount)],
    },
  },
  'waivers, and as many failures': {
    least: 500,
    make: (at, amount) => {
      writeQuestions(at, amount, 1);
      const ids = questionIds(amount);
      const waiver = { reason: 'Later', owner: 'CIO', until: '2099-01-01' };
      const waivers = ids.map((question) => ({ rule: 'open', question, ...waiver }));
      write(at, 'policy.yaml', stringify({ format: 'outready/policy/1', allow: { open: 0 }, waivers }));
    },
    commands: { check: ['check', 'client.yaml', '--policy', 'policy.yaml'] },
  },
  questions: {
    least: 250,
    make: (at, amount) => writeQuestions(at, amount, 0.15),
    commands: {
      check: ['check', 'client.yaml', '--policy', 'open.yaml'],
      score: ['score', 'client.yaml'],
      'score --json': ['score', 'client.yaml', '--json'],
      explain: ['explain', 'client.yaml'],
      plan: ['plan', 'client.yaml', '--target', 'ready'],
      report: ['report', 'client.yaml'],
      compare: ['compare', 'client.yaml', 'client.yaml'],
    },
  },
  'questions of one area': {
    least: 250,
    make: (at, amount) => writeQuestions(at, amount, 0.15, amount),
    commands: { check: ['check', 'client.yaml', '--policy', 'open.yaml'], score: ['score', 'client.yaml'] },
  },
  notes: {
    least: 1000,
    // Each in an answer that is no longer asked: as many as fit into files of a megabyte, on few questions.
    make: (at, amount) => {
      writeQuestions(at, 100, 0);
      for (let index = 0; index < amount / 100; index++) {
        const respondent = { name: `Person ${index}`, side: index % 2 === 0 ? 'client' : 'provider' };
        write(at, `notes/${index}.yaml`, answersOf(100, 0, respondent, 'Said in the kick-off call by Person 3. '));
      }
    },
    commands: {
      score: (amount) => ['score', ...numbered(amount / 100, 'notes')],
      report: (amount) => ['report', ...numbered(amount / 100, 'notes')],
    },
  },
};

const OPTIONS = ['none', 'some', 'most', 'all'].map((id, index) => ({
  id,
  label: `There is ${id} of it`,
  score: [0, 33, 67, 100][index],
}));

function questionIds(amount, anArea = 15) {
  return Array.from({ length: amount }, (_, at) => `area${Math.floor(at / anArea)}/q${at % anArea}`);
}

function writeQuestions(at, amount, open, anArea = 15) {
  const areas = Math.ceil(amount / anArea);
  for (let area = 0; area < areas; area++) {
    const questions = Array.from({ length: Math.min(anArea, amount - area * anArea) }, (_, index) => ({
      id: `q${index}`,
      topic: `Topic ${area} ${index}`,
      text: 'What shows it?',
      why: 'It matters.',
      criticality: ['critical', 'high', 'medium', 'low'][index % 4],
      options: OPTIONS,
      evidence: 'A document',
      recommendation: {
        text: 'Do it.',
        effort: ['S', 'M', 'L'][index % 3],
        horizon: 'before-signing',
        owner: 'client',
      },
      sources: ['S0.1'],
    }));
    const shape = { format: 'outready/questionnaire/1', id: `area${area}`, version: '1.0.0', title: `Area ${area}` };
    write(
      at,
      `own/area${area}.yaml`,
      stringify({ ...shape, summary: 'An area.', questions }, { aliasDuplicateObjects: false }),
    );
  }
  const profile = {
    format: 'outready/profile/1',
    id: 'grown',
    version: '1.0.0',
    title: 'Grown',
    summary: 'For the bench.',
  };
  write(
    at,
    'own/profiles/grown.yaml',
    stringify({ ...profile, areas: Array.from({ length: areas }, (_, area) => ({ id: `area${area}`, weight: 1 })) }),
  );
  write(at, 'client.yaml', answersOf(amount, open, { name: 'Head of delivery', side: 'client' }, undefined, anArea));
}

function answersOf(amount, open, respondent, note, anArea = 15) {
  const answers = questionIds(amount, anArea).flatMap((id, at) => {
    if ((at * 7) % 100 < open * 100) return [];
    const option = OPTIONS[(at * 5) % 4].id;
    return [[id, note === undefined ? option : { option, note: note.repeat(5) }]];
  });
  return stringify({
    format: 'outready/answers/1',
    engagement: { client: 'Acme', provider: 'Globex', scope: 'Analytics' },
    respondent,
    profile: 'grown',
    questionnaires: [note === undefined ? 'own' : '../own'],
    answers: Object.fromEntries(answers),
  });
}

function numbered(amount, folder = 'answers') {
  return Array.from({ length: amount }, (_, index) => `${folder}/${index}.yaml`);
}

function write(at, name, text) {
  const file = path.join(at, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const only = process.argv[2];
try {
  for (const [what, { least, make, commands }] of Object.entries(GROWTHS)) {
    if (only !== undefined && !what.includes(only)) continue;
    const amounts = [least, 2 * least, 4 * least];
    const folders = amounts.map((amount) => {
      const at = path.join(folder, `${what.replace(/\W/g, '')}-${amount}`);
      make(at, amount);
      write(at, 'open.yaml', stringify({ format: 'outready/policy/1', allow: { open: 0 } }));
      return at;
    });
    for (const [name, args] of Object.entries(commands)) {
      const start = median(Array.from({ length: RUNS }, () => measure([program, '--version']).cpu));
      const times = amounts.map((amount, index) => {
        const own = typeof args === 'function' ? args(amount) : args;
        const runs = Array.from(
          { length: RUNS },
          () => measure([program, ...own], [0, 1], { cwd: folders[index] }).cpu,
        );
        return Math.max(1, median(runs) - start);
      });
      const ratios = times.slice(1).map((time, index) => (time / times[index]).toFixed(2));
      const figures = times.map((time) => time.toFixed(0)).join(', ');
      process.stdout.write(
        `${what}, ${amounts.join(', ')}: ${name.padEnd(12)} ${ratios.join(' and ')} × for twice as many (${figures} ms)\n`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
