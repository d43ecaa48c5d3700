import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Child, childOf } from '#/domain/progress/child.ts';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import { childGoal, type Rollup, rollUp } from '#/domain/progress/rollUp.ts';
import { isKnown, type Status } from '#/domain/progress/rule.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import { at, from, judged } from './examples.ts';

function up(...children: Child[]): Rollup {
  return rollUp(children, DEFAULT_THRESHOLDS);
}

let made = 0;

/** A child under way. */
function child(status: Status, progress = 0.5, lag = 0, fields: Partial<Child> = {}): Child {
  made += 1;
  const known = isKnown(status);
  return {
    id: `child${made}`,
    status,
    weight: 1,
    ...(known && { progress, lag, expectedProgress: progress + lag, expectedProgressNow: progress + lag }),
    coverage: known ? 1 : 0,
    isFinal: false,
    isPast: status === 'no-target' || status === 'not-measurable',
    hasMissed: status === 'missed',
    ...fields,
  };
}

/** A child of which nothing more is expected. */
function over(status: Status, fields: Partial<Child> = {}): Child {
  return child(status, status === 'achieved' ? 1 : 0.5, status === 'achieved' ? 0 : 0.5, {
    isFinal: isKnown(status),
    isPast: true,
    ...fields,
  });
}

describe('a goal’s status', () => {
  test('without children is not measurable, which is a finding', () => {
    expect(up()).toMatchObject({
      status: 'not-measurable',
      coverage: 0,
      because: { kind: 'unknown', children: [] },
    });
  });

  test.each<[Status[], Status]>([
    [['no-data'], 'no-data'],
    [['no-target'], 'no-target'],
    [['not-measurable'], 'not-measurable'],
    [['not-measurable', 'no-target', 'no-data', 'outdated'], 'outdated'],
    [['outdated', 'insufficient'], 'insufficient'],
  ])('of what nobody knows takes after the first kind there is: %s', (statuses, status) => {
    const children = statuses.map((each) => child(each));
    const seen = up(...children);
    expect(seen.status).toBe(status);
    expect(seen).not.toHaveProperty('progress');
    expect(seen.because.children).toEqual(
      children.filter((each) => each.status === status).map(({ id }) => id),
    );
  });

  test('is not final while a child is still under way or may still be measured', () => {
    expect(up(over('achieved'), child('on-track')).status).toBe('on-track');
    expect(up(over('achieved'), child('no-data'), child('no-data')).status).toBe('insufficient');
    expect(up(over('missed'), child('no-data')).status).toBe('off-track');
    expect(up(over('achieved'), over('missed'), child('outdated')).isFinal).toBe(false);
  });

  test('by lag, with the plan’s thresholds included', () => {
    expect(up(child('at-risk', 0.4, 0.1), child('on-track')).status).toBe('on-track');
    expect(up(child('at-risk', 0.4, 0.1), child('on-track', 0.5, 0.02)).status).toBe('at-risk');
    expect(rollUp([child('at-risk', 0.4, 0.1)], { onTrack: 0.1, atRisk: 0.2 }).status).toBe('on-track');
  });

  test('is held back to at risk by a failing child, and says so only where that decides', () => {
    const failing = child('off-track', 0.1, 0.3);
    const held = up(failing, child('on-track', 0.5, 0, { weight: 9 }));
    expect(held).toMatchObject({ status: 'at-risk', because: { kind: 'failing', children: [failing.id] } });
    expect(up(child('off-track', 0.1, 0.3), child('on-track')).because.kind).toBe('average');
    expect(up(over('missed'), over('achieved', { weight: 9 })).because.kind).toBe('closed');
  });

  test('is no worse than the worst of its children, however much of the way their one step is', () => {
    expect(up(child('at-risk', 0.5, 0.25)).status).toBe('at-risk');
    expect(up(child('at-risk', 0.5, 0.5), child('at-risk', 0.5, 0.3)).status).toBe('at-risk');
    expect(up(child('at-risk', 0.5, 0.25), child('off-track', 0.5, 0.25)).status).toBe('off-track');
    expect(up(child('partly-achieved', 0.5, 0.3, { hasMissed: true })).status).toBe('off-track');
  });

  test('good news needs half known, bad news does not', () => {
    expect(up(child('on-track'), child('outdated'), child('outdated')).status).toBe('insufficient');
    expect(up(child('off-track', 0.1, 0.4), child('outdated'), child('outdated')).status).toBe('off-track');
    // Half of the coverage is not enough where those known weigh less than half.
    const thin = child('on-track', 0.5, 0, { coverage: 1, weight: 2 });
    const rich = child('insufficient', 0, 0, { coverage: 0.9, weight: 3 });
    expect(up(thin, rich).status).toBe('insufficient');
  });

  test('does not let what is ahead make up for what is behind, and says so where the bar looks better', () => {
    const behind = child('off-track', 0.2, 0.3, { expectedProgress: 0.5 });
    const ahead = child('on-track', 0.9, -0.4, { expectedProgress: 0.5 });
    expect(up(behind, ahead)).toMatchObject({
      status: 'at-risk',
      because: { kind: 'ahead-does-not-offset', children: [behind.id] },
    });
  });

  test('names the worst first', () => {
    const [little, missed, far, farther] = [
      child('at-risk', 0.4, 0.1),
      over('missed'),
      child('off-track', 0.2, 0.3),
      child('off-track', 0.1, 0.4),
    ];
    expect(up(little, far, missed, farther).because.children).toEqual([
      missed.id,
      farther.id,
      far.id,
      little.id,
    ]);
  });
});

