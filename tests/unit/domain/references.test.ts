import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { danglingReferences } from '#/domain/references.ts';
import { planDocument } from './arbitraries.ts';

describe('what points at nothing', () => {
  test('is nothing in a plan whose references hold', () => {
    fc.assert(
      fc.property(planDocument, (plan) => {
        expect([...danglingReferences(plan)]).toEqual([]);
      }),
    );
  });

  test('is found in every field that may point', () => {
    const [plan] = fc.sample(
      planDocument.filter(
        ({ subGoals, actions, indicators, links }) =>
          subGoals.length > 0 && actions.length > 0 && indicators.length > 0 && links.length > 0,
      ),
      { numRuns: 1, seed: 1 },
    );
    const [subGoal, action, indicator, link] = [
      plan?.subGoals[0],
      plan?.actions[0],
      plan?.indicators[0],
      plan?.links[0],
    ];
    if (!plan || !subGoal || !action || !indicator || !link) throw new Error('The sample lacks rows');
    const found = danglingReferences({
      ...plan,
      subGoals: [...plan.subGoals, { ...subGoal, id: 's', goalArea: 'g', unit: 'u', periods: ['p'] }],
      actions: [
        ...plan.actions,
        { ...action, id: 'a', subGoals: ['g'], units: ['u'] },
        { ...action, id: 'b', subGoals: [], units: [] },
      ],
      indicators: [...plan.indicators, { ...indicator, id: 'i', subGoal: 'g', responsible: 'u' }],
      links: [
        { ...link, id: '1', fromTable: 'indicators', from: 'x', toKind: 'node', to: 'kpa:9' },
        { ...link, id: '2', fromTable: 'indicators', from: 'i', toKind: 'mandate', to: 'm' },
        { ...link, id: '3', fromTable: 'subGoals', from: 's', toKind: 'climateTarget', to: 'c' },
        { ...link, id: '4', fromTable: 'actions', from: 'a', toKind: 'node', to: 'sdg:17.16' },
      ],
    });
    expect([...found].sort()).toEqual([
      'actions|a|subGoals|g',
      'actions|a|units|u',
      'actions|b|subGoals|',
      'indicators|i|subGoals|g',
      'indicators|i|units|u',
      'links|1|indicators|x',
      'links|1|nodes|kpa:9',
      'links|2|mandates|m',
      'links|3|climateTargets|c',
      'subGoals|s|goalAreas|g',
      'subGoals|s|planPeriods|p',
      'subGoals|s|units|u',
    ]);
  });
});
