import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { encode } from 'fast-png';
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseLogo } from '../../src/theme/parse-logo.ts';
import { parseFace } from '../../src/theme/parse-theme.ts';
import { brief, must } from '../kit/catalogue.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const svgOf = (inside: string, attributes = 'viewBox="0 0 20 10"'): Uint8Array =>
  bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const png = (width: number, height: number): Uint8Array =>
  encode({
    width,
    height,
    data: new Uint8Array(width * height * 4).fill(120),
    channels: 4,
    text: { Author: '/home/secret' },
  });

/** Six lines, each of which draws the one before ten times. */
function tenfold(use: (id: string) => string): string {
  const line = (depth: number): string => `<g id="a${depth}">${use(`a${depth - 1}`).repeat(10)}</g>`;
  return `<path id="a0"/>${[1, 2, 3, 4, 5, 6].map(line).join('')}`;
}

describe('an SVG logo', () => {
  test('keeps what draws, and nothing that tells of the machine or the person', () => {
    const drawing = svgOf(
      '<title>Drawn by Ann</title><metadata><x/></metadata><!-- /home/ann --><sodipodi:namedview xmlns:sodipodi="s" path="/home/ann"/>' +
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient><style>.b{fill:url(#a)}</style></defs>' +
        '<g inkscape:label="/home/ann" xmlns:inkscape="i"><use xlink:href="#c" xmlns:xlink="http://www.w3.org/1999/xlink"/><path id="c" class="b" d="M0 0h9"/></g>',
    );
    const { data, ...size } = must(parseLogo(drawing, 'logo.svg'));
    expect(size).toEqual({ type: 'svg', width: 20, height: 10 });
    const text = textOf(data);
    expect(text).toContain('<path id="c" class="b" d="M0 0h9"/>');
    expect(text).toContain('<use xlink:href="#c"/>');
    expect(text).toContain('<style>.b{fill:url(#a)}</style>');
    expect(text).not.toMatch(/ann|sodipodi|inkscape|metadata|title/i);
  });

  test.each<readonly [string, string, string]>([
    ['<script>alert(1)</script>', '1:61 unsafe-value', '<script> has no place in a logo'],
    ['<path onclick="x()" d=""/>', '1:61 unsafe-value', 'onclick would run a program'],
    ['<image href="http://x.example/a.png"/>', '1:61 unsafe-value', '<image> has no place in a logo'],
    ['<use href="http://x.example/a.svg#b"/>', '1:61 unsafe-value', 'the drawing loads something from elsewhere'],
    ['<use xlink:href="file:///etc/passwd#b"/>', '1:61 unsafe-value', 'the drawing loads something from elsewhere'],
    ['<style>@import "x.css";</style>', '1:68 unsafe-value', 'a style sheet in the drawing loads something'],
    [
      '<style><![CDATA[@import "x.css";]]></style>',
      '1:68 unsafe-value',
      'a style sheet in the drawing loads something',
    ],
    [
      '<path style="fill:url(http://x.example/a#b)" d=""/>',
      '1:61 unsafe-value',
      'style loads something from elsewhere',
    ],
    ['<path fill="u\\72l(x)" d=""/>', '1:61 unsafe-value', 'fill loads something from elsewhere'],
    ['<a href="javascript:x()"><path d=""/></a>', '1:61 unsafe-value', '<a> has no place in a logo'],
    ['<animate attributeName="x"/>', '1:61 unsafe-value', '<animate> has no place in a logo'],
    ['<foreignObject/>', '1:61 unsafe-value', '<foreignObject> has no place in a logo'],
    ['<text>North</text>', '1:61 unsafe-value', 'the drawing holds letters, which need a font'],
    ['<path d="&xxe;"/>', '1:70 syntax', "this is neither a PNG nor an SVG file: named entity isn't defined: &xxe;"],
    ['<path d=""/>'.repeat(5000), '1:1 unsafe-value', 'the drawing has more than 5000 parts'],
    [`<style>${'.a{}'.repeat(12_600)}</style>`, '1:1 unsafe-value', 'the style sheet of the drawing is too long'],
    [tenfold((id) => `<use href="#${id}"/>`), '1:1 unsafe-value', 'the drawing draws more than 50,000 parts'],
    [tenfold((id) => `<path mask="url(#${id})"/>`), '1:1 unsafe-value', 'the drawing draws more than 50,000 parts'],
    ['<g id="a"><use href="#a"/></g>', '1:1 unsafe-value', 'a part of the drawing uses itself'],
    [
      '<style>path{fill:url( "#a")}</style><pattern id="a"><path/></pattern>',
      '1:1 unsafe-value',
      'a part of the drawing uses itself',
    ],
    [`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`, '1:361 unsafe-value', 'the drawing is nested too deep'],
  ])('%.60s is refused', (inside, place, message) => {
    const { value, diagnostics } = parseLogo(svgOf(inside), 'logo.svg');
    expect(value).toBeUndefined();
    expect(diagnostics.map(brief)).toEqual([place]);
    expect(diagnostics[0]?.message).toBe(message);
  });

  test.each([
    ['no size', svgOf('<path/>', ''), '1:1 missing-key'],
    ['a share of the page for a size', svgOf('<path/>', 'width="100%" height="50%"'), '1:1 missing-key'],
    ['a line', svgOf('<path/>', 'viewBox="0 0 2100 100"'), '1:1 wrong-value'],
    ['HTML', bytesOf('<html></html>'), '1:1 syntax'],
    ['a text', bytesOf('Northgate'), '1:1 syntax'],
    ['bytes', new Uint8Array([1, 2, 0xff, 0xfe]), '1:1 encoding'],
    ['nothing', new Uint8Array(), '1:1 syntax'],
    ['too much', new Uint8Array(1_048_577), '1:1 too-large'],
  ])('%s is no logo', (_, bytes, expected) => {
    expect(parseLogo(bytes, 'logo.svg').diagnostics.map(brief)).toEqual([expected]);
  });

  test('sizes may be lengths, and a switch offers what all can draw', () => {
    const drawing = svgOf(
      '<switch><foreignObject requiredExtensions="x"/><g><path d="M1 1"/></g></switch>',
      'width="40mm" height="20mm"',
    );
    const { data, width, height } = must(parseLogo(drawing, 'logo.svg'));
    expect([width, height]).toEqual([40, 20]);
    expect(textOf(data)).toContain('<g><g><path d="M1 1"/></g></g>');
  });

  test('whatever is in it, what comes out cannot run or load anything', () => {
    const part = fc.constantFrom(
      ...[
        '<g>',
        '</g>',
        '<script>',
        'on',
        'href="',
        'url(',
        '#a',
        ')',
        '"',
        "'",
        '\\',
        '<path ',
        '/>',
        '>',
        'style="',
        'data:',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '&lt;',
        'xlink:',
        ' ',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const { value } = parseLogo(svgOf(parts.join('')), 'logo.svg');
        if (value === undefined) return;
        const text = textOf(value.data).replace(/ xmlns(?::xlink)?="[^"]*"/g, '');
        expect(text).not.toMatch(/<script|\son\w+=|href="[^#]|data:|url\((?!#)/);
      }),
      { numRuns: 300 },
    );
  });
});

/** A chunk of a PNG file: its length, its type, its data and a checksum. */
function chunk(type: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

describe('a PNG logo', () => {
  test('keeps the picture and none of the remarks', () => {
    const { data, ...size } = must(parseLogo(png(30, 20), 'logo.png'));
    expect(size).toEqual({ type: 'png', width: 30, height: 20 });
    expect(textOf(data)).not.toContain('secret');
    expect(must(parseLogo(data, 'logo.png')).data).toEqual(data);
  });

  test('a damaged or cut one is refused', () => {
    const whole = png(8, 8);
    const drawn = Buffer.from(whole).indexOf('IDAT') + 10;
    const flipped = whole.with(drawn, (whole.at(drawn) ?? 0) ^ 0xff);
    for (const bytes of [flipped, whole.subarray(0, 40), whole.subarray(0, 9)]) {
      expect(parseLogo(bytes, 'logo.png').diagnostics.map(brief)).toEqual(['1:1 syntax']);
    }
  });

  test('one that would unpack to gigabytes is refused before it does', () => {
    const bomb = png(8, 8);
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(16, 60_000);
    expect(parseLogo(bomb, 'logo.png').diagnostics.map(({ message }) => message)).toEqual([
      '60000 by 8 pixels are more than a logo needs: at most 4000 a side, and 4 million in all',
    ]);
  });

  // Each unpacks to more than there is memory for, or would if it were unpacked.
  const packed = zlibSync(new Uint8Array(64_000_000), { level: 9 });
  const head = (width: number, height: number): Uint8Array => {
    const data = new Uint8Array(13);
    new DataView(data.buffer).setUint32(0, width);
    new DataView(data.buffer).setUint32(4, height);
    return chunk('IHDR', data.with(8, 8).with(9, 6));
  };
  const whole = png(8, 8);
  const inside = whole.subarray(33);
  const start = whole.subarray(0, 8);
  const bytes = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

  test.each<readonly [string, Uint8Array, string]>([
    ['more than its pixels', bytes(start, head(8, 8), chunk('IDAT', packed), chunk('IEND')), '1:1 syntax'],
    [
      'more pixels than a page shows',
      bytes(start, head(2001, 2000), chunk('IDAT', packed), chunk('IEND')),
      '1:1 too-large',
    ],
    ['a second size', bytes(start, head(8, 8), head(4000, 4000), inside), '1:1 syntax'],
    [
      'a size that does not come first',
      bytes(start, chunk('gAMA', new Uint8Array(4)), head(8, 8), inside),
      '1:1 syntax',
    ],
  ])('%s is refused', (_, file, expected) => {
    expect(parseLogo(file, 'logo.png').diagnostics.map(brief)).toEqual([expected]);
  });

  test('what is packed beside the picture is left out, unread', () => {
    const beside = ['iCCP', 'zTXt', 'iTXt'].map((type) => chunk(type, bytes(Buffer.from('a\0\0'), packed)));
    const { data } = must(parseLogo(bytes(whole.subarray(0, 33), ...beside, inside), 'logo.png'));
    expect(data.length).toBeLessThan(whole.length);
  });
});

test('a face of a font is a TrueType or OpenType file', () => {
  const ttf = new Uint8Array([0, 1, 0, 0, 9]);
  expect(must(parseFace(ttf, 'a.ttf'))).toEqual(ttf);
  expect(parseFace(bytesOf('wOF2....'), 'a.woff2').diagnostics.map(brief)).toEqual(['1:1 wrong-value']);
});
