import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assess } from '../../src/commands/assess.ts';
import type { Host } from '../../src/host.ts';
import { compileShipped } from '../../src/library/compile-shipped.ts';
import { PLAIN } from '../../src/text/display.ts';

const SHIPPED = compileShipped('questionnaires', '.');
let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-profile-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** Runs an interview from piped lines. Gives its exit status and all that it said. */
async function piped(file: string, options: Parameters<typeof assess.run>[0]['options'], lines: readonly string[]) {
  let said = '';
  const stream = () =>
    Object.assign(
      new Writable({
        write(chunk, _, done) {
          said += chunk;
          done();
        },
      }),
      { isTTY: false, columns: 80 },
    );
  const stdin = Object.assign(new PassThrough(), { isTTY: false });
  stdin.end(`${lines.join('\n')}\n`);
  const host: Host = {
    cwd,
    env: {},
    stdin: () => stdin,
    stdout: stream(),
    stderr: stream(),
    now: () => new Date('2026-11-22T09:00:00Z'),
    version: '0.0.0',
    shipped: async () => (await SHIPPED).shipped,
    pageScript: async () => '',
    shippedFolder: 'questionnaires',
    paletteFor: async () => PLAIN,
  };
  const status = await assess.run({ file, options, host });
  return { status, said };
}

const OPTIONS = { area: [], report: false, questionnaires: [], plain: true } as const;
const read = (file: string) => parse(readFileSync(path.join(cwd, file), 'utf8'));

describe('a new file without a profile of its own', () => {
  test.each([
    ['', 'decide'],
    ['Globex', 'core'],
  ])('provider %j: %s', async (provider, profile) => {
    await piped('new.yaml', OPTIONS, ['Acme', provider, 'Analytics', 'client', '', '', 'quit']);
    expect(read('new.yaml').profile).toBe(profile);
  });

  test('an area that neither has is refused before anything is asked', async () => {
    const asked = piped('new.yaml', { ...OPTIONS, area: ['comunication'] }, ['Acme']);
    await expect(asked).rejects.toMatchObject({
      message: 'there is no area "comunication"',
      hint: 'did you mean "communication"?',
    });
  });

  test('an area that is asked only with a provider makes it the usual profile', async () => {
    await piped('new.yaml', { ...OPTIONS, area: ['cultural-fit'] }, ['Acme', '', 'Analytics', 'client', '', '']);
    expect(read('new.yaml')).toMatchObject({ profile: 'core', areas: ['cultural-fit'] });
    await piped('other.yaml', { ...OPTIONS, area: ['dependence'] }, ['Acme', '', 'Payroll', 'client', '', '']);
    expect(read('other.yaml')).toMatchObject({ profile: 'decide', areas: ['dependence'] });
  });

  test('an area is one of the profile that the provider leads to', async () => {
    await piped('new.yaml', { ...OPTIONS, area: ['communication'] }, ['Acme', 'Globex', 'Analytics', 'client', '', '']);
    expect(read('new.yaml')).toMatchObject({ profile: 'core', areas: ['communication'] });
  });
});

describe('a file that goes on under another profile', () => {
  const text = (side: string, profile: string, more = ''): string => `# kept
format: outready/answers/1
engagement: { client: Acme, scope: Analytics }
respondent: { side: ${side} }
profile: ${profile} # chosen at the start
${more}asked:
  business-case: { version: 1.1.0 }
answers:
  business-case/core-boundary: { unknown: true, note: Nobody asked }
`;

  test('keeps its answers and says so, with the files that must follow', async () => {
    writeFileSync(path.join(cwd, 'client.yaml'), text('client', 'decide'));
    writeFileSync(path.join(cwd, 'provider.yaml'), text('provider', 'decide'));
    const { said } = await piped('client.yaml', { ...OPTIONS, profile: 'core' }, ['quit']);
    expect(readFileSync(path.join(cwd, 'client.yaml'), 'utf8')).toBe(text('client', 'core'));
    expect(said.replaceAll(/\s+/g, ' ')).toContain(
      'The profile is now core; it was decide. All answers are kept. provider.yaml still has decide: go on with it under core, too, or they cannot be scored together.',
    );
    const back = await piped('client.yaml', { ...OPTIONS, profile: 'decide' }, ['quit']);
    expect(back.said).not.toContain('provider.yaml');
    expect(readFileSync(path.join(cwd, 'client.yaml'), 'utf8')).toBe(text('client', 'decide'));
  });

  test.each([
    ['a profile that there is not', 'decides', '', 'there is no profile "decides"'],
    ['a profile without the areas that were to be asked', 'core', 'areas: [business-case]\n', 'has no business-case'],
  ])('%s changes nothing', async (_, profile, more, named) => {
    const before = text('client', 'decide', more);
    writeFileSync(path.join(cwd, 'client.yaml'), before);
    await expect(piped('client.yaml', { ...OPTIONS, profile }, ['quit'])).rejects.toThrow(named);
    expect(readFileSync(path.join(cwd, 'client.yaml'), 'utf8')).toBe(before);
  });
});
