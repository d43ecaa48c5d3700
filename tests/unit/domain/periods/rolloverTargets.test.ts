import { describe, expect, test } from 'vitest';
import {
  continuedTargets,
  defaultTarget,
  renewedTargets,
  type Stand,
} from '#/domain/periods/rolloverTargets.ts';
import { at, judged, judgedWithoutBaseline } from '../progress/examples.ts';

const ENDS = { old: '2020-12-31', new: '2022-12-31' };
const NOTHING: Stand = { readings: [] };
/** From 10 at the end of 2018 to 30 at the end of 2030; 15 was measured when the old period ended. */
const far = judged({ targets: [{ date: '2030-12-31', value: 30 }] });
const STAND: Stand = { readings: [at('2020-12-31', 12)], now: at('2020-12-31', 12) };

describe('an indicator that goes on', () => {
  test('keeps its path untouched when nothing else is chosen', () => {
    expect(continuedTargets(far, { kind: 'keep' }, ENDS, STAND)).toEqual({ ok: true, value: {} });
  });

  test('is pinned at what the old period was judged by, rounded as it was judged, before its target moves', () => {
    // 731 of 4383 days on the way from 10 to 30 is 13.3356…, of which a tenth is the step that one can mean.
    expect(continuedTargets(far, { kind: 'move' }, ENDS, STAND)).toEqual({
      ok: true,
      value: {
        targets: [
          { date: '2020-12-31', value: 13.3 },
          { date: '2022-12-31', value: 30 },
        ],
      },
    });
  });

  test('keeps the target it had on the old period’s last day as it was written', () => {
    const own = judged({
      targets: [
        { date: '2020-12-31', value: 14.04 },
        { date: '2022-12-31', value: 20 },
      ],
    });
    expect(continuedTargets(own, { kind: 'value', value: 18 }, ENDS, STAND)).toEqual({
      ok: true,
      value: {
        targets: [
          { date: '2020-12-31', value: 14.04 },
          { date: '2022-12-31', value: 18 },
        ],
      },
    });
  });

  test('takes a new value on the way to a later target', () => {
    expect(continuedTargets(far, { kind: 'value', value: 20 }, ENDS, STAND)).toMatchObject({
      value: {
        targets: [
          { date: '2020-12-31', value: 13.3 },
          { date: '2022-12-31', value: 20 },
          { date: '2030-12-31', value: 30 },
        ],
      },
    });
  });

  test('is refused a value no better than where it stands', () => {
    expect(continuedTargets(far, { kind: 'value', value: 12 }, ENDS, STAND)).toMatchObject({
      ok: false,
      fault: { code: 'not-better', direction: 'increase', than: { value: 12, date: '2020-12-31' } },
    });
  });

  test('is refused a value past a later target', () => {
    expect(continuedTargets(far, { kind: 'value', value: 40 }, ENDS, STAND)).toMatchObject({
      ok: false,
      fault: { code: 'beyond-later', later: { value: 30 } },
    });
  });

  test('is not pinned where the old period asked for nothing: the only step comes later', () => {
    const step = judged({ path: 'step', targets: [{ date: '2022-12-31', value: 20 }] });
    expect(continuedTargets(step, { kind: 'value', value: 25 }, ENDS, STAND)).toMatchObject({
      value: { targets: [{ date: '2022-12-31', value: 25 }] },
    });
  });

  test('must be renewed where rounding left the old period with nothing to ask for, and a new value would ask', () => {
    const slow = judged({ decimals: 0, targets: [{ date: '2030-12-31', value: 12 }] });
    expect(continuedTargets(slow, { kind: 'value', value: 11.9 }, ENDS, NOTHING)).toEqual({
      ok: false,
      fault: { code: 'needs-renewal' },
    });
  });

  test('that had no target may get one, counted from the old period’s end, which still asks for nothing', () => {
    const given = continuedTargets(judged({ targets: [] }), { kind: 'value', value: 20 }, ENDS, STAND);
    expect(given).toEqual({
      ok: true,
      value: {
        baseline: { date: '2020-12-31', value: 12 },
        targets: [{ date: '2022-12-31', value: 20 }],
      },
    });
  });

  test('must be renewed where a target that was settled within the old period would move', () => {
    const early = judged({ targets: [{ date: '2020-06-30', value: 20 }] });
    expect(continuedTargets(early, { kind: 'move' }, ENDS, STAND)).toMatchObject({
      fault: { code: 'needs-renewal' },
    });
  });

  test('must be renewed where the old target was decided by a figure from after the period', () => {
    const ended = judged({ targets: [{ date: '2020-12-31', value: 15 }] });
    const decided = at('2021-06-30', 14);
    const later: Stand = { readings: [decided], now: decided };
    expect(continuedTargets(ended, { kind: 'value', value: 20 }, ENDS, later)).toMatchObject({
      fault: { code: 'needs-renewal' },
    });
    const intime: Stand = { readings: [at('2020-12-31', 14), decided], now: at('2020-12-31', 14) };
    expect(continuedTargets(ended, { kind: 'value', value: 20 }, ENDS, intime).ok).toBe(true);
  });

  test('counts from its first reading where no baseline is given', () => {
    const bare = judgedWithoutBaseline();
    expect(
      continuedTargets(bare, { kind: 'value', value: 25 }, ENDS, { readings: [at('2018-12-31', 10)] }),
    ).toMatchObject({ value: { targets: [{ date: '2020-12-31', value: 15 }, { value: 25 }] } });
  });

  test('must be renewed where a new value would give a meaning to a path that led nowhere', () => {
    const wrong = judged({ targets: [{ date: '2022-12-31', value: 5 }] });
    expect(continuedTargets(wrong, { kind: 'value', value: 20 }, ENDS, NOTHING)).toEqual({
      ok: false,
      fault: { code: 'needs-renewal' },
    });
  });
});

