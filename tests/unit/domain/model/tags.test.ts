import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTags, hasTag, tagKey, tagsIn, tagsOf, withTags } from '#/domain/model/tags.ts';
import { actionRow, smallPlan, subGoalRow } from '../smallPlan.ts';

describe('typed tags', () => {
  it('are parted by commas, without spaces at their ends or twice within', () => {
    expect(tagsIn(' EU,  smart   by ,,Norden')).toEqual(['EU', 'smart by', 'Norden']);
    expect(tagsIn(' , ')).toEqual([]);
  });
});

describe('tags that are added', () => {
  it('join those that differ only in case, and keep the spelling that was there', () => {
    expect(withTags(['EU'], ['eu', 'Norden', 'NORDEN'])).toEqual(['EU', 'Norden']);
  });

  it('are spelt as the plan spells them', () => {
    expect(withTags([], ['eu', 'ungdom'], ['EU', 'Norden'])).toEqual(['EU', 'ungdom']);
  });

  it('come out once each whatever their case, with none lost', () => {
    const word = fc.constantFrom('EU', 'eu', 'Eu', 'Østersjøen', 'østersjøen', 'by', 'BY', 'ungdom');
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (first, second) => {
        const joined = withTags(first, second);
        const keys = joined.map(tagKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(keys)).toEqual(new Set([...first, ...second].map(tagKey)));
      }),
    );
  });
});

describe('the tags of a plan', () => {
  const plan = smallPlan({
    goalAreas: [{ id: 'area', name: 'Area', order: 0, weight: 1, tags: ['Solidaritet'] }],
    subGoals: [subGoalRow('s', { tags: ['EU', 'solidaritet'] })],
    actions: [actionRow('a', { tags: ['Ungdom'] }), actionRow('b')],
    partners: [{ id: 'p', name: 'Graz', kind: 'friendship-city', order: 0, tags: ['eu', 'Kultur'] }],
  });

  it('are those of all its rows, each once', () => {
    expect(allTags(plan)).toEqual(['Solidaritet', 'EU', 'Ungdom', 'Kultur']);
  });

  it('can be had of one list alone', () => {
    expect(tagsOf(plan.partners)).toEqual(['eu', 'Kultur']);
    expect(tagsOf(plan.indicators)).toEqual([]);
  });

  it('find their rows whatever the case', () => {
    expect(plan.subGoals.filter((row) => hasTag(row, 'eu'))).toHaveLength(1);
    expect(plan.actions.filter((row) => hasTag(row, 'eu'))).toHaveLength(0);
  });
});
