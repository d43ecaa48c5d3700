/** What charts say: the summary, the table, the CSV file, and numbers on the chart itself. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { chartCsv } from '#/charts/model/chartCsv.ts';
import { fileName } from '#/charts/model/chartFileName.ts';
import { chartRows } from '#/charts/model/chartTable.ts';
import { chartNumbers, fineNumber } from '#/charts/model/chartText.ts';
import { describeChart } from '#/charts/model/describeChart.ts';
import { charts } from '#/i18n/catalogues/nb/charts.ts';
import { cases, modelOf } from '../../browser/charts/cases.ts';
import { chartText } from './text.ts';

const nb = chartText('nb');
/** Without the no-break spaces between number and unit. */
const say = (sentence: string) => sentence.replaceAll('\u00a0', ' ');

describe('the summary of a chart', () => {
  it('says value, expectation and targets of the period and the plan', () => {
    expect(say(describeChart(modelOf(cases.typical), nb))).toBe(
      'Søknader til EU-program med kommunen som partner: 4 søknader per 30. juni 2020 (foreløpig tall). ' +
        'Forventet var 7 søknader: 3 bak. ' +
        'Målet er 9 søknader per 31. desember 2020 og 15 søknader per 31. desember 2022.',
    );
  });

  it('says that nothing is measured, and what is aimed at', () => {
    expect(say(describeChart(modelOf({ ...cases.none, lens: { asOf: '2020-10-31' } }), nb))).toBe(
      'Søknader til EU-program med kommunen som partner: ingen måling per 31. oktober 2020. ' +
        'Målet er 15 søknader per 31. desember 2022.',
    );
  });

  it('says how far outside the band a reading is', () => {
    expect(say(describeChart(modelOf(cases.hold), nb))).toBe(
      'Fornøyde deltakere i utveksling: 76 % per 30. juni 2020. Det er 4 under kravet, som er 80–95 %.',
    );
  });

  it('says that a practice figure is one', () => {
    expect(describeChart(modelOf(cases.practice), nb)).toContain('(øvingstall)');
  });

  it('says when there is no target to judge by', () => {
    expect(describeChart(modelOf(cases.one), nb)).toContain('ikke noe mål som kan vurderes');
  });

  it.each(['nb', 'nn', 'en'] as const)('has all its words in %s', (language) => {
    for (const sample of Object.values(cases)) {
      const summary = describeChart(modelOf(sample), chartText(language));
      expect(summary).not.toMatch(/charts\.|\{\{|undefined/);
      expect(summary.split('. ').length).toBeLessThanOrEqual(8);
    }
  });
});

describe('the table of a chart', () => {
  it('has a row for every date that is drawn, with what is special about it', () => {
    const rows = chartRows(modelOf(cases.typical), nb.t);
    expect(rows.map((row) => [row.date, row.measured, row.note])).toEqual([
      ['2016-12-31', 1, 'før utgangspunktet, regnes ikke med'],
      ['2017-12-31', 2, 'før utgangspunktet, regnes ikke med'],
      ['2018-12-31', 3, 'utgangspunkt'],
      ['2019-06-30', 4, ''],
      ['2019-12-31', 4, ''],
      ['2020-06-30', 4, 'gjeldende måling, foreløpig'],
      ['2020-12-31', undefined, 'mål for Handlingsplan 2019–2020'],
      ['2022-12-31', undefined, 'mål'],
    ]);
    expect(rows.map((row) => row.expected)).toEqual([undefined, undefined, 3, 4, 6, 7, 9, 15]);
  });

  it('gives the range instead of an expectation where a value shall be held', () => {
    const rows = chartRows(modelOf(cases.hold), nb.t);
    expect(rows.every((row) => row.range?.min === 80 && row.expected === undefined)).toBe(true);
  });
});

describe('the CSV file of a chart', () => {
  const parsed = (csv: string, delimiter: string) =>
    Papa.parse<string[]>(csv.slice(1), { delimiter, skipEmptyLines: true }).data;

  it('opens as a table in a Norwegian spreadsheet', () => {
    const csv = chartCsv(modelOf(cases.typical), nb);
    expect(csv.startsWith('\ufeff')).toBe(true);
    const rows = parsed(csv, ';');
    expect(rows[0]).toEqual(['Dato', 'Målt (søknader)', 'Forventet (søknader)', 'Merknad']);
    expect(rows[6]?.slice(0, 2)).toEqual(['2020-06-30', '4']);
    expect(rows[6]?.[2]).toBe('7');
  });

  it('has points and commas in English', () => {
    const rows = parsed(chartCsv(modelOf(cases.typical), chartText('en')), ',');
    expect(rows[0]?.[1]).toBe('Measured (søknader)');
    expect(rows[6]?.[2]).toBe('7');
  });

  it('keeps negative numbers as numbers', () => {
    expect(parsed(chartCsv(modelOf(cases.negative), nb), ';')[1]?.[1]).toBe('-410');
  });

  it('does not let a text run as a formula', () => {
    const csv = chartCsv(
      modelOf(cases.typical),
      chartText('nb', { note: { ...charts.note, target: '=1+1' } }),
    );
    expect(parsed(csv, ';').at(-1)?.at(-1)).toBe("'=1+1");
  });
});

describe('numbers on a chart', () => {
  it('are in millions where the axis is, with the unit that says so', () => {
    const numbers = chartNumbers({ unit: 'kroner', decimals: 0 }, { min: 0, max: 33e6, step: 5e6 }, nb);
    expect(numbers.caption).toBe('mill. kroner');
    expect(numbers.tick(20_000_000, 0)).toBe('20');
    expect(say(numbers.measure(24_350_000))).toBe('24,35 mill. kroner');
    expect(numbers.value(3_000)).not.toBe('0');
  });

  it('are written out where millions would make different ticks alike', () => {
    const numbers = chartNumbers({ unit: 'kroner', decimals: 0 }, { min: 2e9, max: 2e9 + 10, step: 2 }, nb);
    expect(numbers.caption).toBe('kroner');
    expect(say(numbers.tick(2e9 + 4, 0))).toBe('2 000 000 004');
  });

  it('carry percent on every tick and nowhere else', () => {
    const numbers = chartNumbers({ unit: '%', decimals: 0 }, { min: 0, max: 100, step: 20 }, nb);
    expect(numbers.caption).toBe('');
    expect(say(numbers.tick(40, 0))).toBe('40 %');
  });

  it('have the decimals that are theirs, and at least the indicator’s', () => {
    expect([7.5, 4, 55.25, 1234.5].map((value) => say(fineNumber(value, 0, nb)))).toEqual([
      '7,5',
      '4',
      '55,25',
      '1 234,5',
    ]);
    expect(fineNumber(15, 1, nb)).toBe('15,0');
    expect(fineNumber(5.300000000000001, 1, nb)).toBe('5,3');
  });
});

it('names files after what they show', () => {
  expect(fileName('Søknader til EU-program: 2019/2020?', 'png')).toBe(
    'soknader-til-eu-program-2019-2020.png',
  );
  expect(fileName('…', 'csv')).toBe('diagram.csv');
});
