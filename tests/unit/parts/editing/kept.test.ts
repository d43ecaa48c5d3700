/** What a form does not ask about must be there still when it is saved. */
import { describe, expect, it } from 'vitest';
import type { GoalArea } from '#/domain/tables/goalAreas.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { SubGoal } from '#/domain/tables/subGoals.ts';
import { goalAreaDraft, validateGoalArea } from '#/features/areas/editing/goalAreaDraft.ts';
import { subGoalDraft, validateSubGoal } from '#/features/areas/editing/subGoalDraft.ts';
import { indicatorDraft } from '#/features/indicators/editing/indicator/indicatorDraft.ts';
import { validateIndicator } from '#/features/indicators/editing/indicator/validateIndicator.ts';
import { planPeriodDraft, validatePlanPeriod } from '#/features/periods/editing/planPeriodDraft.ts';
import { row } from '../../../support/plan.ts';
import { smallPlan, subGoalRow } from '../../domain/smallPlan.ts';

const units = { units: [], blank: { id: 'u', order: 1 } };
const language = 'nb';

describe('saving a form in which nothing was changed', () => {
  it('keeps all of a goal area', () => {
    const base: GoalArea = {
      id: 'a',
      name: 'Solidaritet',
      order: 1,
      weight: 1,
      aim: 'Mål',
      strategy: 'Strategi',
      source: 'Kap. 4',
      note: 'Merknad',
      tags: ['EU'],
    };
    const checked = validateGoalArea(goalAreaDraft(base, language), { base, language, goalAreas: [base] });
    expect(checked).toEqual({ ok: true, value: { row: base } });
  });

  it('keeps a sub-goal’s predecessor and outcomes', () => {
    const base: SubGoal = subGoalRow('s', {
      predecessor: 'before',
      outcomes: [{ period: 'p1', result: 'achieved' }],
      tags: ['EU'],
    });
    const checked = validateSubGoal(subGoalDraft(base, language), {
      base,
      language,
      rows: smallPlan({ subGoals: [base] }),
      units,
    });
    expect(checked).toEqual({ ok: true, value: { row: base } });
  });

  it('keeps an indicator’s predecessor', () => {
    const base = row('indicators', 'i', {
      subGoal: 's',
      name: 'Søknader',
      order: 1,
      unit: 'søknader',
      frequency: 'annual',
      predecessor: 'before',
      tags: ['EU'],
    });
    const checked = validateIndicator(indicatorDraft(base, language), {
      base,
      language,
      rows: smallPlan({ indicators: [base] }),
      units,
    });
    expect(checked).toEqual({ ok: true, value: { row: base } });
  });

  it('keeps a plan period’s predecessor and source', () => {
    const base: PlanPeriod = {
      id: 'p2',
      name: '2021–2022',
      start: '2021-01-01',
      end: '2022-12-31',
      order: 2,
      predecessor: 'p1',
      source: 'https://example.com/vedtak',
    };
    const rows = smallPlan({ planPeriods: [base] });
    const checked = validatePlanPeriod(planPeriodDraft(base), { base, language, rows });
    expect(checked).toEqual({ ok: true, value: { row: base } });
  });
});
