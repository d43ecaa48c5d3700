import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginningOf,
  cleanLine,
  cleanText,
  hiddenIn,
  isVisible,
  shown,
  tidyLabel,
  tidyLine,
} from '#/domain/values/text.ts';

const anything = fc.string({ unit: 'binary', maxLength: 20 });
/** Whatever a string can be, halves of characters too. */
const codeUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff })), {
    maxLength: 20,
  })
  .map((units) => String.fromCharCode(...units));

describe('A name that nobody can see', () => {
  it.each([
    ['a zero width space', '\u200b'],
    ['a soft hyphen', '\u00ad'],
    ['a blank braille pattern', '\u2800'],
    ['a Hangul filler', '\u3164'],
    ['a byte order mark', '\ufeff'],
    ['a word joiner', '\u2060'],
    ['tag characters', '\u{e0041}\u{e0042}'],
    ['combining marks on nothing', '\u0301\u0308'],
    ['a variation selector', '\ufe0f'],
    ['spaces of many kinds', ' \u00a0\u2003\u202f'],
    ['a null notehead', '\u{1d159}'],
    ['half an emoji', '\ud83d'],
    ['nothing', ''],
  ])('is %s', (_, name) => {
    expect(isVisible(name)).toBe(false);
    expect(tidyLabel(name)).toBe('');
  });

  it.each([
    'a',
    '1',
    '–',
    '👩‍👧',
    '❤️',
    '1️⃣',
    'שלום',
    'é',
    'e\u0301',
    'sam\u00adarbeid',
    '🏴\u{e0067}\u{e0062}\u{e007f}',
  ])('is not %s, which stays as it is', (name) => {
    expect(isVisible(name)).toBe(true);
    expect(tidyLine(name)).toBe(name);
  });
});

describe('Text that is typed or pasted', () => {
  it('has spaces for line breaks and tabs where it is a name', () => {
    expect(cleanLine('Punkt én\u000bpå ny linje')).toBe('Punkt én på ny linje');
    expect(cleanLine('a\r\nb\tc\u2028d\u0085e')).toBe('a b c d e');
    expect(tidyLine('\n Navn \t')).toBe('Navn');
  });

  it('keeps its lines and tabs where it may have several', () => {
    expect(cleanText('a\n\tb\r\nc')).toBe('a\n\tb\r\nc');
    expect(cleanText('a\u000bb\u0000c')).toBe('a\nbc');
  });

  it('loses control characters, halves of characters and marks of direction', () => {
    for (const clean of [cleanLine, cleanText]) {
      expect(clean('a\u0000b\u007fc\ud83dd\udc00e\u202ef\u200eg\u2066h\u2069i\u061cj\ufffek')).toBe(
        'abcdefghijk',
      );
    }
  });

  it('is clean once it has been cleaned, whatever it was', () => {
    fc.assert(
      fc.property(fc.oneof(anything, codeUnits), (text) => {
        for (const clean of [cleanLine, cleanText]) {
          const once = clean(text);
          expect(clean(once)).toBe(once);
          expect(once.isWellFormed()).toBe(true);
        }
        expect(hiddenIn(cleanLine(text), true)).toBeUndefined();
        expect(hiddenIn(cleanText(text), false)).toBeUndefined();
        expect(hiddenIn(text, true) === undefined).toBe(cleanLine(text) === text);
        expect(hiddenIn(text, false) === undefined).toBe(cleanText(text) === text);
      }),
    );
  });
});

it('A text that is cut never ends in half a character', () => {
  expect(beginningOf('ab😀', 3)).toBe('ab');
  expect(beginningOf('ab😀', 4)).toBe('ab😀');
  fc.assert(
    fc.property(anything, fc.nat(20), (text, length) => {
      fc.pre(text.isWellFormed());
      expect(beginningOf(text, length).isWellFormed()).toBe(true);
      expect(text.startsWith(beginningOf(text, length))).toBe(true);
    }),
  );
});

it('What cannot be seen is written out when a text is shown', () => {
  expect(shown('\udc00x')).toBe('⟨U+DC00⟩x');
  expect(shown('\u200b ')).toBe('⟨U+200B⟩⟨U+0020⟩');
  expect(shown('a\u000bb')).toBe('a⟨U+000B⟩b');
  expect(shown('\ufe0f')).toBe('⟨U+FE0F⟩');
  expect(shown('👩‍👧 og ❤️')).toBe('👩‍👧 og ❤️');
});
