/** The rule as it is written: the tables and worked examples of `docs/progress.md`, read as data. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Child } from '#/domain/progress/child.ts';
import type { Rollup } from '#/domain/progress/rollUp.ts';
import type { Judged, Status } from '#/domain/progress/rule.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { at, byDate, judged } from './examples.ts';

const TEXT = readFileSync(fileURLToPath(new URL('../../../../docs/progress.md', import.meta.url)), 'utf8');

/** The rows of the table whose first heading is `heading`, each as its cells. */
export function tableOf(heading: string): string[][] {
  const lines = TEXT.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  if (first < 0) throw new Error(`docs/progress.md has no table of ${heading}`);
  const rows: string[][] = [];
  for (const line of lines.slice(first + 2)) {
    if (!line.startsWith('|')) break;
    rows.push(
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  }
  return rows;
}

/** Whether the text has a word set as code: a status or a flag. */
export function isNamed(word: string): boolean {
  return TEXT.includes(`\`${word}\``);
}

export interface Example {
  /** The row's first two cells as written. */
  name: string;
  indicator: Judged;
  readings: Reading[];
  asOf: string;
  periodEnd?: string;
  /** What the period asks for, where the row says so. */
  asked?: number;
  /** Undefined where the row has a dash. */
  expected?: number;
  progress?: number;
  lag?: number;
  status: Status;
  /** What the row says of the status in brackets: a flag, or that it is final. */
  note: string;
}

type Setup = Pick<Example, 'indicator' | 'periodEnd' | 'asked'>;

const NUMBER = '−?[\\d ]*\\d(?:\\.\\d+)?';
const DATE = '\\d{4}-\\d{2}-\\d{2}';

/** What a clause before the readings means: a pattern over all of it, and what it changes. */
const CLAUSES: [string, (setup: Setup, found: string[], before: Setup) => Setup][] = [
  ['the same', (_, __, before) => before],
  ['lag (\\d+) days', (setup, [days]) => having(setup, { publishingLagDays: Number(days) })],
  ['no baseline', ({ indicator: { baseline: _, ...indicator }, ...setup }) => ({ ...setup, indicator })],
  [`B = (${NUMBER})`, (setup, [value]) => having(setup, { baseline: at('2018-12-31', numberIn(value)) })],
  [`V = (${NUMBER})`, (setup, [value]) => having(setup, { targets: [at('2022-12-31', numberIn(value))] })],
  [
    `B = (${NUMBER}) on (${DATE})`,
    (setup, [value, on = '']) => having(setup, { baseline: at(on, numberIn(value)) }),
  ],
  ['(\\d) decimals', (setup, [decimals]) => having(setup, { decimals: Number(decimals) })],
  [
    '(quarterly|irregular)',
    (setup, [word]) => having(setup, { frequency: word as 'quarterly' | 'irregular' }),
  ],
  [
    `decrease from (${NUMBER}) \\((${DATE})\\) by (${NUMBER}) \\((${DATE})\\) to (${NUMBER}) \\((${DATE})\\)`,
    (setup, [from, b = '', by, on = '', to, end = '']) =>
      having(setup, {
        direction: 'decrease',
        baseline: at(b, numberIn(from)),
        targets: [at(on, numberIn(by)), at(end, numberIn(to))],
      }),
  ],
  [
    `(decrease )?(${NUMBER}) → (${NUMBER})(?: \\((\\d{4}) to (\\d{4})\\))?`,
    (setup, [less, from, to, first, last]) =>
      having(setup, {
        direction: less ? 'decrease' : 'increase',
        baseline: at(`${first ?? 2018}-12-31`, numberIn(from)),
        targets: [at(`${last ?? 2022}-12-31`, numberIn(to))],
      }),
  ],
  [
    `targets (${NUMBER}) on (${DATE})(?: \\(left out\\))? and V`,
    (setup, [value, on = '']) => having(setup, { targets: [at(on, numberIn(value)), at('2022-12-31', 20)] }),
  ],
  [
    `step with (${NUMBER}) on (${DATE}) before V`,
    (setup, [value, on = '']) =>
      having(setup, { path: 'step', targets: [at(on, numberIn(value)), at('2022-12-31', 20)] }),
  ],
  [
    `hold (at least )?(${NUMBER})(?:–(${NUMBER}))?(?: until (${DATE}))?`,
    (setup, [open, min, max, end = '2022-12-31']) =>
      having(setup, {
        direction: 'hold',
        targets: [],
        band: { min: numberIn(min), ...(!open && { max: numberIn(max ?? min) }), end },
      }),
  ],
  [
    `(?:period ending (${DATE})|the same period)(?: \\(P = (${NUMBER})\\))?`,
    (setup, [end = '2020-12-31', asked]) => ({
      ...setup,
      periodEnd: end,
      ...(asked !== undefined && { asked: numberIn(asked) }),
    }),
  ],
  ['period 2021–2022', (setup) => ({ ...setup, periodEnd: '2022-12-31' })],
];

/** The worked examples of one indicator, in the order of the table. */
export function workedExamples(): Example[] {
  let before: Setup = { indicator: judged() };
  return tableOf('readings | asOf').map((cells): Example => {
    const [first = '', asOf = '', expected, progress, lag, verdict = ''] = cells;
    const parts = first.split('; ');
    const readings = (parts.pop() ?? '').split(', ').map((text) => {
      const [, value, date = ''] = new RegExp(`^(${NUMBER}) on (${DATE})$`).exec(text) ?? fail(text);
      return at(date, numberIn(value));
    });
    const clauses = parts.flatMap((part) => part.split(', '));
    before = clauses.reduce((setup, clause) => applied(setup, clause, before), {
      indicator: judged(),
    } as Setup);
    const [, status = '', note = ''] = /^([a-z-]+)(?: \((.*)\))?$/.exec(verdict) ?? fail(verdict);
    return {
      name: `${first}, seen on ${asOf}`,
      ...before,
      readings: readings.sort(byDate),
      asOf,
      ...figure('expected', expected),
      ...figure('progress', progress),
      ...figure('lag', lag),
      status: status as Status,
      note,
    };
  });
}

function applied(setup: Setup, clause: string, before: Setup): Setup {
  for (const [pattern, change] of CLAUSES) {
    const found = new RegExp(`^${pattern}$`).exec(clause);
    if (found) return change(setup, found.slice(1), before);
  }
  return fail(clause);
}

function having(setup: Setup, fields: Partial<Judged>): Setup {
  return { ...setup, indicator: { ...setup.indicator, ...fields } };
}

export interface RollupExample {
  name: string;
  children: Child[];
  expected: Partial<Pick<Rollup, 'status' | 'progress' | 'lag' | 'coverage'>>;
  because?: 'average' | 'failing';
}

/** The worked roll-ups: each `(children) → status, figures` of the paragraph after the table. */
export function workedRollups(): RollupExample[] {
  const [open = '', over = ''] = (TEXT.split('Roll-ups as')[1] ?? '').split('After all ends');
  return [...rollupsIn(open, false), ...rollupsIn(over, true)];
}

function rollupsIn(text: string, isOver: boolean): RollupExample[] {
  const one =
    /\(([^()]+)\)(, neither final)?(?: →|; without one →) ([a-z-]+)([^(;]*)(?:; without one → ([a-z-]+))?/g;
  return [...text.matchAll(one)].flatMap(([name, inside = '', , status = '', rest = '', without]) => {
    const children = inside.split(', ').map((each, i) => childIn(each, i, isOver));
    const number = (what: string) => figure(what, new RegExp(`${what} (${NUMBER}(?:/\\d)?)`).exec(rest)?.[1]);
    const because = rest.includes('by the average')
      ? 'average'
      : rest.includes('failing')
        ? 'failing'
        : undefined;
    const found: RollupExample = {
      name,
      children,
      expected: {
        status: status as Rollup['status'],
        ...number('progress'),
        ...number('lag'),
        ...number('coverage'),
      },
      ...(because && { because }),
    };
    if (without === undefined) return [found];
    const clean = children.map((child) => ({ ...child, hasMissed: child.status === 'missed' }));
    return [
      found,
      { name: `${name} (without one)`, children: clean, expected: { status: without as Rollup['status'] } },
    ];
  });
}

function childIn(text: string, index: number, isOver: boolean): Child {
  const pattern = `^([a-z-]+)( final)?(?: (${NUMBER})/(${NUMBER}))?(?: with weight (\\d))?( with a missed one below)?$`;
  const [, status = '', final, progress, lag, weight = '1', missed] =
    new RegExp(pattern).exec(text) ?? fail(text);
  const known = ['on-track', 'at-risk', 'off-track', 'achieved', 'missed', 'partly-achieved'].includes(
    status,
  );
  return {
    id: `child${index}`,
    status: status as Status,
    weight: Number(weight),
    progress: known ? numberIn(progress ?? '1') : undefined,
    lag: known ? numberIn(lag ?? '0') : undefined,
    expectedProgress: known ? 1 : undefined,
    expectedProgressNow: known ? 1 : undefined,
    coverage: known ? 1 : 0,
    isFinal: known && (isOver || final !== undefined),
    isPast: isOver || status === 'no-target' || status === 'not-measurable',
    hasMissed: status === 'missed' || missed !== undefined,
  };
}

function figure<K extends string>(key: K, cell: string | undefined): { [P in K]?: number } {
  return cell === undefined || cell === '–' ? {} : ({ [key]: numberIn(cell) } as { [P in K]?: number });
}

/** A number as the text writes it: with a minus sign, spaces between thousands, or as a fraction. */
function numberIn(text: string | undefined): number {
  const [above = '', below = '1'] = (text ?? '').replace('−', '-').replaceAll(' ', '').split('/');
  return Number(above) / Number(below);
}

function fail(text: string): never {
  throw new Error(`The tests do not understand “${text}” of docs/progress.md`);
}
