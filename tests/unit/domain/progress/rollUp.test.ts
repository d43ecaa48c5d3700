import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_THRESHOLDS } from '#/domain/model.ts';
import { type Child, childOf, isMeasured, type Rollup, rollUp, type Status } from '#/domain/rollup.ts';

function up(...children: Child[]): Rollup {
  return rollUp(children, DEFAULT_THRESHOLDS);
}

function child(status: Status, progress?: number, lag?: number, weight = 1): Child {
  return { status, progress, lag, weight, coverage: isMeasured(status) ? 1 : 0 };
}

const noData = child('no-data');

describe('the worked examples of the rule', () => {
  test('on track, far behind and not measured: at risk, with two of three measured', () => {
    const seen = up(child('on-track', 0.5, 0), child('off-track', 0.1, 0.25), noData);
    expect(seen.status).toBe('at-risk');
    expect(seen.progress).toBeCloseTo(0.3, 6);
    expect(seen.lag).toBeCloseTo(0.125, 6);
    expect(seen.coverage).toBeCloseTo(2 / 3, 6);
  });

  test('a heavy child ahead does not hide one that missed', () => {
    const seen = up(child('on-track', 0.5, -0.1, 3), child('missed', 0.9, 0.1));
    expect(seen.status).toBe('at-risk');
    expect(seen.heldBack).toBe(true);
    expect(seen.progress).toBeCloseTo(0.6, 6);
    expect(seen.lag).toBeCloseTo(0.025, 6);
    expect(seen.coverage).toBe(1);
  });

  test('one achieved and one missed is partly achieved', () => {
    expect(up(child('achieved', 1.1, -0.1), child('missed', 0.9, 0.1)).status).toBe('partly-achieved');
  });
});

describe('a goal’s status', () => {
  test('without children is not measurable, which is a finding', () => {
    expect(up()).toEqual({ status: 'not-measurable', coverage: 0, heldBack: false });
  });

  test.each<Status[]>([
    ['no-data'],
    ['no-target'],
    ['not-measurable'],
    ['no-data', 'no-target', 'not-measurable'],
  ])('with only %s is no data, without figures', (...statuses) => {
    expect(up(...statuses.map((status) => child(status)))).toEqual({
      status: 'no-data',
      coverage: 0,
      heldBack: false,
    });
  });

  test.each<[Status[], Status]>([
    [['achieved', 'achieved'], 'achieved'],
    [['missed', 'missed'], 'missed'],
    [['achieved', 'partly-achieved'], 'partly-achieved'],
    [['missed', 'partly-achieved'], 'partly-achieved'],
    [['partly-achieved'], 'partly-achieved'],
  ])('of %s is %s', (statuses, status) => {
    expect(up(...statuses.map((s) => child(s, 1, 0))).status).toBe(status);
  });

  test('is not final while a child is still under way or not measured', () => {
    expect(up(child('achieved', 1, 0), child('on-track', 0.5, 0)).status).toBe('on-track');
    expect(up(child('achieved', 1, 0), noData).status).toBe('on-track');
    expect(up(child('missed', 0.5, 0.5), noData).status).toBe('off-track');
    expect(up(child('missed', 0.99, 0.01), noData).status).toBe('at-risk');
  });

  test('by lag, with the plan’s thresholds included', () => {
    expect(up(child('at-risk', 0.4, 0.1), child('on-track', 0.5, 0)).status).toBe('on-track');
    expect(up(child('at-risk', 0.4, 0.1), child('on-track', 0.5, 0.02)).status).toBe('at-risk');
    expect(rollUp([child('at-risk', 0.4, 0.1)], { onTrack: 0.1, atRisk: 0.2 }).status).toBe('on-track');
  });

  test('is held back to at risk by a failing child, and says so only then', () => {
    const held = up(child('off-track', 0.1, 0.3), child('on-track', 0.5, 0, 9));
    expect(held).toMatchObject({ status: 'at-risk', heldBack: true });
    const alreadyAtRisk = up(child('off-track', 0.1, 0.3), child('on-track', 0.5, 0));
    expect(alreadyAtRisk).toMatchObject({ status: 'at-risk', heldBack: false });
    const final = up(child('missed', 0.9, 0.1), child('achieved', 1, 0, 9));
    expect(final).toMatchObject({ status: 'partly-achieved', heldBack: false });
  });
});

