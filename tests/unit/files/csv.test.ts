import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '#/files/csv.ts';

const cell = (value: string | number, delimiter: ',' | ';' = ',') =>
  Papa.parse<string[]>(csvText(['a'], [[value]], delimiter).slice(1), { delimiter }).data[1]?.[0];

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
    expect(cell(text, ';')).toBe(`'${text}`);
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

  it('holds data: nothing of what keeps names apart in a sentence', () => {
    expect(cell('Måling av \u2068עיר\u2069')).toBe('Måling av עיר');
  });
});
