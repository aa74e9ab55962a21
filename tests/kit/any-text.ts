import fc from 'fast-check';

/** A text as people put it into notes, names and reasons, with all that YAML has to quote. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    {
      weight: 2,
      arbitrary: fc.constantFrom('Agreed in the call.', 'minutes/kick-off.pdf', 'Jo', 'https://x.example/?a=1&b'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'a: b',
        '# no comment',
        'so #1 # not one either',
        '- x',
        "it's",
        '"',
        'true',
        '2026-11-22',
        '1e3',
        '~',
        '|',
        '>-',
        'two\nlines',
        'two\n\n  lines\nmore',
        '  lead\nof two',
        '  lead',
        'trail  ',
        'end\n',
        'end\n\n',
        '---\n...',
        '\u0085',
        '\u2028',
        '日本語',
        'x\ty',
        '&a *a',
        '{x}, [y]',
        '%',
        '`',
        '\\',
      ),
    },
  )
  .filter((text) => /\S/u.test(text) && !text.includes('\0') && text.isWellFormed());
