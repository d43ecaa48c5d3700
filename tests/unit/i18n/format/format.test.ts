import { afterEach, describe, expect, it, vi } from 'vitest';
import { formats } from '#/i18n/format/format.ts';
import { LANGUAGES, type Language } from '#/i18n/format/languages.ts';

const [nb, nn, en] = [formats('nb'), formats('nn'), formats('en')];
/** Without the no-break spaces of several widths. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('numbers', () => {
  it('have comma and space in Norwegian, point and comma in English', () => {
    expect([nb, nn, en].map((f) => plain(f.number(1234567.5, 1)))).toEqual([
      '1 234 567,5',
      '1 234 567,5',
      '1,234,567.5',
    ]);
  });

  it('have as many decimals as asked for, or as few as they need', () => {
    expect(nb.number(2, 2)).toBe('2,00');
    expect(nb.number(2.5)).toBe('2,5');
    expect(nb.number(1 / 3)).toBe('0,333333');
    expect(nb.number(15.15, 1)).toBe('15,2');
  });

  it('are never minus zero', () => {
    for (const f of [nb, nn, en]) {
      expect(plain(f.number(-0))).toBe('0');
      expect(f.number(-0.4, 0)).toBe('0');
      expect(f.number(-0.04, 1)).toMatch(/^0[.,]0$/);
      expect(f.percent(-0.004)).toMatch(/^0/);
      expect(f.number(-0.6, 0)).toMatch(/^[−-]1$/);
    }
  });

  it('stand with their unit, percent close to the number in English only', () => {
    expect([nb, nn, en].map((f) => plain(f.measure(15.3, 1, '%')))).toEqual(['15,3 %', '15,3 %', '15.3%']);
    expect(nb.measure(4, 0, 'søknader')).toBe('4\u00a0søknader');
    expect(en.measure(4, 0, 'tonnes')).toBe('4\u00a0tonnes');
    expect(nb.measure(4, 0, '')).toBe('4');
  });

  it('are percent of a share', () => {
    expect(plain(nb.percent(0.504))).toBe('50 %');
    expect(plain(nb.percent(0.004, 1))).toBe('0,4 %');
    expect(plain(nb.limit(0.07))).toBe('7 %');
    expect(en.limit(0.075)).toBe('7.5%');
  });

  it('are words up to twelve', () => {
    expect([0, 1, 12, 13, 1.5, -1].map((n) => plain(nb.count(n)))).toEqual([
      'null',
      'ett',
      'tolv',
      '13',
      '2',
      '−1',
    ]);
    expect([nn.count(1), en.count(1), en.count(12)]).toEqual(['eitt', 'one', 'twelve']);
  });

  it('of bytes never reach a thousand of a unit', () => {
    const sizes = [0, 12_400, 999_499, 999_500, 3_440_000, 999_949_999, 999_950_000, 2.5e9];
    expect(sizes.map((bytes) => plain(nb.bytes(bytes)))).toEqual([
      '0 kB',
      '12 kB',
      '999 kB',
      '1,0 MB',
      '3,4 MB',
      '999,9 MB',
      '1,0 GB',
      '2,5 GB',
    ]);
  });
});

describe('dates', () => {
  it('are written as each language does', () => {
    expect([nb, nn, en].map((f) => f.date('2020-12-31'))).toEqual(['31.12.2020', '31.12.2020', '31/12/2020']);
    expect([nb, nn, en].map((f) => f.longDate('2020-02-01'))).toEqual([
      '1. februar 2020',
      '1. februar 2020',
      '1 February 2020',
    ]);
    expect([nb, nn, en].map((f) => f.month('2020-10-31'))).toEqual([
      'oktober 2020',
      'oktober 2020',
      'October 2020',
    ]);
  });

  it('are lists with the right word for "and"', () => {
    expect([nb, nn, en].map((f) => f.list(['a', 'b', 'c']))).toEqual([
      'a, b og c',
      'a, b og c',
      'a, b and c',
    ]);
  });

  it('keep their day wherever the reader is', async () => {
    const zone = process.env.TZ;
    try {
      for (const away of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York']) {
        process.env.TZ = away;
        vi.resetModules();
        const { formats: made } = await import('#/i18n/format/format.ts');
        expect(made('nb').date('2020-12-31')).toBe('31.12.2020');
        expect(made('nb').longDate('2020-01-01')).toBe('1. januar 2020');
        expect(made('en').month('2020-01-01')).toBe('January 2020');
      }
    } finally {
      process.env.TZ = zone;
    }
  });

  it('say when something happened in the reader’s own time', () => {
    expect(plain(nb.instant('2020-12-31T23:30:00Z'))).toContain('1. jan. 2021');
    expect(nb.instant(Date.parse('2020-06-30T10:00:00Z'))).toContain('12:00');
  });
});

/** An `Intl` as in Chromium with an American user: it has no nynorsk, and takes the user's language instead. */
function withoutNynorsk() {
  const known = (locales: string | readonly string[] | undefined) => {
    const left = [locales ?? []].flat().filter((tag) => !/^nn\b/.test(tag));
    return left.length > 0 ? left : ['en-US'];
  };
  return {
    NumberFormat: class extends Intl.NumberFormat {
      constructor(locales?: string | string[], options?: Intl.NumberFormatOptions) {
        super(known(locales), options);
      }
    },
    DateTimeFormat: class extends Intl.DateTimeFormat {
      constructor(locales?: string | string[], options?: Intl.DateTimeFormatOptions) {
        super(known(locales), options);
      }
    },
    ListFormat: class extends Intl.ListFormat {
      constructor(locales?: string | string[], options?: Intl.ListFormatOptions) {
        super(known(locales), options);
      }
    },
  };
}

describe('nynorsk where the browser has no data for it', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('is written as bokmål is, not in the language of the browser', async () => {
    vi.stubGlobal('Intl', withoutNynorsk());
    vi.resetModules();
    const { formats: made } = await import('#/i18n/format/format.ts');
    const f = made('nn');
    expect(new Intl.NumberFormat('nn-NO').format(1234.5)).toBe('1,234.5');
    expect(plain(f.number(1234.5, 1))).toBe('1 234,5');
    expect([f.date('2020-12-31'), f.longDate('2020-12-31')]).toEqual(['31.12.2020', '31. desember 2020']);
    expect(f.list(['a', 'b'])).toBe('a og b');
  });
});

it('are made once per language', () => {
  const made = (language: Language) => formats(language);
  for (const language of LANGUAGES) expect(made(language)).toBe(made(language));
});