describe('a closed goal', () => {
  test('is partly achieved where some is achieved and some is not, and is final', () => {
    const missed = over('missed');
    expect(up(over('achieved'), missed)).toMatchObject({
      status: 'partly-achieved',
      isFinal: true,
      because: { kind: 'closed', children: [missed.id] },
    });
  });

  test('is missed where all that is known is', () => {
    expect(up(over('missed'), over('outdated'), over('no-data'))).toMatchObject({
      status: 'missed',
      isFinal: true,
    });
  });

  test('is achieved only where all is known and achieved', () => {
    expect(up(over('achieved'), over('achieved'))).toMatchObject({ status: 'achieved', isFinal: true });
    expect(up(over('achieved'), over('no-data')).status).toBe('partly-achieved');
    expect(up(over('achieved'), over('no-data'), over('outdated')).status).toBe('insufficient');
  });

  test('closes the goal above it', () => {
    const closed = childGoal('a', up(over('achieved'), over('missed')), 1);
    expect(up(closed, over('achieved'))).toMatchObject({ status: 'partly-achieved', isFinal: true });
    const empty = childGoal('b', up(), 1);
    expect(up(closed, empty).isFinal).toBe(true);
  });

  test('an insufficient goal that is over keeps nothing open', () => {
    const tooLittle = childGoal('a', up(over('achieved'), over('no-data'), over('no-data')), 1);
    expect(tooLittle).toMatchObject({ status: 'insufficient', isPast: true });
    expect(up(tooLittle, over('achieved'))).toMatchObject({ status: 'partly-achieved', isFinal: true });
  });

  test('something missed far below keeps an open goal from being on track', () => {
    const partly = childGoal('a', up(over('achieved', { weight: 30 }), over('missed')), 1);
    const area = childGoal('b', up(partly, child('on-track', 0.5, 0, { weight: 3 })), 1);
    expect(area).toMatchObject({ status: 'at-risk', because: { kind: 'failing', children: ['a'] } });
    expect(up(area, child('on-track', 0.5, 0, { weight: 9 })).status).toBe('at-risk');
  });
});

describe('a goal’s figures', () => {
  test('count a child’s progress from 0 to 1, and being ahead as no lag', () => {
    const seen = up(child('achieved', 1.8, -0.6), child('off-track', -0.5, 0.8));
    expect(seen.progress).toBeCloseTo(0.5, 9);
    expect(seen.lag).toBeCloseTo(0.4, 9);
  });

  test('average both ticks over the known', () => {
    const ticked = (expectedProgress: number, weight: number) =>
      child('on-track', 0.5, 0, { weight, expectedProgress, expectedProgressNow: expectedProgress / 2 });
    const seen = up(ticked(0.2, 1), ticked(0.8, 2), child('no-data'));
    expect(seen.expectedProgress).toBeCloseTo(0.6, 9);
    expect(seen.expectedProgressNow).toBeCloseTo(0.3, 9);
  });

  test('weigh coverage by weight, through every level', () => {
    const half = up(child('on-track'), child('no-data'));
    expect(half.coverage).toBeCloseTo(0.5, 9);
    expect(up(childGoal('a', half, 3), child('no-data')).coverage).toBeCloseTo(0.375, 9);
  });

  test('a child of weight 0 counts in nothing, neither figures nor decisions', () => {
    const others = [child('on-track'), child('on-track', 0.7)];
    expect(up(child('missed', 0, 0.9, { weight: 0 }), ...others)).toEqual(up(...others));
    expect(up(child('no-data', 0, 0, { weight: 0 }), over('achieved'))).toEqual(up({ ...over('achieved') }));
  });

  test('count all alike where every weight is 0', () => {
    const seen = up(child('on-track', 0.2, 0, { weight: 0 }), child('on-track', 0.6, 0, { weight: 0 }));
    expect(seen.progress).toBeCloseTo(0.4, 9);
    expect(seen.coverage).toBe(1);
  });
});

describe('an indicator as a child', () => {
  test('is covered where it is known, and past when nothing more is expected of it', () => {
    const seen = (asOf: string, list = [at('2020-12-31', 14)]) =>
      childOf('x', judgeIndicator(judged(), list, from(asOf)), 2);
    expect(seen('2021-03-01')).toMatchObject({
      id: 'x',
      weight: 2,
      coverage: 1,
      isPast: false,
      isFinal: false,
    });
    expect(seen('2022-06-01')).toMatchObject({ status: 'outdated', coverage: 0, isPast: false });
    expect(seen('2023-01-31')).toMatchObject({ status: 'outdated', coverage: 0, isPast: true });
    expect(seen('2021-03-01', [])).toMatchObject({ status: 'no-data', coverage: 0, isPast: false });
  });
});

