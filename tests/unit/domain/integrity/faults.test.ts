import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultKey, faultsOf, faultsOfRows, faultsWithinRows } from '#/domain/integrity/faults.ts';
import type { Row } from '#/domain/tables/describe.ts';
import type { Fault } from '#/domain/tables/faults.ts';
import { TABLES } from '#/domain/tables/names.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { PlanDocument, RowRef } from '#/domain/tables/tables.ts';
import { date, planDocument } from '../arbitraries.ts';
import { indicatorRow } from '../progress/examples.ts';
import { actionRow, smallPlan, subGoalRow } from '../smallPlan.ts';

const period = (id: string, start: string, end: string, fields: Partial<PlanPeriod> = {}): PlanPeriod => ({
  id,
  name: `Periode ${id}`,
  start,
  end,
  order: 0,
  ...fields,
});
/** What is wrong but for references: the rows here point at whatever they like. */
const within = (fields: Partial<PlanDocument>) => faultsWithinRows(smallPlan(fields));
/** What is wrong, as `code table row field`. */
const said = (faults: Fault[]) =>
  faults.map(({ code, table, id, field }) => [code, table, id, field].filter(Boolean).join(' '));

describe('a plan whose parts fit together', () => {
  test('has no faults', () => {
    fc.assert(
      fc.property(planDocument, (plan) => {
        expect(faultsOf(plan)).toEqual([]);
      }),
    );
  });
});

describe('the plan itself', () => {
  test('ends no earlier than it begins, and counts no larger lag as on track than as at risk', () => {
    const { plan } = smallPlan();
    const wrong = { ...plan, end: '2018-12-31', thresholds: { onTrack: 0.3, atRisk: 0.2 } };
    expect(said(within({ plan: wrong }))).toEqual([
      'end-before-start plans plan end',
      'thresholds-out-of-order plans plan thresholds',
    ]);
  });
});

describe('plan periods', () => {
  test('lie within the plan, to the day', () => {
    expect(said(within({ planPeriods: [period('whole', '2019-01-01', '2022-12-31')] }))).toEqual([]);
    expect(said(within({ planPeriods: [period('early', '2018-12-31', '2019-12-31')] }))).toEqual([
      'period-outside-plan planPeriods early',
    ]);
    expect(said(within({ planPeriods: [period('late', '2022-01-01', '2023-01-01')] }))).toEqual([
      'period-outside-plan planPeriods late',
    ]);
    expect(said(within({ planPeriods: [period('back', '2020-01-02', '2020-01-01')] }))).toEqual([
      'end-before-start planPeriods back end',
    ]);
  });

  test('may follow on each other but share no day', () => {
    const first = period('a', '2019-01-01', '2020-12-31');
    expect(within({ planPeriods: [period('b', '2021-01-01', '2022-12-31'), first] })).toEqual([]);
    expect(within({ planPeriods: [period('b', '2020-12-31', '2022-12-31'), first] })).toEqual([
      {
        code: 'periods-overlap',
        table: 'planPeriods',
        id: 'b',
        part: 'a',
        params: { other: 'Periode a', start: '2019-01-01', end: '2020-12-31' },
      },
    ]);
  });

  test('are said to overlap just where they have a day in common, however many they are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(date, date), { maxLength: 8 }), (spans) => {
        const periods = spans.map((span, i) => {
          const [start = '', end = ''] = span.toSorted();
          return period(`p${i}`, start, end);
        });
        const overlapping = periods.flatMap((one, i) =>
          periods.slice(0, i).flatMap((other) => {
            const shares = one.start <= other.end && one.end >= other.start;
            return shares ? [`${one.id} ${other.id}`] : [];
          }),
        );
        const found = within({ planPeriods: periods })
          .filter(({ code }) => code === 'periods-overlap')
          .map(({ id, part }) => `${id} ${part}`);
        expect(found.toSorted()).toEqual(overlapping.toSorted());
      }),
    );
  });
});

