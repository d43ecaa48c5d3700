import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { danglingReferences } from '#/domain/integrity/references.ts';
import type { Outcome } from '#/domain/tables/subGoals.ts';
import { planDocument } from '../arbitraries.ts';

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
    const outcomes: Outcome[] = [{ period: 'o', result: 'missed' }];
    const at = '2020-03-01T09:30:00Z';
    const found = danglingReferences({
      ...plan,
      planPeriods: [
        ...plan.planPeriods,
        { id: 'q', name: 'q', start: '2019-01-01', end: '2019-12-31', order: 0, predecessor: 'r' },
      ],
      subGoals: [
        ...plan.subGoals,
        {
          ...subGoal,
          id: 's',
          goalArea: 'g',
          unit: 'u',
          periods: ['p'],
          predecessor: 't',
          outcomes,
        },
      ],
      actions: [
        ...plan.actions,
        {
          ...action,
          id: 'a',
          subGoals: ['g'],
          units: ['u'],
          milestones: [{ id: 'm', name: 'm', due: '2020-01-01', responsible: 'v' }],
        },
        { ...action, id: 'b', subGoals: [], units: [], milestones: [] },
      ],
      indicators: [
        ...plan.indicators,
        { ...indicator, id: 'i', subGoal: 'g', responsible: 'u', predecessor: 'j' },
      ],
      responsibilities: [{ id: 'x', duty: 'd', unit: 'u', role: 'informed' }],
      partners: [...plan.partners, { id: 'w', name: 'w', order: 0, kind: 'network', unit: 'u' }],
      comments: [
        { id: 'y', onTable: 'goalAreas', on: 's', text: 'Hm', author: '', at },
        { id: 'z', onTable: 'subGoals', on: 's', text: 'Hm', author: '', at },
      ],
      links: [
        { ...link, id: '1', fromTable: 'indicators', from: 'x', toKind: 'node', to: 'kpa:9' },
        { ...link, id: '2', fromTable: 'indicators', from: 'i', toKind: 'mandate', to: 'm' },
        { ...link, id: '3', fromTable: 'subGoals', from: 's', toKind: 'climateTarget', to: 'c' },
        { ...link, id: '4', fromTable: 'actions', from: 'a', toKind: 'node', to: 'sdg:17.16' },
        { ...link, id: '5', fromTable: 'partners', from: 'a', toKind: 'node', to: 'sdg:17.16' },
      ],
    });
    expect([...found].sort()).toEqual([
      'actions|a|subGoals|g',
      'actions|a|units|u',
      'actions|a|units|v',
      'actions|b|subGoals|',
      'comments|y|goalAreas|s',
      'indicators|i|indicators|j',
      'indicators|i|subGoals|g',
      'indicators|i|units|u',
      'links|1|indicators|x',
      'links|1|nodes|kpa:9',
      'links|2|mandates|m',
      'links|3|climateTargets|c',
      'links|5|partners|a',
      'partners|w|units|u',
      'planPeriods|q|planPeriods|r',
      'responsibilities|x|duties|d',
      'responsibilities|x|units|u',
      'subGoals|s|goalAreas|g',
      'subGoals|s|planPeriods|o',
      'subGoals|s|planPeriods|p',
      'subGoals|s|subGoals|t',
      'subGoals|s|units|u',
    ]);
  });
});
