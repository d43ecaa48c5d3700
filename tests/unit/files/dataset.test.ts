import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type DatasetRow, writeDataset } from '#/files/dataset/dataset.ts';

const HEADER =
  'indicator_id,indicator,sub_goal,goal_area,unit,direction,reading_date,value,expected,expected_now,progress,lag,status,flags,final,since,sub_goal_status,sub_goal_because,sub_goal_because_of,period,as_of,rule';

const row: DatasetRow = {
  indicatorId: 'i1',
  indicator: 'EU-søknader',
  subGoal: 'Flere EU-søknader',
  goalArea: 'EU og EØS',
  unit: 'søknader',
  direction: 'increase',
  readingDate: '2020-12-31',
  value: 12.5,
  expected: 15,
  expectedNow: 15.4,
  progress: 0.25,
  lag: 0.2503421633554083,
  status: 'off-track',
  flags: ['stale', 'preliminary'],
  isFinal: false,
  since: '2020-12-31',
  subGoalStatus: 'at-risk',
  subGoalBecause: 'failing',
  subGoalBecauseOf: ['i1', 'i2'],
  period: '2019–2020',
  asOf: '2021-03-01',
  rule: 2,
};

function parsed(rows: DatasetRow[]): Record<string, string>[] {
  const result = Papa.parse<Record<string, string>>(writeDataset(rows).slice(1), {
    header: true,
    delimiter: ',',
  });
  expect(result.errors).toEqual([]);
  return result.data;
}

describe('The data set', () => {
  it('is UTF-8 with a byte order mark, comma-separated, a row an indicator', () => {
    expect(writeDataset([row])).toBe(
      `\uFEFF${HEADER}\r\ni1,EU-søknader,Flere EU-søknader,EU og EØS,søknader,increase,2020-12-31,12.5,15,15.4,0.25,0.2503421633554083,off-track,stale preliminary,false,2020-12-31,at-risk,failing,i1 i2,2019–2020,2021-03-01,2`,
    );
  });

  it('has its columns also when there are no indicators', () => {
    expect(writeDataset([])).toMatch(new RegExp(`^\uFEFF${HEADER}(\r\n)?$`));
  });

  it('has empty cells where nothing is measured', () => {
    const { readingDate, value, expected, expectedNow, progress, lag, since, ...bare } = row;
    expect(parsed([{ ...bare, status: 'no-data', flags: [] }])[0]).toMatchObject({
      reading_date: '',
      value: '',
      expected: '',
      expected_now: '',
      since: '',
      progress: '',
      lag: '',
      status: 'no-data',
      flags: '',
      as_of: '2021-03-01',
    });
  });

  it('keeps every number a number, unrounded, also below 0', () => {
    const [read] = parsed([{ ...row, value: -1234.5, lag: -0.1 - 0.2, progress: 0, expected: 1e-7 }]);
    expect(read).toMatchObject({
      value: '-1234.5',
      lag: '-0.30000000000000004',
      progress: '0',
      expected: '1e-7',
    });
  });

  it.each([
    'Byen, landet',
    'Ungdom; kultur',
    'Et «mål» i "hermetegn"',
    'To\nlinjer',
    'To\r\nlinjer',
    ' mellomrom foran og bak ',
    'Blåbærsyltetøy på brødskive',
    "O'Connor",
  ])('brings the name %j through unchanged', (name) => {
    expect(parsed([{ ...row, indicator: name, subGoal: name }])[0]).toMatchObject({
      indicator: name,
      sub_goal: name,
    });
  });

  it.each([
    '=HYPERLINK("http://example.org","Klikk")',
    '=1+1\n+2',
    '+47 72 54 00 00',
    '-2 % i året',
    '@SUM(A1:A9)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '＝1+1',
  ])('lets no spreadsheet run %j', (name) => {
    const [read] = parsed([{ ...row, indicator: name, unit: name }]);
    expect(read).toMatchObject({ indicator: `'${name}`, unit: `'${name}` });
  });
});
