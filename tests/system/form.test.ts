import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit, HAS_CHROMIUM, startBrowser, visit } from '../kit/browser.ts';
import { HOSTILE_FORM } from '../kit/hostile-form.ts';
import { run } from '../kit/run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'outready-form-'));
const FORM = path.join(folder, 'form.html');
const HEAD = ['--client', 'Acme', '--provider', 'Globex', '--scope', 'Customer data', '--respondent', 'Ann Other'];

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
const SMALL = { width: 320, height: 640 };

async function saveIn(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-action=save]')]);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

const field = (name: string): string => `[name="${name}"]`;

function pick(page: Page, id: string, value: string): Promise<void> {
  return page.check(`[name="${id}"][value="${value}"]`);
}

const visibleQuestions = (page: Page): Promise<number> =>
  page.evaluate('[...document.querySelectorAll("[data-question]")].filter((box) => !box.hidden).length');

describe.skipIf(!HAS_CHROMIUM)('a form in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    expect(run(['form', '-o', FORM, '--side', 'client', ...HEAD]).status).toBe(0);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['on a desk', { viewport: DESK }],
    ['on a phone', { viewport: PHONE, isMobile: true }],
    ['on the smallest screen', { viewport: SMALL }],
    ['at night', { viewport: DESK, colorScheme: 'dark' as const }],
  ])('%s: quiet, accessible, and no wider than the screen', async (_, options) => {
    const { page, incidents } = await visit(browser, FORM, { ...options, offline: true });
    await pick(page, 'context/stage', 'contracting');
    await page.click('[data-action=save]');
    const { passes, violations } = await audit(page);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(20);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(incidents.filter((each) => !each.startsWith('request: blob:'))).toEqual([]);
    await page.context().close();
  });

  test('is filled in, kept over a reload, saved, imported and scored', async () => {
    const { page } = await visit(browser, FORM, { viewport: DESK, acceptDownloads: true, offline: true });
    const all = await visibleQuestions(page);
    await pick(page, 'context/stage', 'running');
    const running = await visibleQuestions(page);
    expect(running).toBeLessThan(all);
    await pick(page, 'context/function-criticality', 'unknown');
    const shown: string = await page.evaluate(
      '[...document.querySelectorAll("section:not([hidden]) fieldset:not([hidden]) [type=radio]:not([value=unknown])")].map(({ name }) => name).find((name) => name.startsWith("communication/"))',
    );
    await page.check(`[name="${shown}"] >> nth=0`);
    await page.fill(field(`${shown}#note`), 'First line: "quoted" # no comment\n- second {line}');
    await page.fill(field(`${shown}#evidence`), 'minutes.pdf\nhttps://acme.example/x?a=1&b=2');
    const secret: string = await page.evaluate(
      `[...document.querySelectorAll("fieldset:not([hidden]) [type=radio]")].map(({ name }) => name).find((name) => name.startsWith("dependence/"))`,
    );
    await page.check(`[name="${secret}"] >> nth=1`);
    await page.check(field(`${secret}#confidential`));
    await page.fill(field(`${secret}#note`), 'SECRET-WORDS');
    expect(await page.textContent('#confidential')).not.toBe('');
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('SECRET-WORDS');

    const file = await saveIn(page);
    expect(path.basename(file)).toMatch(/^acme-client-\d{4}-\d\d-\d\d\.answers\.yaml$/);
    expect(await page.textContent('#status')).toContain(path.basename(file));
    const saved = parse(readFileSync(file, 'utf8'));
    expect(saved.engagement).toEqual({
      id: expect.any(String),
      client: 'Acme',
      provider: 'Globex',
      scope: 'Customer data',
    });
    expect(saved.respondent).toEqual({ name: 'Ann Other', side: 'client' });
    expect(saved.answers[shown]).toMatchObject({
      note: 'First line: "quoted" # no comment\n- second {line}',
      evidence: ['minutes.pdf', 'https://acme.example/x?a=1&b=2'],
    });
    expect(saved.answers['context/function-criticality']).toMatchObject({ unknown: true });
    expect(saved.answers[secret]).toMatchObject({ note: 'SECRET-WORDS', confidential: true });
    expect(run(['score', file]).status).toBe(0);

    await page.reload();
    expect(await page.inputValue(field(`${shown}#note`))).toContain('second {line}');
    expect(await visibleQuestions(page)).toBe(running);
    expect(await page.isChecked(field(`${secret}#confidential`))).toBe(false);
    expect(await page.inputValue(field(`${secret}#note`))).toBe('');

    await page.click('[data-action=clear]');
    expect(await page.inputValue(field(`${shown}#note`))).toBe('');
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await page.click('#status button');
    expect(await page.inputValue(field(`${shown}#note`))).toContain('second {line}');
    await page.context().close();

    const target = path.join(folder, 'acme-client.yaml');
    const first = run(['import', file, '-o', target]);
    expect(first.stderr).toContain('with 4 answers');
    expect(first.status).toBe(0);
    expect(parse(readFileSync(target, 'utf8')).answers).toEqual(saved.answers);
    expect(run(['import', file, '-o', target]).stderr).toContain('Nothing new');
  });

  test('does not save what is half said, and says where', async () => {
    const { page } = await visit(browser, FORM, { viewport: DESK });
    await pick(page, 'context/stage', 'running');
    const id: string = await page.evaluate(
      '[...document.querySelectorAll("fieldset:not([hidden]) [value=not-applicable]")].map(({ name }) => name).find((name) => !name.startsWith("context/"))',
    );
    await pick(page, id, 'not-applicable');
    await page.click('[data-action=save]');
    expect(await page.locator('#problems a').count()).toBe(1);
    await page.click('#problems a');
    expect(await page.evaluate('document.activeElement.name')).toBe(`${id}#reason`);
    await page.keyboard.type('Nothing is shared');
    const saved = parse(readFileSync(await saveIn(page), 'utf8'));
    expect(saved.answers[id]).toMatchObject({ notApplicable: 'Nothing is shared' });
    await page.context().close();
  });

  test('prints as a paper: no buttons, and every answer on lines of its own', async () => {
    const { page } = await visit(browser, FORM, { viewport: DESK });
    await pick(page, 'context/stage', 'contracting');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible').count()).toBe(0);
    const narrow =
      '[...document.querySelectorAll(".choice")].filter((each) => each.offsetParent && each.offsetWidth < 500)';
    expect(await page.evaluate(`${narrow}.length`)).toBe(0);
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)?.length;
    expect(pages).toBeLessThan(30);
    await page.context().close();
  });

  test('is filled in by keyboard alone', async () => {
    const { page } = await visit(browser, FORM, { viewport: DESK });
    await page.focus(field('respondent.role'));
    await page.keyboard.press('Tab');
    for (let steps = 0; steps < 4; steps += 1) {
      const isRadio = await page.evaluate('document.activeElement.type === "radio"');
      if (isRadio) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    expect(await page.evaluate('document.querySelectorAll("[name=\'context/stage\']:checked").length')).toBe(1);
    expect(await page.textContent('#progress')).toMatch(/^Answered: 1 of \d+$/);
    await page.context().close();
  });

  test('without a script says so, and shows all questions', async () => {
    const { page } = await visit(browser, FORM, { viewport: PHONE, javaScriptEnabled: false });
    expect(await page.locator('.warning').isVisible()).toBe(true);
    expect(await page.locator('[data-action=save]').isVisible()).toBe(false);
    await page.context().close();
  });

  test('hostile texts stay texts', async () => {
    writeFileSync(path.join(folder, 'hostile.yaml'), HOSTILE_FORM.questionnaire);
    rmSync(path.join(folder, 'profiles'), { recursive: true, force: true });
    const { mkdirSync } = await import('node:fs');
    mkdirSync(path.join(folder, 'profiles'));
    writeFileSync(path.join(folder, 'profiles', 'hostile.yaml'), HOSTILE_FORM.profile);
    const file = path.join(folder, 'hostile.html');
    const head = ['--client', HOSTILE_FORM.text, '--scope', '</script><script>alert(2)</script>', '--side', 'client'];
    const made = run(['form', '-o', file, '--profile', 'hostile', '--questionnaires', folder, ...head]);
    expect(made.stderr).toContain('Form written');
    const { page, incidents } = await visit(browser, file, { viewport: DESK });
    expect(await page.locator('legend .text').last().textContent()).toContain(HOSTILE_FORM.text);
    await pick(page, 'hostile/one', 'bad');
    const saved = parse(readFileSync(await saveIn(page), 'utf8'));
    expect(saved.engagement).toMatchObject({ client: HOSTILE_FORM.text, scope: '</script><script>alert(2)</script>' });
    expect(incidents.filter((each) => !each.startsWith('request: blob:'))).toEqual([]);
    await page.context().close();
  });
});