describe('an action', () => {
  const step = (id: string, due: string) => ({ id, name: id, due });
  const faultsIn = (fields: Parameters<typeof actionRow>[1]) =>
    said(within({ actions: [actionRow('a', fields)] }));

  test('is due no earlier than it starts', () => {
    expect(faultsIn({ start: '2019-02-01', due: '2019-02-01' })).toEqual([]);
    expect(faultsIn({ start: '2019-02-01', due: '2019-01-31' })).toEqual(['end-before-start actions a due']);
  });

  test('has its milestones between its start and its due date, where it has such', () => {
    const milestones = [
      step('before', '2019-01-31'),
      step('within', '2019-02-01'),
      step('after', '2019-10-02'),
    ];
    expect(faultsIn({ milestones })).toEqual([]);
    expect(faultsIn({ milestones, start: '2019-02-01' })).toEqual([
      'milestone-outside-action actions a milestones[0].due',
    ]);
    expect(faultsIn({ milestones, due: '2019-10-01' })).toEqual([
      'milestone-outside-action actions a milestones[2].due',
    ]);
    expect(faultsIn({ milestones, start: '2019-02-01', due: '2019-02-01' })).toHaveLength(2);
  });

  test('holds no milestone against dates that are themselves the wrong way round', () => {
    const milestones = [step('within', '2019-01-15')];
    expect(faultsIn({ milestones, start: '2019-02-01', due: '2019-01-01' })).toEqual([
      'end-before-start actions a due',
    ]);
  });

  test('names nothing twice', () => {
    const twice = {
      subGoals: ['sub-goal', 'sub-goal'],
      units: ['u', 'v', 'u'],
      milestones: [step('m', '2019-01-01'), step('m', '2019-01-02')],
      tags: ['skole', 'skole'],
    };
    expect(faultsIn(twice)).toEqual([
      'duplicate-reference actions a subGoals[1]',
      'duplicate-reference actions a units[2]',
      'duplicate-id actions a milestones[1].id',
      'duplicate-tag actions a tags[1]',
    ]);
  });
});

describe('a sub-goal', () => {
  test('has one outcome a period, and no list of outcomes or tags without any', () => {
    const outcomes = [
      { period: 'p', result: 'missed' as const },
      { period: 'q', result: 'missed' as const },
      { period: 'p', result: 'achieved' as const },
    ];
    expect(said(within({ subGoals: [subGoalRow('sub-goal', { outcomes, periods: ['p', 'p'] })] }))).toEqual([
      'duplicate-reference subGoals sub-goal periods[1]',
      'duplicate-outcome subGoals sub-goal outcomes[2].period',
    ]);
    expect(said(within({ subGoals: [subGoalRow('sub-goal', { outcomes: [], tags: [] })] }))).toEqual([
      'empty-list subGoals sub-goal outcomes',
      'empty-list subGoals sub-goal tags',
    ]);
  });
});

describe('an indicator', () => {
  test('that is to hold has a band with an edge, the right way up, and none has two targets on a date', () => {
    const { band: _, ...bare } = indicatorRow('bare', { direction: 'hold' });
    const upsideDown = indicatorRow('turned', {
      direction: 'hold',
      band: { min: 2, max: 1, end: '2022-12-31' },
    });
    const edgeless = indicatorRow('edgeless', { direction: 'hold', band: { end: '2022-12-31' } });
    const open = indicatorRow('open', { direction: 'hold', band: { max: 5, end: '2022-12-31' } });
    const twice = indicatorRow('twice', {
      targets: [
        { date: '2020-12-31', value: 1 },
        { date: '2020-12-31', value: 2 },
      ],
    });
    expect(said(within({ indicators: [bare, upsideDown, edgeless, open, twice] }))).toEqual([
      'hold-without-band indicators bare',
      'band-upside-down indicators turned band',
      'band-without-edge indicators edgeless band',
      'duplicate-target-date indicators twice targets',
    ]);
  });
});

describe('a framework', () => {
  test('has each code once and no point under itself', () => {
    const node = (code: string, parent?: string) => ({ code, name: code, ...(parent && { parent }) });
    const nodes = [node('1', '1.1'), node('1.1', '1'), node('1.1.1', '1.1'), node('2'), node('2')];
    expect(said(within({ frameworks: [{ id: 'f', name: 'F', order: 0, nodes }] }))).toEqual([
      'duplicate-node frameworks f nodes[4].code',
      'node-cycle frameworks f nodes[0].parent',
      'node-cycle frameworks f nodes[1].parent',
    ]);
  });
});

