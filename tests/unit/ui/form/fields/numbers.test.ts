import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, LOCALES } from '#/i18n/format/languages.ts';
import { decimalsTyped, numberToType, readNumber } from '#/ui/form/fields/numbers.ts';

const value = (typed: string, language: 'nb' | 'nn' | 'en', unit?: string) => {
  const read = readNumber(typed, language, unit);
  return read.ok ? read.value : read.problem;
};

describe('a number typed in Norwegian', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1\u2009234\u202f567', 1_234_567],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1234.5],
    ['1,234', 1.234],
    ['0.250', 0.25],
    ['1234.567', 1234.567],
    [',5', 0.5],
    ['−3', -3],
    ['- 3,25', -3.25],
    ['+4', 4],
    ['-0', 0],
    ['  7  ', 7],
  ])('%s is %d', (typed, expected) => {
    expect(value(typed, 'nb')).toBe(expected);
  });

  it.each(['abc', '1,2,3', '1e5', '12,', '1 23', '12 34,5', '1.23.456', '0x10', 'NaN', '5-3', '−', '١٢'])(
    '%s is refused',
    (typed) => {
      expect(value(typed, 'nb')).toBe('not-a-number');
    },
  );

  it('1.234 is refused, with both numbers it can mean', () => {
    expect(readNumber('1.234', 'nb')).toEqual({
      ok: false,
      problem: 'ambiguous',
      thousands: 1234,
      decimal: 1.234,
    });
    expect(readNumber('−12.500', 'nn')).toMatchObject({ thousands: -12_500, decimal: -12.5 });
  });

  it('nothing typed is told apart from something that is no number', () => {
    expect(value('', 'nb')).toBe('empty');
    expect(value(' \u00a0', 'nb')).toBe('empty');
  });

  it('a number with more than fifteen digits is refused, for its last digits would be lost', () => {
    expect(value('1234567890123456', 'nb')).toBe('too-large');
    expect(value('999 999 999 999 999', 'nb')).toBe(999_999_999_999_999);
  });
});

describe('a number typed in English', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['1,234', 1234],
    ['1.234', 1.234],
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['1 234.5', 1234.5],
  ])('%s is %d', (typed, expected) => {
    expect(value(typed, 'en')).toBe(expected);
  });
});

describe('a unit typed after the number', () => {
  it('is accepted where it is the field’s own, in any case', () => {
    expect(value('15,3 %', 'nb', '%')).toBe(15.3);
    expect(value('4 Søknader', 'nb', 'søknader')).toBe(4);
    expect(value('12 tonn CO2', 'nb', 'tonn CO2')).toBe(12);
  });

  it('is refused as another unit where it is not', () => {
    expect(value('15 %', 'nb', 'søknader')).toBe('other-unit');
    expect(value('15 mill', 'nb', 'kr')).toBe('other-unit');
  });

  it('alone is no number', () => {
    expect(value('%', 'nb', '%')).toBe('not-a-number');
  });
});

describe('every number that Varde writes', () => {
  const numbers = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((n) => Number(n.toFixed(6)) || 0);

  it.each(LANGUAGES)('is read back as it was when opened for editing in %s', (language) => {
    fc.assert(
      fc.property(numbers, (n) => {
        const read = readNumber(numberToType(n, language), language);
        // Three decimals after a dot are what Norwegian refuses; Varde itself writes a comma.
        expect(read).toEqual({ ok: true, value: n });
      }),
    );
  });

  it.each(LANGUAGES)('is understood when copied from a page in %s', (language) => {
    const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 });
    fc.assert(
      fc.property(numbers, (n) => {
        expect(readNumber(format.format(n), language)).toEqual({ ok: true, value: n });
      }),
    );
  });
});

describe('the decimals of a number', () => {
  it.each([
    ['11,5 %', '%', 1],
    ['8,0', '', 1],
    ['−1 234,125', '', 3],
    ['12', '', 0],
    ['', '', 0],
    ['omtrent 3,5', '', 0],
    // A thousand to some, little more than one to others.
    ['1.234', '', 0],
  ])('typed as “%s” are counted', (typed, unit, count) => {
    expect(decimalsTyped(typed, 'nb', unit)).toBe(count);
  });
});