describe('a goal’s figures', () => {
  test('count a child’s progress from 0 to 1, and being ahead as no lag', () => {
    const seen = up(child('achieved', 1.8, -0.6), child('off-track', -0.5, 0.8));
    expect(seen.progress).toBeCloseTo(0.5, 9);
    expect(seen.lag).toBeCloseTo(0.4, 9);
  });

  test('average the tick over the measured', () => {
    const ticked = (expectedProgress: number, weight: number): Child => ({
      ...child('on-track', 0.5, 0, weight),
      expectedProgress,
    });
    expect(up(ticked(0.2, 1), ticked(0.8, 2), noData).expectedProgress).toBeCloseTo(0.6, 9);
    expect(up(noData).expectedProgress).toBeUndefined();
  });

  test('weigh coverage by weight, through every level', () => {
    const half = up(child('on-track', 0.5, 0), noData);
    expect(half.coverage).toBeCloseTo(0.5, 9);
    const above = up({ ...half, weight: 3 }, { ...noData, weight: 1 });
    expect(above.coverage).toBeCloseTo(0.375, 9);
  });

  test('count all alike where every weight is zero', () => {
    const seen = up(child('on-track', 0.2, 0, 0), child('on-track', 0.6, 0, 0));
    expect(seen.progress).toBeCloseTo(0.4, 9);
    expect(seen.coverage).toBe(1);
  });

  test('a child of weight zero still keeps its parent from being better than at risk', () => {
    expect(up(child('off-track', 0, 0.9, 0), child('on-track', 0.5, 0)).status).toBe('at-risk');
  });
});

describe('whatever the children', () => {
  const measured = fc
    .record({
      status: fc.constantFrom<Status>(
        'achieved',
        'partly-achieved',
        'on-track',
        'at-risk',
        'off-track',
        'missed',
      ),
      progress: fc.double({ min: -2, max: 3, noNaN: true }),
      lag: fc.double({ min: -2, max: 3, noNaN: true }),
      expectedProgress: fc.double({ min: 0, max: 1, noNaN: true }),
      weight: fc.integer({ min: 0, max: 9 }),
    })
    .map((parts): Child => ({ ...parts, coverage: 1 }));
  const unmeasured = fc
    .record({
      status: fc.constantFrom<Status>('no-data', 'no-target', 'not-measurable'),
      weight: fc.integer({ min: 0, max: 9 }),
    })
    .map((parts): Child => ({ ...parts, coverage: 0 }));
  const children = fc.array(fc.oneof({ weight: 3, arbitrary: measured }, unmeasured), { maxLength: 8 });
  const clamp = (share: number) => Math.min(1, Math.max(0, share));

  test('coverage lies between 0 and 1', () => {
    fc.assert(
      fc.property(children, (list) => {
        const { coverage } = up(...list);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('every figure lies between its children’s least and greatest', () => {
    fc.assert(
      fc.property(children, (list) => {
        const seen = up(...list);
        const judged = list.filter(({ status }) => isMeasured(status));
        fc.pre(judged.length > 0);
        const between = (value: number | undefined, of: (child: Child) => number) => {
          expect(value).toBeGreaterThanOrEqual(Math.min(...judged.map(of)) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...judged.map(of)) + 1e-9);
        };
        between(seen.progress, ({ progress = 0 }) => clamp(progress));
        between(seen.lag, ({ lag = 0 }) => Math.max(0, lag));
        between(seen.expectedProgress, ({ expectedProgress = 0 }) => clamp(expectedProgress));
      }),
    );
  });

  const expectAlike = (a: Rollup, b: Rollup) => {
    expect(a.status).toBe(b.status);
    expect(a.heldBack).toBe(b.heldBack);
    expect(a.coverage).toBeCloseTo(b.coverage, 9);
    for (const part of ['progress', 'lag', 'expectedProgress'] as const) {
      if (b[part] === undefined) expect(a[part]).toBeUndefined();
      else expect(a[part]).toBeCloseTo(b[part], 9);
    }
  };

  test('their order does not matter', () => {
    const shuffled = children.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(fc.property(shuffled, ([list, other]) => expectAlike(up(...other), up(...list))));
  });

  test('scaling all weights changes nothing', () => {
    fc.assert(
      fc.property(children, fc.constantFrom(0.25, 2, 3, 10), (list, by) => {
        expectAlike(up(...list.map((c) => ({ ...c, weight: c.weight * by }))), up(...list));
      }),
    );
  });

  test('a failing child leaves its parent at risk at best, unless all are final', () => {
    fc.assert(
      fc.property(children, (list) => {
        const failing = list.some(({ status }) => status === 'off-track' || status === 'missed');
        const final = list.every(({ status }) => ['achieved', 'missed', 'partly-achieved'].includes(status));
        fc.pre(failing && !final);
        expect(['at-risk', 'off-track']).toContain(up(...list).status);
      }),
    );
  });

  test('an indicator’s judgement counts as covered where it was measured', () => {
    expect(childOf({ status: 'at-risk', flags: [], progress: 0.4, lag: 0.1 }, 2)).toMatchObject({
      status: 'at-risk',
      weight: 2,
      progress: 0.4,
      lag: 0.1,
      coverage: 1,
    });
    expect(childOf({ status: 'no-target', flags: [] }, 1).coverage).toBe(0);
  });
});