describe('whatever the children', () => {
  const known = fc
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
      expectedProgressNow: fc.double({ min: 0, max: 1, noNaN: true }),
      weight: fc.integer({ min: 0, max: 9 }),
      coverage: fc.double({ min: 0.5, max: 1, noNaN: true }),
      isFinal: fc.boolean(),
      hasMissed: fc.boolean(),
    })
    .map(({ isFinal, hasMissed, ...parts }) => ({
      ...parts,
      isFinal: isFinal || parts.status === 'missed' || parts.status === 'partly-achieved',
      isPast: isFinal,
      hasMissed: hasMissed || parts.status === 'missed',
    }));
  const unknown = fc
    .record({
      status: fc.constantFrom<Status>('insufficient', 'outdated', 'no-data', 'no-target', 'not-measurable'),
      weight: fc.integer({ min: 0, max: 9 }),
      isPast: fc.boolean(),
      coverage: fc.double({ min: 0, max: 0.5, noNaN: true }),
    })
    .map((parts) => ({
      ...parts,
      coverage: parts.status === 'insufficient' ? parts.coverage : 0,
      isPast: parts.isPast || parts.status === 'no-target' || parts.status === 'not-measurable',
      isFinal: false,
      hasMissed: false,
    }));
  const children = fc
    .array(fc.oneof({ weight: 3, arbitrary: known }, unknown), { maxLength: 8 })
    .map((list) => list.map((each, i): Child => ({ id: `c${i}`, ...each })));
  const clamp = (share: number) => Math.min(1, Math.max(0, share));
  const counted = (list: readonly Child[]) =>
    list.some(({ weight }) => weight > 0) ? list.filter(({ weight }) => weight > 0) : list;

  test('what is on track or achieved is half known, and nothing known below it fails', () => {
    fc.assert(
      fc.property(children, (list) => {
        const seen = up(...list);
        fc.pre(seen.status === 'on-track' || seen.status === 'achieved');
        expect(seen.coverage).toBeGreaterThanOrEqual(0.5 - 1e-9);
        expect(seen.status === 'on-track' && seen.hasMissed).toBe(false);
        expect(counted(list).some(({ status }) => status === 'off-track' || status === 'missed')).toBe(false);
      }),
    );
  });

  test('what is over is never on track', () => {
    fc.assert(
      fc.property(children, (list) => {
        const seen = up(...list.map((each) => ({ ...each, isFinal: isKnown(each.status), isPast: true })));
        expect(['on-track', 'at-risk', 'off-track']).not.toContain(seen.status);
      }),
    );
  });

  test('the reason names children that exist and count, each once, the worst first', () => {
    fc.assert(
      fc.property(children, (list) => {
        const { because, status } = up(...list);
        const ids = counted(list).map(({ id }) => id);
        expect(new Set(because.children).size).toBe(because.children.length);
        for (const id of because.children) expect(ids).toContain(id);
        const worst = ['missed', 'off-track', 'at-risk', 'partly-achieved'];
        const named = because.children.map((id) => list.find((each) => each.id === id)?.status ?? '');
        const ranks = named.map((each) => worst.indexOf(each)).filter((rank) => rank >= 0);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        const isGood = status === 'on-track' || status === 'achieved';
        if (list.length > 0) expect(because.children.length > 0).toBe(!isGood);
      }),
    );
  });

  test('coverage lies between 0 and 1, every figure between its children’s least and greatest', () => {
    fc.assert(
      fc.property(children, (list) => {
        const seen = up(...list);
        expect(seen.coverage).toBeGreaterThanOrEqual(0);
        expect(seen.coverage).toBeLessThanOrEqual(1 + 1e-9);
        const judgedOnes = counted(list).filter(({ status }) => isKnown(status));
        fc.pre(judgedOnes.length > 0);
        const between = (value: number | undefined, of: (child: Child) => number) => {
          expect(value).toBeGreaterThanOrEqual(Math.min(...judgedOnes.map(of)) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...judgedOnes.map(of)) + 1e-9);
        };
        between(seen.progress, ({ progress = 0 }) => clamp(progress));
        between(seen.lag, ({ lag = 0 }) => Math.max(0, lag));
        between(seen.expectedProgress, ({ expectedProgress = 0 }) => clamp(expectedProgress));
        between(seen.expectedProgressNow, ({ expectedProgressNow = 0 }) => clamp(expectedProgressNow));
      }),
    );
  });

  const expectAlike = (a: Rollup, b: Rollup) => {
    expect(a.status).toBe(b.status);
    expect(a.because).toEqual(b.because);
    expect([a.isFinal, a.isPast, a.hasMissed]).toEqual([b.isFinal, b.isPast, b.hasMissed]);
    expect(a.coverage).toBeCloseTo(b.coverage, 9);
    for (const part of ['progress', 'lag', 'expectedProgress', 'expectedProgressNow'] as const) {
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
        expectAlike(up(...list.map((each) => ({ ...each, weight: each.weight * by }))), up(...list));
      }),
    );
  });
});
