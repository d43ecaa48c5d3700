import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedByBoth, rebased } from '#/domain/merge/rebase.ts';
import { difference, isSame, withPatch } from '#/domain/values/same.ts';

const milestone = (id: string, due: string, name = id) => ({ id, name, due });

describe('two values are the same', () => {
  test('whatever order their members were written in', () => {
    expect(
      isSame([{ due: '2025-01-01', id: 'm', name: 'Utkast' }], [milestone('m', '2025-01-01', 'Utkast')]),
    ).toBe(true);
    expect(isSame({ max: 2, min: 1, end: 'x' }, { min: 1, max: 2, end: 'x' })).toBe(true);
  });

  test('where one lacks what the other says is not set', () => {
    expect(isSame({ a: 1, b: null, c: undefined }, { a: 1 })).toBe(true);
    expect(isSame(undefined, null)).toBe(true);
    expect(isSame({ a: 0 }, { a: null })).toBe(false);
    expect(isSame([], null)).toBe(false);
    expect(isSame([], {})).toBe(false);
  });

  test('only in the same order where they are lists', () => {
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame([1], [1, 2])).toBe(false);
  });

  test('after any shuffling of the members of what is in them, and not after a change', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(value, (plain) => {
        expect(isSame(plain, turned(plain))).toBe(true);
        expect(isSame({ a: plain }, { a: [plain] })).toBe(false);
      }),
    );
  });
});

/** The same data with the members of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (!(value instanceof Object)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

describe('a change brought onto a row that has changed meanwhile', () => {
  const before = {
    name: 'Søk midler',
    due: '2025-06-30',
    milestones: [milestone('a', '2025-01-01'), milestone('b', '2025-02-01')],
  };

  test('of the name holds the name only', () => {
    const now = { ...before, milestones: [{ due: '2025-03-01', id: 'a', name: 'a' }] };
    expect(rebased(before, { ...before, name: 'Nytt' }, now)).toEqual({ name: 'Nytt' });
    expect(changedByBoth('actions', before, { ...before, name: 'Nytt' }, now)).toEqual([]);
  });

  test('of one milestone leaves the date of another as a colleague set it', () => {
    const next = {
      ...before,
      milestones: [milestone('a', '2025-01-01', 'Nytt navn'), milestone('b', '2025-02-01')],
    };
    const now = { ...before, milestones: [milestone('a', '2025-01-01'), milestone('b', '2025-05-01')] };
    expect(rebased(before, next, now)).toEqual({
      milestones: [milestone('a', '2025-01-01', 'Nytt navn'), milestone('b', '2025-05-01')],
    });
    expect(changedByBoth('actions', before, next, now)).toEqual([]);
  });

  test('keeps a milestone that a colleague added, and does not bring back one they took out', () => {
    const next = { ...before, milestones: [milestone('b', '2025-02-02'), milestone('a', '2025-01-01')] };
    const now = { ...before, milestones: [milestone('b', '2025-02-01'), milestone('c', '2025-04-01')] };
    expect(rebased(before, next, now)).toEqual({
      milestones: [milestone('b', '2025-02-02'), milestone('c', '2025-04-01')],
    });
  });

  test('is told of where both have set the same date, or dates that hang together', () => {
    const next = { ...before, milestones: [milestone('a', '2025-01-09'), milestone('b', '2025-02-01')] };
    const now = { ...before, milestones: [milestone('a', '2025-01-08'), milestone('b', '2025-02-01')] };
    expect(changedByBoth('actions', before, next, now)).toEqual(['milestones']);
    expect(
      changedByBoth('actions', before, { ...before, start: '2025-01-01' }, { ...before, due: '2025-07-01' }),
    ).toEqual(['due']);
    expect(
      changedByBoth('actions', before, { ...before, due: '2025-07-01' }, { ...before, due: '2025-07-01' }),
    ).toEqual([]);
  });

  test('of a limit in a band leaves the other limit as it has become', () => {
    const band = { min: 1, max: 5, end: '2025-12-31' };
    const patch = rebased({ band }, { band: { ...band, min: 2 } }, { band: { ...band, max: 9 } });
    expect(patch).toEqual({ band: { min: 2, max: 9, end: '2025-12-31' } });
  });

  const list = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), due: fc.integer({ min: 1, max: 3 }) }),
    { selector: ({ id }) => id },
  );
  const row = fc.record({ name: fc.constantFrom('x', 'y', 'z'), note: fc.constantFrom('x', 'y'), list });

  test('is what was meant where nothing changed meanwhile, and nothing where nothing was meant', () => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        expect(isSame(withPatch(a, rebased(a, b, a)), b)).toBe(true);
        expect(rebased(a, a, b)).toEqual({});
        expect(changedByBoth('actions', a, b, a)).toEqual([]);
      }),
    );
  });

  test('never takes back what was not touched, in whatever member of whatever field', () => {
    fc.assert(
      fc.property(row, row, row, (before, next, now) => {
        const after = withPatch(now, rebased(before, next, now));
        for (const field of Object.keys(before) as (keyof typeof before)[]) {
          if (isSame(before[field], next[field])) expect(after[field]).toEqual(now[field]);
        }
        for (const { id, due } of now.list) {
          const [was, wanted] = [before.list, next.list].map((all) => all.find((each) => each.id === id));
          const isUntouched = isSame(was, wanted);
          if (isUntouched) expect(after.list).toContainEqual({ id, due });
        }
      }),
    );
  });

  test('once brought onto it changes nothing when it is brought again', () => {
    fc.assert(
      fc.property(row, row, row, (before, next, now) => {
        const after = withPatch(now, rebased(before, next, now));
        expect(difference(after, withPatch(after, rebased(before, next, after)))).toEqual({});
      }),
    );
  });
});