describe('predecessors', () => {
  const follows = (id: string, predecessor?: string) =>
    subGoalRow(id, predecessor === undefined ? {} : { predecessor });

  test('may be shared and may form a long line, but never lead back', () => {
    expect(within({ subGoals: [follows('a'), follows('b', 'a'), follows('c', 'a')] })).toEqual([]);
    const ring = [follows('a', 'c'), follows('b', 'a'), follows('c', 'b'), follows('outside', 'a')];
    expect(said(within({ subGoals: ring }))).toEqual([
      'predecessor-cycle subGoals a predecessor',
      'predecessor-cycle subGoals b predecessor',
      'predecessor-cycle subGoals c predecessor',
    ]);
    expect(said(within({ subGoals: [follows('own', 'own')] }))).toEqual([
      'predecessor-cycle subGoals own predecessor',
    ]);
    expect(
      said(
        within({
          planPeriods: [
            period('a', '2019-01-01', '2019-12-31', { predecessor: 'b' }),
            period('b', '2020-01-01', '2020-12-31', { predecessor: 'a' }),
          ],
          indicators: [indicatorRow('i', { predecessor: 'i' })],
        }),
      ),
    ).toEqual([
      'predecessor-cycle planPeriods a predecessor',
      'predecessor-cycle planPeriods b predecessor',
      'predecessor-cycle indicators i predecessor',
    ]);
  });

  test('are at fault just where following them comes back to the row', () => {
    const chain = fc.array(fc.option(fc.nat({ max: 7 }), { nil: undefined }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(chain, (next) => {
        const rows = next.map((to, i) => follows(`${i}`, to === undefined ? undefined : `${to}`));
        const comesBack = next.flatMap((_, i) => {
          let at = next[i];
          for (let steps = 0; steps < next.length && at !== undefined; steps++) {
            if (at === i) return [`${i}`];
            at = next[at];
          }
          return [];
        });
        expect(within({ subGoals: rows }).map(({ id }) => id)).toEqual(comesBack);
      }),
    );
  });

  test('are followed to the end of a line of 11,000, and so are periods on top of each other', () => {
    const subGoals = Array.from({ length: 11_000 }, (_, i) => follows(`${i}`, i > 0 ? `${i - 1}` : '10999'));
    const planPeriods = Array.from({ length: 2_000 }, (_, i) => period(`${i}`, '2019-01-01', '2022-12-31'));
    const faults = within({ subGoals, planPeriods });
    expect(faults.filter(({ code }) => code === 'predecessor-cycle')).toHaveLength(11_000);
    // Each is named with some of the others, not with all.
    const overlapping = faults.filter(({ code }) => code === 'periods-overlap');
    expect(overlapping.length).toBeGreaterThan(1_999);
    expect(overlapping.length).toBeLessThan(20_000);
  });
});

/** A plan in which much may be wrong. */
const anyPlan = fc
  .record({
    plan: planDocument,
    spans: fc.array(fc.tuple(date, date), { minLength: 4, maxLength: 4 }),
    next: fc.array(fc.nat({ max: 4 }), { minLength: 5, maxLength: 5 }),
    mess: fc.boolean(),
  })
  .map(({ plan, spans, next, mess }): PlanDocument => {
    const to = <T extends Row>(rows: readonly T[], i: number) => rows[(next[i] ?? 0) % rows.length]?.id;
    const chained = <T extends Row>(rows: readonly T[]): T[] =>
      rows.map((row, i) => {
        const predecessor = mess ? to(rows, i) : undefined;
        return { ...row, ...(predecessor !== undefined && { predecessor }) };
      });
    return {
      ...plan,
      planPeriods: chained(
        spans.map(([start, end], i) => ({ id: `period${i}`, name: `period${i}`, start, end, order: i })),
      ),
      subGoals: chained(plan.subGoals),
      indicators: chained(plan.indicators).map((row) => (mess ? { ...row, direction: 'hold' } : row)),
      actions: plan.actions.map((row, i) => ({ ...row, start: spans[i % 4]?.[0] ?? '2019-01-01' })),
    };
  });

describe('the faults of some rows', () => {
  test('are those of the whole plan that are theirs or between them and another', () => {
    const some = anyPlan.chain((plan) => {
      const refs = TABLES.flatMap((table): RowRef[] =>
        table === 'plans' ? [] : (plan[table] as Row[]).map(({ id }) => ({ table, id })),
      );
      return fc.record({ plan: fc.constant(plan), refs: fc.subarray(refs) });
    });
    fc.assert(
      fc.property(some, ({ plan, refs }) => {
        const named = new Set(refs.map(({ table, id }) => `${table} ${id}`));
        const theirs = faultsOf(plan).filter(
          ({ code, table, id, part }) =>
            named.has(`${table} ${id}`) || (code === 'periods-overlap' && named.has(`${table} ${part}`)),
        );
        const keys = (faults: Fault[]) => faults.map(faultKey).toSorted();
        expect(keys(faultsOfRows(plan, refs))).toEqual(keys(theirs));
      }),
      { numRuns: 200 },
    );
  });

  test('are also those of every period where the plan’s own dates change', () => {
    const plan = smallPlan({ planPeriods: [period('early', '2018-01-01', '2018-12-31')] });
    expect(said(faultsOfRows(plan, [{ table: 'plans', id: 'plan' }]))).toEqual([
      'period-outside-plan planPeriods early',
    ]);
    expect(faultsOfRows(plan, [{ table: 'units', id: 'u' }])).toEqual([]);
  });
});

describe('a fault', () => {
  test('is known again when what stands around it has moved', () => {
    const milestone = { id: 'late', name: 'Sent', due: '2020-01-01' };
    const first = { id: 'first', name: 'Først', due: '2019-01-01' };
    const keysWith = (milestones: (typeof first)[]) =>
      within({ actions: [actionRow('a', { due: '2019-12-31', milestones })] }).map(faultKey);
    expect(keysWith([first, milestone])).toEqual(keysWith([milestone]));
    expect(keysWith([{ ...milestone, id: 'other' }])).not.toEqual(keysWith([milestone]));
  });

  test('is another than every other of the plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const keys = faultsOf(plan).map(faultKey);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
