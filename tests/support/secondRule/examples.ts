// The worked examples of the rule's text, read from its own table: the figures by machine, the few words of set-up by a word list
// that refuses what it does not know, so that a new row cannot pass unread.
import { readFileSync } from 'node:fs';
import { allFlags, type Dated, type Flag, type IndicatorInput } from './types.ts';

export interface Example {
  readonly name: string;
  readonly input: IndicatorInput;
  readonly expected: number | undefined;
  readonly progress: number | undefined;
  readonly lag: number | undefined;
  readonly status: string;
  /** Undefined where the row does not say. */
  readonly final: boolean | undefined;
  /** The flags that the row names; it need not name all. */
  readonly flags: readonly Flag[];
}

type Setup = Omit<IndicatorInput, 'readings' | 'asOf'>;

const start: Dated = { date: '2018-12-31', value: 10 };
const end: Dated = { date: '2022-12-31', value: 20 };

/** «B = 10 on 2018-12-31, V = 20 on 2022-12-31, increase, linear, 1 decimal, annual, lag 30 days, unless said otherwise.» */
export const usual: Setup & { readonly baseline: Dated } = {
  direction: 'increase',
  baseline: start,
  targets: [end],
  path: 'linear',
  decimals: 1,
  frequency: 'annual',
  publishingLagDays: 30,
  thresholds: { onTrack: 0.05, atRisk: 0.2 },
  planStart: '2019-01-01',
};

const { baseline: _, ...withoutBaseline } = usual;
const hold: Setup = { ...usual, direction: 'hold', targets: [] };
const untilEnd = { end: end.date };
const firstHalf = { start: '2019-01-01', end: '2020-12-31' };
const inTwoYears: Setup = {
  ...usual,
  baseline: { date: '2018-12-31', value: 20 },
  targets: [{ date: '2020-12-31', value: 24 }],
  decimals: 0,
};

const setups: Readonly<Record<string, Setup>> = {
  '': usual,
  'lag 166 days': { ...usual, publishingLagDays: 166 },
  'no baseline': withoutBaseline,
  'B = 90, V = 95': { ...usual, baseline: { ...start, value: 90 }, targets: [{ ...end, value: 95 }] },
  'decrease from 500 (2009-12-31) by 450 (2020-12-31) to 100 (2030-12-31), 0 decimals': {
    ...usual,
    direction: 'decrease',
    baseline: { date: '2009-12-31', value: 500 },
    targets: [
      { date: '2020-12-31', value: 450 },
      { date: '2030-12-31', value: 100 },
    ],
    decimals: 0,
  },
  'B = 12 on 2021-06-30; targets 14 on 2020-12-31 (left out) and V': {
    ...usual,
    baseline: { date: '2021-06-30', value: 12 },
    targets: [{ date: '2020-12-31', value: 14 }, end],
  },
  'step with 14 on 2020-12-31 before V': {
    ...usual,
    path: 'step',
    targets: [{ date: '2020-12-31', value: 14 }, end],
  },
  '5 → 15, 0 decimals, quarterly': {
    ...usual,
    baseline: { ...start, value: 5 },
    targets: [{ ...end, value: 15 }],
    decimals: 0,
    frequency: 'quarterly',
  },
  '20 → 24 (2018 to 2020), 0 decimals': inTwoYears,
  'the same': inTwoYears,
  irregular: { ...usual, frequency: 'irregular' },
  'hold 80–100 until 2022-12-31': { ...hold, band: { min: 80, max: 100, ...untilEnd } },
  'hold 95–100': { ...hold, band: { min: 95, max: 100, ...untilEnd } },
  'hold at least 95, 0 decimals': { ...hold, decimals: 0, band: { min: 95, ...untilEnd } },
  'hold 0, 0 decimals': { ...hold, decimals: 0, band: { min: 0, max: 0, ...untilEnd } },
  'hold 13, 0 decimals': { ...hold, decimals: 0, band: { min: 13, max: 13, ...untilEnd } },
  'period ending 2020-12-31 (P = 15)': { ...usual, period: firstHalf },
  'the same period': { ...usual, period: firstHalf },
  'decrease 80 000 → 40 000, 0 decimals, the same period (P = 60 000)': {
    ...usual,
    direction: 'decrease',
    baseline: { ...start, value: 80_000 },
    targets: [{ ...end, value: 40_000 }],
    decimals: 0,
    period: firstHalf,
  },
  'targets 10 on 2020-12-31 and V; the same period': {
    ...usual,
    targets: [{ date: '2020-12-31', value: 10 }, end],
    period: firstHalf,
  },
  'period 2021–2022': { ...usual, period: { start: '2021-01-01', end: '2022-12-31' } },
};

/** @throws Error where a row says something that the word list does not know */
export function workedExamples(): Example[] {
  const text = readFileSync(new URL('examples.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map(exampleOf);
}

function exampleOf(row: string): Example {
  const cells = row.split('|').map((cell) => cell.trim());
  const [, situation = '', asOf = '', expected = '', progress = '', lag = '', verdict = ''] = cells;
  const parts = situation.split('; ');
  const readings = (parts.pop() ?? '').split(', ').map(readingOf);
  const setup = setups[parts.join('; ')];
  if (setup === undefined) throw new Error(`Nothing is known of «${parts.join('; ')}» in the row ${row}`);
  return {
    name: `${situation}, seen ${asOf}`,
    input: { ...setup, readings, asOf },
    expected: numberOf(expected),
    progress: numberOf(progress),
    lag: numberOf(lag),
    status: verdict.split(' ')[0] ?? '',
    final: /\(not final/.test(verdict) ? false : /\(final/.test(verdict) ? true : undefined,
    flags: allFlags.filter((flag) => verdict.includes(`\`${flag}\``)),
  };
}

function readingOf(words: string): Dated {
  const [, value = '', date = ''] = /^([−\d. ]+) on (\d{4}-\d\d-\d\d)$/.exec(words) ?? [];
  const number = numberOf(value);
  if (number === undefined) throw new Error(`Not a reading: «${words}»`);
  return { date, value: number };
}

/** A number as the text writes it, with its minus and its thin thousands; a dash or nothing is none. */
function numberOf(words: string): number | undefined {
  const plain = words.replace('−', '-').replaceAll(/\s/g, '');
  return plain === '–' || plain === '' ? undefined : Number(plain);
}
