import { describe, expect, it } from 'vitest';
import { STARTERS } from '#/reference/starters.ts';

describe.each(STARTERS)('the starter from $place', ({ load, name, municipality, counts }) => {
  it('is the plan it promises to be, with as many rows of each kind', async () => {
    const { plan, goalAreas, subGoals, actions, indicators } = await load();
    expect(plan).toMatchObject({ name, municipality });
    expect(counts).toEqual({
      areas: goalAreas.length,
      subGoals: subGoals.length,
      actions: actions.length,
      indicators: indicators.length,
    });
  });
});