describe('a band that goes on', () => {
  const band = { min: 80, max: 100, end: '2020-12-31' };
  const hold = judged({ direction: 'hold', targets: [], band });

  test('may be held longer when it reached the old period’s end', () => {
    expect(continuedTargets(hold, { kind: 'move' }, ENDS, NOTHING)).toEqual({
      ok: true,
      value: { band: { ...band, end: '2022-12-31' } },
    });
    expect(defaultTarget(hold, false, ENDS, NOTHING)).toBe('move');
  });

  test.each([
    ['it ended before', { kind: 'move' } as const, { ...band, end: '2019-12-31' }],
    ['its limits are to change', { kind: 'band', min: 85, max: 100 } as const, band],
  ])('must be renewed where %s', (_, choice, given) => {
    expect(continuedTargets({ ...hold, band: given }, choice, ENDS, NOTHING)).toEqual({
      ok: false,
      fault: { code: 'needs-renewal' },
    });
  });
});

describe('a renewed indicator', () => {
  test('counts from what the old one stood at, towards what lay ahead', () => {
    expect(renewedTargets(far, { kind: 'keep' }, ENDS, STAND)).toEqual({
      ok: true,
      value: { baseline: { date: '2020-12-31', value: 12 }, targets: [{ date: '2030-12-31', value: 30 }] },
    });
  });

  test('counts from the old baseline where nothing was measured', () => {
    expect(renewedTargets(far, { kind: 'move' }, ENDS, NOTHING)).toMatchObject({
      value: { baseline: { value: 10 }, targets: [{ date: '2022-12-31', value: 30 }] },
    });
  });

  test('needs a new value where the old target is reached already', () => {
    const reached: Stand = { readings: [], now: at('2020-12-31', 31) };
    expect(renewedTargets(far, { kind: 'keep' }, ENDS, reached)).toMatchObject({
      fault: { code: 'not-better', than: { value: 31 } },
    });
    expect(defaultTarget(far, true, ENDS, reached)).toBe('value');
  });

  test('cannot keep a path that ended with the old period; the same target is then given new time', () => {
    const ended = judged({ targets: [{ date: '2020-12-31', value: 20 }] });
    expect(renewedTargets(ended, { kind: 'keep' }, ENDS, STAND)).toMatchObject({ fault: { code: 'ended' } });
    expect(defaultTarget(ended, true, ENDS, STAND)).toBe('move');
  });

  test('may be held within other limits, the right way round', () => {
    const hold = judged({ direction: 'hold', targets: [], band: { min: 80, max: 100, end: '2019-12-31' } });
    expect(renewedTargets(hold, { kind: 'band', min: 85, max: 95 }, ENDS, NOTHING)).toMatchObject({
      value: { band: { min: 85, max: 95, end: '2022-12-31' } },
    });
    expect(renewedTargets(hold, { kind: 'band', min: 95, max: 85 }, ENDS, NOTHING)).toMatchObject({
      fault: { code: 'no-band', fault: { code: 'band-upside-down' } },
    });
  });
});
