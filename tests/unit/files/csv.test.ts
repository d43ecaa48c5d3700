import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CsvDialect, csvText } from '#/files/csv.ts';

const cell = (value: string | number, dialect: CsvDialect = 'open') =>
  Papa.parse<string[]>(csvText(['a'], [[value]], dialect).slice(1), {
    delimiter: dialect === 'open' ? ',' : ';',
  }).data[1]?.[0];

describe('A cell of a CSV file', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1+1',
    '＠x',
    '﹦1',
    '\n=1+1',
    ' =1+1',
    '\u00a0=1+1',
    '\u200b=1+1',
    '\r\n\t -2+3',
    '\t1',
    '\r1',
    '\n1',
    '-1;2',
    '=HYPERLINK("http://x";"y")',
  ])('that a spreadsheet would run as a formula has an apostrophe in front: %j', (text) => {
    expect(cell(text)).toBe(`'${text}`);
    expect(cell(text, 'norwegian')).toBe(`'${text}`);
  });

  it.each(['Bodø', '1 = 1', 'a-b', '-12', '-12,5', '-0.5', ' fri tekst', '–1', '1+1'])(
    'that is text or a plain number stays as it is: %j',
    (text) => {
      expect(cell(text)).toBe(text);
    },
  );

  it('that is a number stays a number, also below 0', () => {
    expect(cell(-12.5)).toBe('-12.5');
    expect(csvText(['a'], [[-1e-7]])).toBe('\uFEFFa\r\n-1e-7');
  });

  it('that is a number has a decimal comma where the file is for Excel in Norway, whatever its size', () => {
    expect(csvText(['a', 'b'], [[-12.5, 'x']], 'norwegian')).toBe('\uFEFFa;b\r\n-12,5;x');
    expect([1234567.5, 0, -1.5e-7, 2.5e21].map((value) => cell(value, 'norwegian'))).toEqual([
      '1234567,5',
      '0',
      '-1,5e-7',
      '2,5e+21',
    ]);
  });

  it('holds data: nothing of what keeps names apart in a sentence', () => {
    expect(cell('Måling av \u2068עיר\u2069')).toBe('Måling av עיר');
  });
});
