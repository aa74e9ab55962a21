import { expect, test } from 'vitest';
import { drawScoreBar } from '../../../src/formats/charts/score-bar.ts';
import { label, svg } from '../../../src/formats/charts/svg.ts';
import { Lettering } from '../../../src/formats/pdf/lettering.ts';
import { lookOf, pictureOf } from '../../../src/formats/pdf/picture.ts';
import { DAY } from '../../../src/theme/theme.ts';
import { elementsOf } from '../../kit/xml.ts';

const glyphs = (text: string): ReadonlySet<number> => new Set([...text].map((each) => each.codePointAt(0) ?? 0));
const lettering = new Lettering([
  { name: 'First', glyphs: glyphs('abc <>]U+0123456789ABCDEF') },
  { name: 'Second', glyphs: glyphs('abc <>]U+0123456789ABCDEFж') },
]);
const look = lookOf(DAY, lettering);
const drawing = svg(
  'svg',
  { viewBox: '0 0 20 10', ariaLabelledBy: 'a-title' },
  svg('title', { id: 'a-title' }, 'Told beside the picture'),
  label('abc', { className: 'name' }),
  label('aж', {}),
  label(']]><日', {}),
);

test('a picture stands for itself: with its size, plain colours and the faces that there are', () => {
  const { svg: text, width, height } = pictureOf(drawing, look);
  expect([width, height]).toEqual([20, 10]);
  expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 20 10" width="20" height="10">/);
  expect(text).not.toMatch(/var\(|Told beside|aria-|font-weight:(?!400|600)/);
});

test('each text is in one family that has all of it, and harmless', () => {
  const texts = elementsOf(pictureOf(drawing, look).svg).filter(({ name }) => name === 'text');
  expect(texts.map(({ attributes, text }) => [attributes.style, text])).toEqual([
    ['font-family:"First"', 'abc'],
    ['font-family:"Second"', 'aж'],
    ['font-family:"First"', ']]><<U+65E5>'],
  ]);
});

test('a score bar needs nothing from the page around it', () => {
  const { svg: text } = pictureOf(drawScoreBar({ low: 20, point: 40, high: 60 }, 'Overall: 40'), look);
  expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(text).not.toContain('var(');
});

test('a drawing takes its colours from the look', () => {
  const bar = drawScoreBar({ low: 20, point: 40, high: 60 }, 'Overall: 40');
  const { svg: text } = pictureOf(bar, lookOf({ ...DAY, accent: '#7a1fa2' }, lettering));
  expect(text).toContain('.certain{fill:#7a1fa2}');
  expect(text).not.toContain(DAY.accent);
});
